using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Organizations;

namespace PactPortal.Web.Features.Organizations;

/// <param name="County">In full; null where it belongs to none.</param>
public sealed record OrganizationRow(Guid OrganizationId, string Name, AgencyType AgencyType, string? County, int People, int Coordinators, int Registrations, Guid? MergedInto)
{
    public bool IsCoordinated => Coordinators > 0 || MergedInto is not null;
}

internal static class OrganizationRows
{
    public static Task<OrganizationRow?> FindRowAsync(this PortalDbContext db, Guid organizationId, CancellationToken cancellation) =>
        db.Rows(db.Organizations.Where(organization => organization.OrganizationId == organizationId)).SingleOrDefaultAsync(cancellation);

    /// <summary>By name.</summary>
    public static IQueryable<OrganizationRow> Rows(this PortalDbContext db, IQueryable<Organization> organizations) =>
        organizations.AsNoTracking()
            .OrderBy(organization => organization.Name).ThenBy(organization => organization.CountyCode).ThenBy(organization => organization.OrganizationId)
            .Select(organization => new OrganizationRow(
                organization.OrganizationId, organization.Name, organization.AgencyType,
                db.Counties.Where(county => county.Code == organization.CountyCode).Select(county => county.Name + " County").FirstOrDefault(),
                db.Memberships.Count(membership => membership.OrganizationId == organization.OrganizationId),
                db.Memberships.Count(membership => membership.OrganizationId == organization.OrganizationId && membership.Role == OrganizationRole.Coordinator),
                db.Registrations.Count(registration => registration.OrganizationId == organization.OrganizationId),
                organization.MergedInto));
}
