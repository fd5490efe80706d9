using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>One record each of what the planning team keeps and answers, with a problem and without.</summary>
public sealed class EveryAnswerOfThePlanningTeam(Chromium chromium) : PortalTest(chromium)
{
    private const string Desk = $"/planning/convenings/{Some.Convening}";

    [Fact]
    public async Task BarrierCase_OpenWithAProblemAndClosed_IsAccessible()
    {
        await (await App.Visit().GetAsync("/accessibility")).PressAsync("Send", Some.Barrier());
        var page = await OpenAsync(Some.AccessCoordinator);
        await page.GotoAsync("/planning/accessibility");
        await page.InspectAsync("accessibility cases with one");
        await page.MainPart().Locator("a[href*='/planning/accessibility/']").ClickAsync();
        await page.InspectAsync("case at work");

        await page.RefusedAsync("Close the case", "case at work error");
        await page.GetByLabel("What was done").FillAsync("The filter can be reached now.");
        await page.PressAsync("Close the case");
        await Expect(page.MainPart()).ToContainTextAsync("The filter can be reached now.");
        await page.InspectAsync("case closed");
    }

    [Fact]
    public async Task RecordsOfPeopleAndPlaces_WithAProblemAndWithout_AreAccessible()
    {
        var (regional, organization) = await App.QueryAsync(async db => (
            await db.Users.Where(user => user.Email == Some.RegionalCoordinator).Select(user => user.Id).SingleAsync(),
            await db.Organizations.Where(candidate => candidate.CountyCode == "34").Select(candidate => candidate.OrganizationId).FirstAsync()));
        var page = await OpenAsync(Some.Administrator);
        foreach (var (state, address, button) in new[]
        {
            ("account", $"/planning/accounts/{regional}", "Give the role"),
            ("organization", $"/planning/organizations/{organization}", "See who comes in"),
            ("county fact", "/planning/counties/10", "Add the fact"),
        })
        {
            await page.GotoAsync(address);
            await page.InspectAsync(state);
            await page.RefusedAsync(button, $"{state} error");
        }

        await page.GotoAsync($"/planning/organizations/{organization}?with=zebra");
        await page.InspectAsync("organization without a match");
        var other = await App.QueryAsync(db => db.Organizations.Where(candidate => candidate.CountyCode == "34" && candidate.OrganizationId != organization).Select(candidate => candidate.OrganizationId).FirstAsync());
        await page.GotoAsync($"/planning/organizations/{organization}/merge?Form.Kept={other}");
        await page.InspectAsync("merge before it is done");
    }

