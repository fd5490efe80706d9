using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Accounts;

/// <summary>Who belongs to an organization, as its coordinators change it.</summary>
internal static class Members
{
    /// <summary>The page of the people of the coordinator's first organization.</summary>
    public static async Task<Page> PeopleOfAsync(this PortalBrowser coordinator)
    {
        var mine = await coordinator.GetAsync("/account/organizations");
        var link = mine.Document.QuerySelectorAll("main a").First(anchor => anchor.TextContent.StartsWith("People of", StringComparison.Ordinal));
        return await coordinator.GetAsync(link.GetAttribute("href") ?? "");
    }

    /// <summary>Gives a member another role, or ends the membership by "leave".</summary>
    public static async Task ChangeMemberAsync(this PortalBrowser coordinator, string email, string role)
    {
        var people = await coordinator.PeopleOfAsync();
        var member = people.Document.QuerySelectorAll("dl > div").Single(entry => entry.QuerySelector("dt .pp-soft")?.TextContent == email);
        var accountId = member.QuerySelector("input[name='AccountId']")?.GetAttribute("value");
        var answer = await coordinator.PostAsync($"{people.Path}/change", [await coordinator.TokenAsync(), KeyValuePair.Create("AccountId", accountId), KeyValuePair.Create("Role", (string?)role)]);
        Assert.True(answer.Location == people.Path, $"{email} was not changed: {answer} {answer.Main}");
    }

    /// <summary>As an operator does whose colleague has gone.</summary>
    public static Task CloseAccountAsync(this PortalApp app, string email) => app.WriteAsync((db, token) =>
    {
        DateTimeOffset? end = DateTimeOffset.MaxValue.AddDays(-1);
        return db.Users.Where(user => user.Email == email).ExecuteUpdateAsync(update => update.SetProperty(user => user.LockoutEnd, end), token);
    });

    /// <summary>Nobody belongs to the organization of a member any more.</summary>
    public static Task EmptyOrganizationAsync(this PortalApp app, string email) => app.WriteAsync(async (db, token) =>
    {
        var organizationId = await OrganizationIdAsync(app, email);
        await db.Memberships.Where(membership => membership.OrganizationId == organizationId).ExecuteDeleteAsync(token);
    });

    public static Task<Guid> OrganizationIdAsync(this PortalApp app, string email) => app.QueryAsync(db => db.Memberships
        .Where(membership => db.Users.Any(user => user.Id == membership.AccountId && user.Email == email)).Select(membership => membership.OrganizationId).SingleAsync());
}
