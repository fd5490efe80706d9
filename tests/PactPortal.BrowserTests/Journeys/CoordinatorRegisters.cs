using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Journeys;

public sealed class CoordinatorRegisters(Chromium chromium) : PortalTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Register_TwoByPurchaseOrder_ConfirmsTheTeam(bool javaScript)
    {
        var page = await OpenAsync(Screen.Desk, javaScript);
        await StartAsync(page, Some.Fresno);
        var team = new TeamPage(page);
        await team.FillAsync("Lark Boundary", "lark@example.org", TeamPage.MemberRate);
        await team.SaveAndAddAnother.ClickAsync();
        await team.FillAsync("Wren Specimen", "wren@example.org", TeamPage.MemberRate);
        await team.Save.ClickAsync();
        await team.Review.ClickAsync();
        var review = new ReviewPage(page);
        await review.PromiseByPurchaseOrderAsync();
        await review.Submit("2 people").ClickAsync();

        await Expect(page.Heading()).ToHaveTextAsync("Your team of two has its seats");
        await Expect(page.MainPart()).ToContainTextAsync("PO-TEST-1");
        Assert.Empty(await App.RecountAsync());
    }

    [Fact]
    public async Task Register_CountyOutsidePact_RequestsToAttend()
    {
        var page = await OpenAsync(Screen.Phone);
        await StartAsync(page, Some.Alpine);
        await Expect(page.MainPart()).ToContainTextAsync("Your county asks to attend");
        var team = new TeamPage(page);
        await team.FillAsync("Lark Boundary", "lark@example.org", "County staff, non-PACT county");
        await team.Save.ClickAsync();
        await team.Review.ClickAsync();
        var review = new ReviewPage(page);
        await Expect(review.ByPurchaseOrder).ToHaveCountAsync(0);
        await review.Agreed.CheckAsync();
        await review.Request.ClickAsync();

        await Expect(page.Heading()).ToHaveTextAsync("You asked to attend");
        await Expect(page.MainPart()).ToContainTextAsync("Your request holds no seat");
        Assert.Empty(await App.RecountAsync());
    }

    private static async Task StartAsync(IPage page, string email)
    {
        await page.GotoAsync($"/convenings/{Some.Convening}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Start registration" }).ClickAsync();
        await new SignInPage(page).SignInAsync(email);
        await Expect(page.Heading()).ToHaveTextAsync("Your team for ImPACT 2026 Convening");
    }
}
