using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Organizations;
using PactPortal.Data;
using PactPortal.Data.Searching;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Organizations;

public sealed record OrganizationListPage(string? Q, IReadOnlyList<OrganizationRow> Rows, int Page, bool HasNext);

/// <param name="Keepers">What it could be merged into: of its county, or of the name that was asked for.</param>
/// <param name="Kept">Where it went, once it was merged.</param>
public sealed record OrganizationPage(OrganizationRow Organization, string? With, IReadOnlyList<OrganizationRow> Keepers, OrganizationRow? Kept, MergeForm Form)
{
    public IReadOnlyList<Choice> Choices =>
        [.. Keepers.Select(row => new Choice(row.OrganizationId.ToString(), row.Name, $"{row.AgencyType.Name()}, {row.County ?? "no county"}. Registrations: {row.Registrations}. People: {row.People}."))];
}

/// <summary>Queries of organizations for planners.</summary>
public sealed class OrganizationPages(PortalDbContext db)
{
    private const int RowsOnPage = 25;

    public async Task<OrganizationListPage> ListAsync(string? typed, int page, CancellationToken cancellation)
    {
        var number = Math.Clamp(page, 1, 10_000);
        var rows = await db.Rows(Named(db.Organizations, typed)).Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancellation);
        return new OrganizationListPage(typed, [.. rows.Take(RowsOnPage)], number, rows.Count > RowsOnPage);
    }

    /// <param name="with">Words of the name of the organization that stays; without, those of the same county.</param>
    public async Task<OrganizationPage?> ShowAsync(Guid organizationId, string? with, MergeForm form, CancellationToken cancellation)
    {
        var organization = await db.FindRowAsync(organizationId, cancellation);
        if (organization is null)
        {
            return null;
        }

        var others = db.Organizations.Where(candidate => candidate.OrganizationId != organizationId && candidate.MergedInto == null);
        var keepers = string.IsNullOrWhiteSpace(with)
            ? others.Where(candidate => db.Organizations.Any(own => own.OrganizationId == organizationId && own.CountyCode == candidate.CountyCode))
            : Named(others, with);
        var kept = organization.MergedInto is { } id ? await db.FindRowAsync(id, cancellation) : null;
        return new OrganizationPage(organization, with, kept is null ? await db.Rows(keepers).Take(RowsOnPage).ToListAsync(cancellation) : [], kept, form);
    }

    private static IQueryable<Organization> Named(IQueryable<Organization> organizations, string? typed)
    {
        var words = typed?.Trim() ?? "";
        var pattern = Containing.Pattern(words);
        return words.Length == 0 ? organizations : organizations.Where(organization => EF.Functions.Like(organization.Name, pattern, Containing.Escape));
    }
}
