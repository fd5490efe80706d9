using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

public sealed class OrganizationsAreMerged : PortalScenario
{
    [Fact]
    public async Task Merge_ADouble_MovesItsRegistrationsAndPeopleAndPointsToTheKept()
    {
        var email = await App.OrganizationAsync("Fresno Department of Social Services", AgencyType.HumanServices, "10");
        var doubled = await App.SignInAsync(email);
        var reference = await doubled.ConfirmedTeamAsync(people: 1);
        await doubled.RegisterAsync();
        await (await App.SignInAsync(Some.Fresno)).DraftAsync(people: 1);
        var planner = await App.SignInAsync(Some.Planner);
        var page = await OpenAsync(planner, "Fresno Department");

        var none = await page.PressAsync("See who comes in");
        var review = await page.PressAsync("See who comes in", new() { ["Form.Kept"] = await IdAsync("Fresno County - demonstration agency") });
        var merged = await review.PressAsync("Merge the two");
        var kept = await merged.FollowAsync();
        var old = await OpenAsync(planner, "Fresno Department");

        Beside.Field(none, "Form.Kept", "Choose the organization that stays.");
        Assert.Equal("Fresno County - demonstration agency", kept.Heading);
        Assert.Contains("Registrations, drafts included 2", kept.Main, StringComparison.Ordinal);
        Assert.Contains("People with an account 4", kept.Main, StringComparison.Ordinal);
        Assert.Contains("Merged into Fresno County - demonstration agency", old.Main, StringComparison.Ordinal);
        Assert.Equal("Your person has a seat", (await (await App.SignInAsync(Some.FinanceOfFresno)).GetAsync($"/registrations/{reference}")).Heading);
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "organization merged")));
    }

    [Fact]
    public async Task Merge_AcrossCounties_NeedsAReasonThatIsAudited()
    {
        await App.OrganizationAsync("Doubled agency", AgencyType.HumanServices, "45");
        var planner = await App.SignInAsync(Some.Planner);
        var page = await planner.GetAsync((await OpenAsync(planner, "Doubled agency")).Path + "?with=Fresno");
        var kept = await IdAsync("Fresno County - demonstration agency");
        var before = await Rows.CountAsync(App);

        var refused = await (await page.PressAsync("See who comes in", new() { ["Form.Kept"] = kept })).PressAsync("Merge the two");
        var unchanged = await Rows.CountAsync(App);
        await refused.PressAsync("Merge the two", new() { ["Form.Reason"] = "The county was typed wrongly." });

        Beside.Field(refused, "Form.Reason", "They belong to different counties.");
        Assert.Equal(before, unchanged);
        Assert.Equal("The county was typed wrongly.", await App.QueryAsync(db => db.AuditEntries.Where(entry => entry.Action == "organization merged").Select(entry => entry.Reason).SingleAsync()));
    }

    [Fact]
    public async Task Merge_WhereBothHaveADraftWithPeople_IsRefused()
    {
        var email = await App.OrganizationAsync("Fresno double", AgencyType.HumanServices, "10");
        await (await App.SignInAsync(email)).DraftAsync(people: 1);
        await (await App.SignInAsync(Some.Fresno)).DraftAsync(people: 1);
        var planner = await App.SignInAsync(Some.Planner);

        var review = await (await OpenAsync(planner, "Fresno double")).PressAsync("See who comes in", new() { ["Form.Kept"] = await IdAsync("Fresno County - demonstration agency") });

        var refused = await review.PressAsync("Merge the two");

        Assert.StartsWith("Both have a draft with people: PACT26-", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    private static async Task<Page> OpenAsync(PortalBrowser planner, string name)
    {
        var list = await planner.GetAsync($"/planning/organizations?q={Uri.EscapeDataString(name)}");
        return await planner.GetAsync(list.Document.QuerySelector("tbody th a")?.GetAttribute("href") ?? "");
    }

    private async Task<string> IdAsync(string name) =>
        (await App.QueryAsync(db => db.Organizations.Where(organization => organization.Name == name).Select(organization => organization.OrganizationId).SingleAsync())).ToString();
}
