using Microsoft.EntityFrameworkCore;

namespace PactPortal.Data.Organizations;

/// <summary>Keeps who belongs to organizations from being changed by two at once.</summary>
public static class OrganizationHold
{
    /// <summary>Until the commit ends the next who asks for one of these waits, and then sees what was done.</summary>
    public static Task HoldAsync(this PortalDbContext db, IReadOnlyCollection<Guid> organizationIds, CancellationToken cancellation) =>
        db.Organizations.Where(organization => organizationIds.Contains(organization.OrganizationId))
            .ExecuteUpdateAsync(update => update.SetProperty(organization => organization.Name, organization => organization.Name), cancellation);
}
