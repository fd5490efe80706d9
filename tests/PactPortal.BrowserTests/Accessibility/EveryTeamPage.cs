using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>The draft of a team in every state. Each test has an organization and convening to itself, and so a draft.</summary>
public sealed class EveryTeamPage(Chromium chromium, SharedPortal shared) : PortalTest(chromium, shared), IClassFixture<SharedPortal>
{
    [Fact]
    public async Task Choice_OfOrganization_IsAccessible()
    {
        await App.MembershipAsync(Some.Sacramento, Some.SacramentoProbation, OrganizationRole.Coordinator);
        var page = await OpenAsync(Some.Sacramento);
        await page.GotoAsync($"/convenings/{Some.Convening}/register");
        await Expect(page.Heading()).ToHaveTextAsync("Which organization registers?");
        await page.InspectAsync("register choice");

        await page.GetByRole(AriaRole.Button, new() { Name = "Start registration" }).ClickAsync();
        await Expect(page.Problems()).ToBeVisibleAsync();
        await page.InspectAsync("register choice error");
    }

    [Fact]
    public async Task Team_FromEmptyToLatinSpelling_IsAccessible()
    {
        var page = await OpenAsync(Some.SacramentoProbation);
        await page.GotoAsync($"/convenings/{Some.Convening}/register");
        await page.InspectAsync("team empty");

        var team = new TeamPage(page);
        await team.FillAsync("سارة", "", TeamPage.MemberRate);
        await team.Save.ClickAsync();
        await Expect(team.LatinSpelling).ToBeVisibleAsync();
        await page.InspectAsync("team latin spelling error");

        await team.LatinSpelling.FillAsync("Sara");
        await team.Email.FillAsync("sara@example.org");
        await team.Save.ClickAsync();
        await Expect(team.FullName).ToHaveCountAsync(0);
        await page.InspectAsync("team with one");

        await team.Change("سارة").ClickAsync();
        await Expect(team.LatinSpelling).ToHaveValueAsync("Sara");
        await page.InspectAsync("team person open");
    }

    [Theory]
    [InlineData("team of twenty", Some.Fresno, Some.Convening, "pact-county", 20)]
    [InlineData("team with day seats", Some.Fresno, Some.Gathering, "both", 3)]
    [InlineData("team by request", Some.Alpine, Some.Convening, "county", 2)]
    [InlineData("team of a partner", Some.Partner, Some.Convening, "partner", 2)]
    public async Task Team_OfEachKind_IsAccessible(string state, string email, string convening, string rate, int people)
    {
        var reference = await (await App.SignInAsync(email)).DraftAsync(people, convening, rate);
        var page = await OpenAsync(email);
        await page.GotoAsync($"/registrations/{reference}/team");

        await Expect(new TeamPage(page).People).ToHaveCountAsync(people);
        await page.InspectAsync(state);
    }

    [Fact]
    public async Task Paste_EmptyWithProblemsAndRead_IsAccessible()
    {
        // Another test of the class fills this draft; whoever is on it already doesn't matter here.
        var team = await (await App.SignInAsync(Some.SecondOfFresno)).RegisterAsync(Some.Gathering);
        var page = await OpenAsync(Some.SecondOfFresno);
        await page.GotoAsync($"/registrations/{team.Path.Split('/')[2]}/team/paste");
        await page.InspectAsync("paste empty");

        var paste = new PastePage(page);
        await paste.Check.ClickAsync();
        await Expect(page.Problems()).ToBeVisibleAsync();
        await page.InspectAsync("paste nothing");

        await paste.People.FillAsync($"Ana Sample\t{new string('a', 200)}\tAstrology\t\tboth\nBo Sample\tbo@example.org\tProbation\t\tspeaker");
        await paste.Check.ClickAsync();
        await Expect(paste.Rows).ToHaveCountAsync(3);
        await page.InspectAsync("paste error");

        await paste.People.FillAsync($"{new string('W', 200)}\tana@example.org\tProbation\tOfficer\tboth\nسارة\tbo@example.org\tProbation\t\tboth\tSara");
        await paste.Check.ClickAsync();
        await Expect(paste.Add("2 people")).ToBeVisibleAsync();
        await page.InspectAsync("paste read");
    }

    [Fact]
    public async Task Team_AfterRegistrationClosed_IsAccessible()
    {
        var reference = await (await App.SignInAsync(Some.Partner)).DraftAsync(people: 2, Some.Gathering, "day2");
        App.Clock.Now = Some.At("2027-04-10T09:00:00-07:00");
        var page = await OpenAsync(Some.Partner);
        await page.GotoAsync($"/registrations/{reference}/team");

        await Expect(page.MainPart()).ToContainTextAsync("Registration is closed");
        await page.InspectAsync("team too late");
    }
}
