using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Searching;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Organizations;

/// <param name="County">In full; null where it belongs to none.</param>
public sealed record OrganizationRow(Guid OrganizationId, string Name, AgencyType AgencyType, string? County, int People, int Coordinators, int Registrations, Guid? MergedInto)
{
    public bool IsCoordinated => Coordinators > 0 || MergedInto is not null;
}

public sealed record OrganizationListPage(string? Q, IReadOnlyList<OrganizationRow> Rows, int Page, bool HasNext);

/// <param name="Keepers">What it could be merged into: of its county, or of the name that was asked for.</param>
/// <param name="Kept">Where it went, once it was merged.</param>
public sealed record OrganizationPage(OrganizationRow Organization, string? With, IReadOnlyList<OrganizationRow> Keepers, OrganizationRow? Kept, MergeForm Form)
{
    public IReadOnlyList<Choice> Choices =>
        [.. Keepers.Select(row => new Choice(row.OrganizationId.ToString(), row.Name, $"{row.AgencyType.Name()}, {row.County ?? "no county"}. Registrations: {row.Registrations}. People: {row.People}."))];
}

public sealed class MergeForm
{
    /// <summary>The organization that stays.</summary>
    public string? Kept { get; set; }

    public string? Reason { get; set; }
}

/// <summary>Queries of organizations for planners.</summary>
public sealed class OrganizationPages(PortalDbContext db)
{
    private const int RowsOnPage = 25;

    public async Task<OrganizationListPage> ListAsync(string? typed, int page, CancellationToken cancellation)
    {
        var number = Math.Clamp(page, 1, 10_000);
        var rows = await Rows(Named(db.Organizations, typed)).Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancellation);
        return new OrganizationListPage(typed, [.. rows.Take(RowsOnPage)], number, rows.Count > RowsOnPage);
    }

    /// <param name="with">Words of the name of the organization that stays; without, those of the same county.</param>
    public async Task<OrganizationPage?> ShowAsync(Guid organizationId, string? with, MergeForm form, CancellationToken cancellation)
    {
        var organization = await Rows(db.Organizations.Where(candidate => candidate.OrganizationId == organizationId)).SingleOrDefaultAsync(cancellation);
        if (organization is null)
        {
            return null;
        }

        var others = db.Organizations.Where(candidate => candidate.OrganizationId != organizationId && candidate.MergedInto == null);
        var keepers = string.IsNullOrWhiteSpace(with)
            ? others.Where(candidate => db.Organizations.Any(own => own.OrganizationId == organizationId && own.CountyCode == candidate.CountyCode))
            : Named(others, with);
        var kept = organization.MergedInto is { } id ? await Rows(db.Organizations.Where(candidate => candidate.OrganizationId == id)).SingleAsync(cancellation) : null;
        return new OrganizationPage(organization, with, kept is null ? await Rows(keepers).Take(RowsOnPage).ToListAsync(cancellation) : [], kept, form);
    }

    private static IQueryable<Organization> Named(IQueryable<Organization> organizations, string? typed)
    {
        var words = typed?.Trim() ?? "";
        var pattern = Containing.Pattern(words);
        return words.Length == 0 ? organizations : organizations.Where(organization => EF.Functions.Like(organization.Name, pattern, Containing.Escape));
    }

    private IQueryable<OrganizationRow> Rows(IQueryable<Organization> organizations) =>
        organizations.AsNoTracking().OrderBy(organization => organization.Name).ThenBy(organization => organization.CountyCode)
            .Select(organization => new OrganizationRow(
                organization.OrganizationId, organization.Name, organization.AgencyType,
                db.Counties.Where(county => county.Code == organization.CountyCode).Select(county => county.Name + " County").FirstOrDefault(),
                db.Memberships.Count(membership => membership.OrganizationId == organization.OrganizationId),
                db.Memberships.Count(membership => membership.OrganizationId == organization.OrganizationId && membership.Role == OrganizationRole.Coordinator),
                db.Registrations.Count(registration => registration.OrganizationId == organization.OrganizationId),
                organization.MergedInto));
}