    [Fact]
    public async Task DiscountCode_AddedUsedChangedAndEnded_IsAccessible()
    {
        var page = await OpenAsync(Some.PlanningFinance);
        await page.GotoAsync($"{Desk}/discounts");
        await page.InspectAsync("discounts empty");
        await page.GotoAsync($"{Desk}/discounts/add");
        await page.InspectAsync("discount form");
        await page.RefusedAsync("Add discount code", "discount form error");

        var code = await App.DiscountAsync();
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);
        await fresno.ApplyAsync(reference);
        await fresno.SubmitAsync(reference);
        await page.GotoAsync($"{Desk}/discounts");
        await page.InspectAsync("discounts with one");
        await page.GotoAsync($"{Desk}/discounts/{code}/edit");
        await page.InspectAsync("discount form of a used one");
        await page.GotoAsync($"{Desk}/discounts/{code}");
        await Expect(page.MainPart()).ToContainTextAsync(reference);
        await page.InspectAsync("discount used");
        await page.PressAsync("End this code");
        await Expect(page.MainPart()).ToContainTextAsync("Ended by the planning team");
        await page.InspectAsync("discount ended");
    }

    [Fact]
    public async Task Request_AskedRefusedAndDeclined_IsAccessible()
    {
        var reference = await AskAsync();
        var page = await OpenAsync(Some.Planner);
        await page.GotoAsync($"{Desk}/requests/{reference}");
        await page.InspectAsync("request");
        await page.RefusedAsync("Decline the request", "request error");
        await page.GetByLabel("Reason").FillAsync("The room is small this year.");
        await page.PressAsync("Decline the request");
        await Expect(page).ToHaveURLAsync($"{Desk}/registrations/{reference}");
        await page.InspectAsync("request declined");

        var alpine = await OpenAsync(Some.Alpine);
        await alpine.GotoAsync($"/registrations/{reference}");
        await alpine.InspectAsync("declined");
    }

    [Fact]
    public async Task Request_ApprovedAndNotYetPaid_IsAccessible()
    {
        var reference = await AskAsync();
        var planner = await App.SignInAsync(Some.Planner);
        await (await planner.GetAsync($"{Desk}/requests/{reference}")).PressAsync("Approve for 2 people");
        var page = await OpenAsync(Some.Alpine);
        await page.GotoAsync($"/registrations/{reference}");
        await page.InspectAsync("approved");
        await page.GotoAsync($"/registrations/{reference}/pay");
        await page.InspectAsync("pay");
        await page.RefusedAsync("Confirm the team", "pay error");
    }

    [Fact]
    public async Task WaitingTeam_OnBothSides_IsAccessible()
    {
        await App.SeatsLeftAsync(Some.Convening, "day/1", 1);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);
        var full = await fresno.SubmitAsync(reference);
        await full.PressAsync("Join the waiting list");
        var page = await OpenAsync(Some.Fresno);
        await page.GotoAsync($"/registrations/{reference}");
        await page.InspectAsync("waiting");

        var planner = await OpenAsync(Some.Planner);
        await planner.GotoAsync($"{Desk}/waiting-list");
        await Expect(planner.MainPart()).ToContainTextAsync(reference);
        await planner.InspectAsync("desk waiting list with one");
        await planner.RefusedAsync("Remove from the list", "desk waiting list error");
        await App.SeatsLeftAsync(Some.Convening, "day/1", 2);
        await page.ReloadAsync();
        await Expect(page.MainPart()).ToContainTextAsync("Both seats are free for your team");
        await page.InspectAsync("waiting with seats kept");
        await page.GetByRole(AriaRole.Link, new() { Name = "Leave the waiting list" }).ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("Leave the waiting list");
        await page.InspectAsync("leave the waiting list");
        await planner.GotoAsync($"{Desk}/waiting-list");
        await planner.PressAsync("Give the seats");
        await Expect(planner).ToHaveURLAsync($"{Desk}/registrations/{reference}");
        await page.PressAsync("Leave the waiting list");
        await Expect(page.Problems()).ToContainTextAsync("This team does not wait any more");
        await page.InspectAsync("leave the waiting list too late");
        await planner.GotoAsync($"{Desk}/registrations?q=zebra");
        await planner.InspectAsync("desk without a match");
    }

    [Fact]
    public async Task ListsOfPeople_WithATeam_AreAccessible()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(2);
        var page = await OpenAsync(Some.Planner);
        await page.GotoAsync($"{Desk}/lists");
        await Expect(page.MainPart()).ToContainTextAsync("2 people have a seat");
        await page.InspectAsync("lists of people");
    }

    [Theory]
    [InlineData("planning of the access coordinator", Some.AccessCoordinator, "/planning")]
    [InlineData("planning without anything", Some.Reviewer, "/planning")]
    [InlineData("lists of nobody", Some.CheckIn, $"{Desk}/lists")]
    [InlineData("needs of nobody", Some.AccessCoordinator, $"{Desk}/access")]
    [InlineData("counties of a region", Some.RegionalCoordinator, "/planning/counties")]
    public async Task Page_OfAnotherRole_IsAccessible(string state, string email, string address)
    {
        var page = await OpenAsync(email);
        await page.GotoAsync(address);

        await page.InspectAsync(state);
    }

    private async Task<string> AskAsync()
    {
        var alpine = await App.SignInAsync(Some.Alpine);
        var reference = await alpine.DraftAsync(people: 2, rate: "county");
        await alpine.SubmitAsync(reference);
        return reference;
    }
}
