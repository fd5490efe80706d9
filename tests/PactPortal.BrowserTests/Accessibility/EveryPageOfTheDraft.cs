using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>The draft of an agenda: desk, items, conflicts and what several items do at once.</summary>
public sealed class EveryPageOfTheDraft(Chromium chromium) : PortalTest(chromium)
{
    private const string Desk = $"/planning/convenings/{Some.Convening}/agenda";

    [Fact]
    public async Task DeskItemAndConflict_WithAProblemAndWithout_AreAccessible()
    {
        var page = await OpenAsync(Some.Planner);
        await page.GotoAsync($"{Desk}?day=2");
        await page.InspectAsync("draft of a day");
        await page.GotoAsync($"{Desk}?day=2&view=list");
        await page.InspectAsync("draft of a day as a list");
        await page.GotoAsync($"{Desk}?day=none");
        await page.InspectAsync("draft without a time");
        await page.GotoAsync($"{Desk}?day=all");
        await page.InspectAsync("draft on all days");

        await page.GotoAsync($"{Desk}/items/new?day=2");
        await page.InspectAsync("item new");
        await page.RefusedAsync("Add item", "item new error");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Beside the opening");
        await page.GetByLabel("Starts", new() { Exact = true }).FillAsync("9:30 a.m.");
        await page.GetByLabel("Ends", new() { Exact = true }).FillAsync("10:30 a.m.");
        await page.GetByLabel("State", new() { Exact = true }).SelectOptionAsync("Confirmed");
        await page.GetByLabel("Room", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.PressAsync("Add item");
        await Expect(page.Heading()).ToHaveTextAsync("WS-1, Beside the opening");
        await page.InspectAsync("item");
        await page.Locator("#Speakers_Speaker").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.PressAsync("Save speakers");
        await page.InspectAsync("item with a speaker");
    }

    [Fact]
    public async Task Conflicts_OpenAndSilenced_AreAccessible()
    {
        var page = await OpenAsync(Some.Planner);
        await page.GotoAsync($"{Desk}?day=2");
        var talk = await page.Locator("#item-C1 a").GetAttributeAsync("href");
        var room = await App.QueryAsync(db => db.Rooms.Where(one => one.Name == "Willow Salon").Select(one => one.RoomId).SingleAsync());
        await page.GotoAsync(talk ?? "");
        await page.Locator("#Form_Rooms_0_").SelectOptionAsync(room.ToString());
        await page.PressAsync("Save item");
        await page.InspectAsync("draft with a conflict");
        await page.GotoAsync(talk ?? "");
        await page.InspectAsync("item with a conflict");
        await page.GetByRole(AriaRole.Link, new() { Name = "Silence with a reason" }).First.ClickAsync();
        await page.InspectAsync("conflict");
        await page.RefusedAsync("Silence it", "conflict error");
        await page.GetByLabel("Why it can stay as it is").FillAsync("A curtain divides the room.");
        await page.PressAsync("Silence it");
        await page.InspectAsync("draft with a silenced conflict");
    }

    [Fact]
    public async Task Grid_WithAMoveSaidAConflictAndMovesOpen_IsAccessible()
    {
        await App.WriteAsync(async (db, token) => (await db.AgendaItems.SingleAsync(item => item.Code == "D4", token)).Cancel());
        var page = await OpenAsync(Some.Planner);
        await page.GotoAsync($"{Desk}?day=2");
        await page.Locator("#move-E3").ClickAsync();
        await page.PressAsync("Left, to Willow Salon (E3)");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("E3 moved.");
        await page.Locator("#move-E3").ClickAsync();
        await page.InspectAsync("draft after a move");
    }

    [Fact]
    public async Task Arrangements_ShownAndRefused_AreAccessible()
    {
        var page = await OpenAsync(Some.Planner);
        foreach (var (state, address) in new[]
        {
            ("shift", "shift?Form.Day=2"), ("shift shown", "shift?Form.Day=2&Form.From=1+pm&Form.Minutes=15&Form.IsShown=true"),
            ("shift error", "shift?Form.Day=2&Form.IsShown=true"), ("swap", "swap"), ("swap error", "swap?Form.IsShown=true"),
            ("copy", "copy-day"), ("copy shown", "copy-day?Form.FromDay=1&Form.ToDay=2&Form.IsShown=true"),
            ("move shown", "move-day?Form.FromDay=1&Form.ToDay=3&Form.IsShown=true"),
        })
        {
            await page.GotoAsync($"{Desk}/{address}");
            await page.InspectAsync($"draft {state}");
        }
    }
}
