using Microsoft.EntityFrameworkCore;
using PactPortal.Data;

namespace PactPortal.Application.Billing.Discounts;

public sealed class OrganizationName
{
    public required Guid OrganizationId { get; init; }

    /// <summary>With its county, where it belongs to one: two agencies of the same name are told apart by it.</summary>
    public required string InFull { get; init; }
}

public static class OrganizationNaming
{
    public static IQueryable<OrganizationName> OrganizationNames(this PortalDbContext db) =>
        from organization in db.Organizations.AsNoTracking()
        join county in db.Counties on organization.CountyCode equals county.Code into counties
        from county in counties.DefaultIfEmpty()
        where organization.MergedInto == null
        select new OrganizationName { OrganizationId = organization.OrganizationId, InFull = county == null ? organization.Name : organization.Name + ", " + county.Name + " County" };
}
