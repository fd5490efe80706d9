using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Journeys;

/// <summary>No browser converts a time: what is typed and shown is what clocks show at the convening, wherever the planner sits.</summary>
public sealed class TimesAreThoseOfThePlace(Chromium chromium) : PortalTest(chromium)
{
    private const string Desk = $"/planning/convenings/{Some.Convening}/agenda";

    [Theory]
    [InlineData("UTC")]
    [InlineData("Australia/Sydney")]
    public async Task Item_TypedAndReadFarAway_HasTheTimesOfTheConvening(string zone)
    {
        var page = await OpenAsync(Some.Planner, zone: zone);
        Assert.Equal(zone, await page.EvaluateAsync<string>("() => Intl.DateTimeFormat().resolvedOptions().timeZone"));
        await page.GotoAsync($"{Desk}/items/new?day=2");
        await page.GetByLabel("Title").FillAsync("Far away");
        await page.GetByLabel("Starts", new() { Exact = true }).FillAsync("10:35 a.m.");
        await page.GetByLabel("Ends", new() { Exact = true }).FillAsync("11:50 a.m.");
        await page.PressAsync("Add item");

        await Expect(page.GetByLabel("Starts", new() { Exact = true })).ToHaveValueAsync("10:35 a.m.");
        await Expect(page.MainPart()).ToContainTextAsync("Day 2, 10:35 to 11:50 a.m.");
        await page.GotoAsync($"{Desk}?day=2");
        await Expect(page.Locator("#item-WS-1")).ToContainTextAsync("10:35 to 11:50 a.m.");
        await Expect(page.Locator("#item-PL-2")).ToContainTextAsync("9:00 to 10:15 a.m.");
        await page.GotoAsync($"{Desk}/shift?Form.Day=2&Form.From=10:35+am&Form.Minutes=15&Form.IsShown=true");
        await Expect(page.MainPart()).ToContainTextAsync("Day 2, 10:50 a.m. to 12:05 p.m.");
    }
}
