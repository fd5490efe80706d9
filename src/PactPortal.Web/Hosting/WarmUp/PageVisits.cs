using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Identity;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Hosting.WarmUp;

/// <param name="Account">Whom the page is shown to; null is a visitor.</param>
internal sealed record PageVisit(string Path, VisitingAccount? Account);

/// <param name="Role">Of the planning team, or null.</param>
internal sealed record VisitingAccount(Guid AccountId, string? SecurityStamp, string? Role);

/// <summary>The main pages, for those of the accounts that there are who would see most on them.</summary>
internal static class PageVisits
{
    private static readonly IReadOnlyList<string> Public = ["/", "/convenings", "/account/sign-in"];
    private static readonly IReadOnlyList<string> Coordinators = ["/registrations", "/finance", "/account/organizations"];
    private static readonly IReadOnlyList<string> Planners = ["/planning"];

    public static async Task<IReadOnlyList<PageVisit>> ReadAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var teams = from membership in db.Memberships
                    where membership.Role == OrganizationRole.Coordinator
                    join registration in db.Registrations.IgnoreAutoIncludes() on membership.OrganizationId equals registration.OrganizationId
                    join account in db.Users on membership.AccountId equals account.Id
                    orderby registration.StartedAt descending
                    select new { registration.Reference, registration.Status, registration.ConveningId, Account = new VisitingAccount(account.Id, account.SecurityStamp, null) };
        var confirmed = await teams.AsNoTracking().FirstOrDefaultAsync(team => team.Status == RegistrationStatus.Confirmed, cancellation);
        var draft = await teams.AsNoTracking().FirstOrDefaultAsync(team => team.Status == RegistrationStatus.Draft, cancellation);
        var planner = await (from role in db.Roles
                             where role.Name == PlanningRole.Planner
                             join has in db.UserRoles on role.Id equals has.RoleId
                             join account in db.Users on has.UserId equals account.Id
                             select new VisitingAccount(account.Id, account.SecurityStamp, role.Name)).AsNoTracking().FirstOrDefaultAsync(cancellation);
        var coordinator = (confirmed ?? draft)?.Account;
        var convenings = await db.Convenings.AsNoTracking().IgnoreAutoIncludes().Where(one => one.IsPublished).Select(one => new { one.ConveningId, one.Slug }).ToListAsync(cancellation);
        var convening = (convenings.Find(one => one.ConveningId == confirmed?.ConveningId) ?? convenings.FirstOrDefault())?.Slug;
        return
        [
            .. Public.Select(path => new PageVisit(path, null)),
            .. convening is null ? [] : new[] { new PageVisit($"/convenings/{convening}", null) },
            .. confirmed is null ? [] : new[] { new PageVisit($"/registrations/{confirmed.Reference}", confirmed.Account) },
            .. coordinator is null ? [] : Coordinators.Select(path => new PageVisit(path, coordinator)),
            .. draft is null ? [] : new[] { new PageVisit($"/registrations/{draft.Reference}/team", draft.Account), new PageVisit($"/registrations/{draft.Reference}/review", draft.Account) },
            .. planner is null ? [] : Planners.Select(path => new PageVisit(path, planner)),
            .. planner is null || convening is null ? [] : new[] { new PageVisit($"/planning/convenings/{convening}/registrations", planner) },
        ];
    }
}
