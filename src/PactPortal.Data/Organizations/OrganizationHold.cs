using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Organizations;

namespace PactPortal.Data.Organizations;

/// <summary>Keeps who belongs to organizations from being changed by two at once.</summary>
public static class OrganizationHold
{
    /// <summary>Until the commit ends the next who asks for one of these waits, and then sees what was done.</summary>
    public static Task HoldAsync(this PortalDbContext db, IReadOnlyCollection<Guid> organizationIds, CancellationToken cancellation) =>
        HoldAsync(db.Organizations.Where(organization => organizationIds.Contains(organization.OrganizationId)), cancellation);

    /// <summary>As the other. Whoever gives an organization something new asks this first, in the same commit: a merge in between would leave it behind.</summary>
    /// <returns>False where the organization was merged into another.</returns>
    public static async Task<bool> HoldStandingAsync(this PortalDbContext db, Guid organizationId, CancellationToken cancellation) =>
        await HoldAsync(db.Organizations.Where(organization => organization.OrganizationId == organizationId && organization.MergedInto == null), cancellation) == 1;

    /// <returns>How many there are.</returns>
    private static Task<int> HoldAsync(IQueryable<Organization> organizations, CancellationToken cancellation) =>
        organizations.ExecuteUpdateAsync(update => update.SetProperty(organization => organization.Name, organization => organization.Name), cancellation);
}
