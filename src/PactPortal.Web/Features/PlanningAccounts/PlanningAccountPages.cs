using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Memberships;
using PactPortal.Application.People;
using PactPortal.Data;
using PactPortal.Data.Identity;
using PactPortal.Data.Searching;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.PlanningAccounts;

/// <param name="Organizations">With the role in each: "Fresno County - demonstration agency, coordinator".</param>
public sealed record AccountRow(Guid AccountId, string Name, string Email, IReadOnlyList<string> Organizations, IReadOnlyList<string> Roles);

public sealed record AccountListPage(string? Q, IReadOnlyList<AccountRow> Rows, int Page, bool HasNext);

public sealed record AccountPage(AccountRow Person, IReadOnlyList<Cohort> Cohorts, GrantForm Form)
{
    public IReadOnlyList<Choice> Grantable => [.. PlanningRole.All.Except(Person.Roles).Select(role => new Choice(role, char.ToUpperInvariant(role[0]) + role[1..]))];

    public IReadOnlyList<Choice> AllCohorts { get; } = [.. Enum.GetValues<Cohort>().Select(cohort => new Choice(StoredName.Of(cohort), Domain.Counties.Cohorts.NameOf(cohort)))];
}

/// <summary>Queries of accounts for administrators.</summary>
public sealed class PlanningAccountPages(PortalDbContext db)
{
    private const int RowsOnPage = 25;

    public async Task<AccountListPage> ListAsync(string? typed, int page, CancellationToken cancellation)
    {
        var (words, number) = (typed?.Trim() ?? "", Math.Clamp(page, 1, 10_000));
        var pattern = Containing.Pattern(words);
        var accounts = await db.Users.AsNoTracking()
            .Where(account => words == "" || EF.Functions.Like(account.DisplayName, pattern, Containing.Escape) || EF.Functions.Like(account.Email!, pattern, Containing.Escape)) // null is like nothing
            .OrderBy(account => account.DisplayName).ThenBy(account => account.NormalizedEmail)
            .Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancellation);
        return new AccountListPage(typed, await RowsAsync([.. accounts.Take(RowsOnPage)], cancellation), number, accounts.Count > RowsOnPage);
    }

    public async Task<AccountPage?> ShowAsync(Guid accountId, GrantForm form, CancellationToken cancellation)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == accountId, cancellation);
        if (account is null)
        {
            return null;
        }

        var cohorts = await db.CohortCoordinators.AsNoTracking().Where(coordinator => coordinator.AccountId == accountId).Select(coordinator => coordinator.Cohort).ToListAsync(cancellation);
        return new AccountPage((await RowsAsync([account], cancellation))[0], cohorts, form);
    }

    private async Task<IReadOnlyList<AccountRow>> RowsAsync(List<Account> accounts, CancellationToken cancellation)
    {
        var ids = accounts.Select(account => account.Id).ToList();
        var memberships = (await db.Memberships.AsNoTracking().Where(membership => ids.Contains(membership.AccountId))
            .Join(db.Organizations, membership => membership.OrganizationId, organization => organization.OrganizationId, (membership, organization) => new { membership.AccountId, membership.Role, organization.Name })
            .OrderBy(membership => membership.Name).ToListAsync(cancellation)).ToLookup(membership => membership.AccountId, membership => $"{membership.Name}, {RoleWords(membership.Role)}");
        var roles = (await db.UserRoles.AsNoTracking().Where(role => ids.Contains(role.UserId))
            .Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => new { held.UserId, role.Name })
            .ToListAsync(cancellation)).ToLookup(role => role.UserId, role => role.Name ?? "");
        return [.. accounts.Select(account => new AccountRow(account.Id, account.DisplayName, account.Email ?? "", [.. memberships[account.Id]], [.. roles[account.Id].Order(StringComparer.Ordinal)]))];
    }

    private static string RoleWords(OrganizationRole role) => role switch
    {
        OrganizationRole.Coordinator => "coordinator",
        OrganizationRole.FinanceOfficer => "finance officer",
        OrganizationRole.Member => "member",
    };
}
