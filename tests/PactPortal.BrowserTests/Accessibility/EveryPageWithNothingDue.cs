using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>What a team sees that pays nothing.</summary>
public sealed class EveryPageWithNothingDue(Chromium chromium) : PortalTest(chromium)
{
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
}
