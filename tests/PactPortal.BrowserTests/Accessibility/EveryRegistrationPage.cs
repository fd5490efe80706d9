using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>From the review to the letter of a team. Each test has an organization and convening to itself, and so a draft.</summary>
public sealed class EveryRegistrationPage(Chromium chromium, SharedPortal shared) : PortalTest(chromium, shared), IClassFixture<SharedPortal>
{
    [Fact]
    public async Task Registrations_EmptyAndFilled_AreAccessible()
    {
        var page = await OpenAsync(Some.Partner);
        await page.GotoAsync("/registrations");
        await page.InspectAsync("registrations empty");

        var partner = await App.SignInAsync(Some.Partner);
        await partner.SubmitAsync(await partner.DraftAsync(people: 2, rate: "partner"));
        await partner.DraftAsync(people: 1, Some.Gathering, "day2");
        await page.ReloadAsync();
        await Expect(page.Locator(".pp-tasks li")).ToHaveCountAsync(2);
        await page.InspectAsync("registrations filled");
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
    public async Task Review_WithADiscountCodeAndAWrongOne_IsAccessible()
    {
        await App.DiscountAsync(uses: 1);
        var reference = await (await App.SignInAsync(Some.SacramentoProbation)).DraftAsync(people: 2);
        var page = await OpenAsync(Some.SacramentoProbation);
        await page.GotoAsync($"/registrations/{reference}/review");
        var review = new ReviewPage(page);

        await review.ApplyAsync("NOSUCH-1");
        await Expect(page.Problems()).ToContainTextAsync("There is no discount code NOSUCH-1");
        await page.InspectAsync("review wrong code");

        await review.ApplyAsync("spring-26");
        await Expect(page.MainPart()).ToContainTextAsync("on 1 of 2 seats.");
        await page.InspectAsync("review with code");
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

        await page.GetByRole(AriaRole.Button, new() { Name = "Join the waiting list" }).ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("Your team is on the waiting list");
        await page.InspectAsync("waiting and passed over");
        await page.GetByRole(AriaRole.Link, new() { Name = "Leave the waiting list" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave the waiting list" }).ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("Your team is not on the waiting list any more");
        await page.InspectAsync("left the waiting list");
    }

    [Fact]
    public async Task Confirmed_AndItsLetter_AreAccessible()
    {
        var sacramento = await App.SignInAsync(Some.Sacramento);
        var reference = await sacramento.DraftAsync(people: 5);
        await sacramento.SubmitAsync(reference);
        var page = await OpenAsync(Some.Sacramento);
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
