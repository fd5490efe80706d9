using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>A letter that follows its facts, and where the planning team keeps what letters say.</summary>
public sealed class EveryPageOfLetters(Chromium chromium) : PortalTest(chromium)
{
    private const string SetUp = $"/planning/convenings/{Some.Convening}/letter";

    [Fact]
    public async Task Letter_WhoseFactsChange_IsAccessibleInEveryVersion()
    {
        var page = await OpenAsync();
        await page.GotoAsync($"/convenings/{Some.Convening}/justification");
        await new LetterBuilderPage(page).FillAsync();
        await new LetterBuilderPage(page).MakeLetter.ClickAsync();
        var letter = page.Url;
        App.Clock.Now = Some.At("2026-11-02T09:00:00-08:00");

        await page.GotoAsync(letter);
        await Expect(page.MainPart()).ToContainTextAsync("The facts changed since this letter was made");
        await page.InspectAsync("letter whose facts changed");

        await page.PressAsync("Make version 2 with today’s facts");
        await Expect(page.MainPart()).ToContainTextAsync("Versions of this letter");
        await page.InspectAsync("letter of two versions");

        await page.GotoAsync($"{letter}/versions/1");
        await Expect(page.MainPart()).ToContainTextAsync("This version was superseded");
        await page.InspectAsync("letter superseded");

        await page.GotoAsync($"{letter}/change");
        await page.InspectAsync("letter change");
    }

    [Fact]
    public async Task LettersWordsAndRates_WithAProblemAndWithout_AreAccessible()
    {
        var page = await OpenAsync(Some.Planner);
        foreach (var (state, address) in new[] { ("letter set up", SetUp), ("letter sample", $"{SetUp}/preview"), ("statements", "/planning/statements") })
        {
            await page.GotoAsync(address);
            await page.InspectAsync(state);
        }

        foreach (var (state, address) in new[] { ("mileage", $"{SetUp}/mileage"), ("meals", $"{SetUp}/meals"), ("hotel", $"{SetUp}/hotel"), ("statement", "/planning/statements/add") })
        {
            await page.GotoAsync(address);
            await page.InspectAsync(state);
            await page.RefusedAsync("Save", $"{state} error");
        }

        await page.GotoAsync($"{SetUp}/words");
        await page.InspectAsync("letter words");
        await page.PressAsync("Preview the letter");
        await Expect(page.MainPart()).ToContainTextAsync("nothing was saved");
        await page.InspectAsync("letter preview");
    }
}
