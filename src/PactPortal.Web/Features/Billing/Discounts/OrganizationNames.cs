using Microsoft.EntityFrameworkCore;
using PactPortal.Data;

namespace PactPortal.Web.Features.Billing.Discounts;

/// <param name="InFull">With its county, where it belongs to one: two agencies of the same name are told apart by it.</param>
internal sealed record OrganizationName(Guid OrganizationId, string Name, string InFull);

internal static class OrganizationNaming
{
    public static IQueryable<OrganizationName> OrganizationNames(this PortalDbContext db) =>
        from organization in db.Organizations.AsNoTracking()
        join county in db.Counties on organization.CountyCode equals county.Code into counties
        from county in counties.DefaultIfEmpty()
        where organization.MergedInto == null
        select new OrganizationName(organization.OrganizationId, organization.Name, county == null ? organization.Name : organization.Name + ", " + county.Name + " County");
}
