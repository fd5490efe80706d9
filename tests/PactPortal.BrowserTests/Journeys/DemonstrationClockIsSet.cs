using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Journeys;

public sealed class DemonstrationClockIsSet(Chromium chromium) : PortalTest(chromium)
{
    protected override Task<PortalApp> StartPortalAsync() => PortalApp.StartAsync(realClock: true);

    [Fact]
    public async Task Set_RegularRate_MovesTheTierAndTheBar()
    {
        var page = await OpenAsync();
        await page.GotoAsync($"/convenings/{Some.Convening}");
        await Expect(InEffect(page)).ToContainTextAsync("Early bird");
        var bar = page.GetByRole(AriaRole.Complementary, new() { Name = "Demonstration clock" });

        await bar.GetByText("Change the clock").ClickAsync();
        await bar.GetByLabel("Moment").SelectOptionAsync("Regular rate");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Set clock" }).ClickAsync();

        await Expect(InEffect(page)).ToContainTextAsync("Regular");
        await Expect(bar).ToContainTextAsync("Nov 2, 2026");
        await Expect(page).ToHaveURLAsync($"/convenings/{Some.Convening}");
    }

    private static ILocator InEffect(IPage page) => page.GetByRole(AriaRole.Columnheader).Filter(new() { HasText = "In effect" });
}
