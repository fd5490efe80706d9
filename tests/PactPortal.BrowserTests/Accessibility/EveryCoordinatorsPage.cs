using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>The way of a team, from the list of registrations to its letter, in every state of each page.</summary>
public sealed class EveryCoordinatorsPage(Chromium chromium) : PortalTest(chromium)
{
    [Fact]
    public async Task Registrations_EmptyAndFilled_AreAccessible()
    {
        var page = await OpenAsync(Some.Fresno);
        await page.GotoAsync("/registrations");
        await page.InspectAsync("registrations empty");

        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.SubmitAsync(await fresno.DraftAsync(people: 2));
        await fresno.DraftAsync(people: 1, Some.Gathering, "both");
        await page.ReloadAsync();
        await Expect(page.Locator(".pp-tasks li")).ToHaveCountAsync(2);
        await page.InspectAsync("registrations filled");
    }

    [Fact]
    public async Task Choice_OfOrganization_IsAccessible()
    {
        await App.MembershipAsync(Some.Sacramento, Some.SacramentoProbation, PactPortal.Domain.Organizations.OrganizationRole.Coordinator);
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
        var page = await OpenAsync(Some.Fresno);
        await page.GotoAsync($"/convenings/{Some.Convening}/register");
        await page.InspectAsync("team empty");

        var team = new TeamPage(page);
        await team.FillAsync("李小龍", "", TeamPage.MemberRate);
        await team.Save.ClickAsync();
        await Expect(team.LatinSpelling).ToBeVisibleAsync();
        await page.InspectAsync("team latin spelling error");

        await team.LatinSpelling.FillAsync("Li Xiaolong");
        await team.Email.FillAsync("li@example.org");
        await team.Save.ClickAsync();
        await Expect(team.FullName).ToHaveCountAsync(0);
        await page.InspectAsync("team with one");

        await team.Change("李小龍").ClickAsync();
        await Expect(team.LatinSpelling).ToHaveValueAsync("Li Xiaolong");
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
    public async Task Team_AfterRegistrationClosed_IsAccessible()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).DraftAsync(people: 2);
        App.Clock.Now = Some.At("2026-12-05T09:00:00-08:00");
        var page = await OpenAsync(Some.Fresno);
        await page.GotoAsync($"/registrations/{reference}/team");

        await Expect(page.MainPart()).ToContainTextAsync("Registration is closed");
        await page.InspectAsync("team too late");
    }

    [Fact]
    public async Task Review_FreshWithProblemsAndAtAnotherPrice_IsAccessible()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).DraftAsync(people: 5);
        var page = await OpenAsync(Some.Fresno);
        await page.GotoAsync($"/registrations/{reference}/review");
        await page.InspectAsync("review");

        var review = new ReviewPage(page);
        await review.Submit("5 people").ClickAsync();
        await Expect(page.Problems()).ToBeVisibleAsync();
        await page.InspectAsync("review nothing chosen");

        await review.ByPurchaseOrder.CheckAsync();
        await review.Submit("5 people").ClickAsync();
        await Expect(page.Problems()).ToContainTextAsync("Enter the purchase order number.");
        await page.InspectAsync("review purchase order error");

        App.Clock.Now = Some.EarlyBirdEnd;
        await review.ByCommitment.CheckAsync();
        await review.Submit("5 people").ClickAsync();
        await Expect(page.Problems()).ToContainTextAsync("The new total is");
        await page.InspectAsync("review price changed");
    }

    [Fact]
    public async Task Review_WithNothingDue_IsAccessible()
    {
        await App.ForFreeAsync();
        var reference = await (await App.SignInAsync(Some.Fresno)).DraftAsync(people: 1);
        var page = await OpenAsync(Some.Fresno);
        await page.GotoAsync($"/registrations/{reference}/review");
        await Expect(page.MainPart()).ToContainTextAsync("There is nothing to pay");
        await page.InspectAsync("review nothing due");

        await new ReviewPage(page).Agreed.CheckAsync();
        await new ReviewPage(page).Submit("1 person").ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("Your person has a seat");
        await page.InspectAsync("confirmed nothing due");
    }

    [Fact]
    public async Task Request_ReviewedAndSent_IsAccessible()
    {
        var alpine = await App.SignInAsync(Some.Alpine);
        var reference = await alpine.DraftAsync(people: 2, rate: "county");
        var page = await OpenAsync(Some.Alpine);
        await page.GotoAsync($"/registrations/{reference}/review");
        await page.InspectAsync("review by request");

        await new ReviewPage(page).Agreed.CheckAsync();
        await new ReviewPage(page).Request.ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("You asked to attend");
        await page.InspectAsync("requested");
    }

    [Fact]
    public async Task Full_IsAccessible()
    {
        var others = await App.SignInAsync(Some.Sacramento);
        await others.SubmitAsync(await others.DraftAsync(people: 4, Some.Gathering, "both"));
        var reference = await (await App.SignInAsync(Some.SacramentoProbation)).DraftAsync(people: 2, Some.Gathering, "both");
        var page = await OpenAsync(Some.SacramentoProbation);
        await page.GotoAsync($"/registrations/{reference}/review");
        await new ReviewPage(page).PromiseByPurchaseOrderAsync();
        await new ReviewPage(page).Submit("2 people").ClickAsync();

        await Expect(page.Heading()).ToHaveTextAsync("Too few seats are left");
        await page.InspectAsync("full");
    }

    [Fact]
    public async Task Confirmed_AndItsLetter_AreAccessible()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 5);
        await fresno.SubmitAsync(reference);
        var page = await OpenAsync(Some.Fresno);
        await page.GotoAsync($"/registrations/{reference}");
        await Expect(page.Heading()).ToHaveTextAsync("Your team of five has its seats");
        await page.InspectAsync("confirmed");

        await page.GetByRole(AriaRole.Link, new() { Name = "Make the justification letter with this team’s numbers" }).ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("Fiscal-justification letter");
        await page.InspectAsync("team letter builder");

        await page.GetByRole(AriaRole.Button, new() { Name = "Make the letter" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download letter (PDF)" })).ToBeVisibleAsync();
        await page.InspectAsync("team letter");
    }
}
