using System.Text.RegularExpressions;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>Organizations, an attendee's own page, and the planning team's pages.</summary>
public sealed partial class EveryPageOfPeople(Chromium chromium) : PortalTest(chromium)
{
    [Fact]
    public async Task Organizations_AskingAndAnswering_AreAccessible()
    {
        var page = await OpenAsync(Some.Partner);
        await page.GotoAsync("/account/organizations");
        await page.InspectAsync("organizations");

        await page.GotoAsync("/account/organizations?county=10");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Ask to join" }).ClickAsync();
        await Expect(page.Problems()).ToBeVisibleAsync();
        await page.InspectAsync("organizations error");

        await page.GetByLabel("Fresno County - demonstration agency").CheckAsync();
        await page.GetByLabel("Member", new() { Exact = true }).CheckAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Ask to join" }).ClickAsync();
        await page.InspectAsync("organizations asked");

        var fresno = await OpenAsync(Some.Fresno);
        await fresno.GotoAsync("/account/organizations");
        await fresno.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { NameRegex = PeopleOf() }).ClickAsync();
        await fresno.InspectAsync("people with a request");

        await fresno.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Send the invitation" }).ClickAsync();
        await Expect(fresno.Problems()).ToBeVisibleAsync();
        await fresno.InspectAsync("people error");
    }

    [Fact]
    public async Task OwnPage_FreshWithAProblemAndSaved_IsAccessible()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        await App.DeliverMailAsync();
        var page = await OpenAsync();
        await page.GotoAsync("/dev/mail");
        await page.InspectAsync("mail not sent");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { NameRegex = Coming() }).ClickAsync();
        await page.InspectAsync("message");
        await page.Locator("main a[href*='/me/']").ClickAsync();
        await page.InspectAsync("own page");

        await page.GetByLabel("Pronouns").EvaluateAsync("field => { field.removeAttribute('maxlength'); field.value = 'x'.repeat(90); }");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Problems()).ToBeVisibleAsync();
        await page.InspectAsync("own page error");

        await page.GetByLabel("Pronouns").FillAsync("she/her");
        await page.GetByLabel("What do you need to take part?").FillAsync("A quiet place");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Status)).ToContainTextAsync("Saved.");
        await page.InspectAsync("own page saved");

        var access = await OpenAsync(Some.AccessCoordinator);
        await access.GotoAsync($"/planning/convenings/{Some.Convening}/access");
        await access.InspectAsync("needs");

        var fresno = await OpenAsync(Some.Fresno);
        await fresno.GotoAsync($"/registrations/{reference}");
        await fresno.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { NameRegex = Correct() }).ClickAsync();
        await fresno.InspectAsync("e-mail of a person");

        App.Clock.Now = Some.At("2027-01-10T00:00:00-08:00");
        await page.ReloadAsync();
        await Expect(page.MainPart()).ToContainTextAsync("Erased.");
        await page.InspectAsync("own page erased");
        await access.ReloadAsync();
        await Expect(access.MainPart()).ToContainTextAsync("Erased");
        await access.InspectAsync("needs erased");
    }

    [Theory]
    [InlineData("planning", "/planning")]
    [InlineData("desk registrations", $"/planning/convenings/{Some.Convening}/registrations")]
    [InlineData("desk requests", $"/planning/convenings/{Some.Convening}/requests")]
    [InlineData("desk waiting list", $"/planning/convenings/{Some.Convening}/waiting-list")]
    [InlineData("counties", "/planning/counties")]
    [InlineData("county", "/planning/counties/02")]
    [InlineData("people", "/planning/accounts")]
    [InlineData("organizations of the planning team", "/planning/organizations")]
    [InlineData("joining", "/planning/joining")]
    [InlineData("accessibility cases", "/planning/accessibility")]
    public async Task PlanningPage_AsItComes_IsAccessible(string state, string address)
    {
        var partner = await App.SignInAsync(Some.Partner);
        await (await partner.GetAsync("/account/organizations?county=20")).PressAsync("Ask to join", new() { ["Form.Organization"] = "new", ["Form.Name"] = "An invented office", ["Form.AgencyType"] = "Education" });
        var alpine = await App.SignInAsync(Some.Alpine);
        await alpine.SubmitAsync(await alpine.DraftAsync(people: 1, rate: "county"));
        var page = await OpenAsync(Some.Administrator);
        await page.GotoAsync(address);

        await page.InspectAsync(state);
    }

    [GeneratedRegex("^People of")]
    private static partial Regex PeopleOf();

    [GeneratedRegex("^You are coming")]
    private static partial Regex Coming();

    [GeneratedRegex("^Correct the e-mail")]
    private static partial Regex Correct();
}
