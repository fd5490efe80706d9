using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Journeys;

/// <summary>A planner moves items of a day, by keyboard, by mouse and by finger.</summary>
public sealed class ItemsAreMovedOnTheGrid(Chromium chromium) : PortalTest(chromium)
{
    private const string Day = $"/planning/convenings/{Some.Convening}/agenda?day=2";

    [Fact]
    public async Task Move_WithTheKeyboard_IsSaidKeepsFocusAndIsUndone()
    {
        var page = await OpenAsync(Some.Planner);
        var keyboard = new Keyboard(page);
        await page.GotoAsync($"{Day}#item-E2");
        var move = page.Locator("#move-E3");
        await keyboard.PressAsync(move);
        await keyboard.LeaveByAsync(Button(page, "Right, to Elderberry Room (E3)"));

        await Expect(Said(page)).ToHaveTextAsync(
            "E3 moved. Measures That Help: Counting Practice, Not People is in Elderberry Room now, same time. It was in Sycamore Room.");
        await Expect(move).ToBeFocusedAsync();
        await Expect(move).ToHaveAccessibleNameAsync("Move E3, Measures That Help: Counting Practice, Not People");
        await Expect(move).ToHaveAccessibleDescriptionAsync(await Said(page).InnerTextAsync());

        await page.ReloadAsync();
        await keyboard.BackToAsync(Button(page, "Undo the move of E3"));
        await keyboard.KeyAsync("Enter");
        await Expect(Said(page)).ToContainTextAsync("E3 is where it was.");
        await Expect(move).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Drag_WithTheMouse_LandsInRoomAndTimeAndEscapeLetsGo()
    {
        var page = await OpenAsync(Some.Planner);
        await page.GotoAsync($"{Day}#item-D1");
        var (from, to) = await WayAsync(page, "#item-E3", "Heron Boardroom", "1:30 p.m.");

        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 4 });
        await Expect(page.Locator(".pp-drop")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();
        await Expect(page.Locator(".pp-drop")).ToHaveCountAsync(0);
        await Expect(Said(page)).ToHaveCountAsync(0);

        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 4 });
        await page.Mouse.UpAsync();

        await Expect(Said(page)).ToContainTextAsync("is in Heron Boardroom, at 1:30 to 2:45 p.m. now. It was in Sycamore Room, at 3:05 to 4:20 p.m.");
        await Expect(page.Locator("#move-E3")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Drag_WithAFinger_LandsAndAPlenaryKeepsItsRoom()
    {
        var page = await OpenAsync(Some.Planner);
        await page.GotoAsync($"{Day}#item-PL-2");
        var (from, to) = await WayAsync(page, "#item-PL-2", "Willow Salon", "10:35 a.m.");
        var finger = await page.Context.NewCDPSessionAsync(page);

        await TouchAsync(finger, "touchStart", from);
        await TouchAsync(finger, "touchMove", (from.X, from.Y + 20));
        await TouchAsync(finger, "touchMove", to);
        await TouchAsync(finger, "touchEnd", null);

        await Expect(Said(page)).ToContainTextAsync("at 10:35 to 11:50 a.m. now, same room. It was at 9:00 to 10:15 a.m.");
        var item = await App.QueryAsync(db => db.AgendaItems.SingleAsync(one => one.Code == "PL-2"));
        Assert.Equal(Some.At("2026-12-09T10:35:00-08:00"), item.StartsAt);
    }

    /// <summary>From an item's grip to below a time, in a room's column.</summary>
    private static async Task<((float X, float Y) From, (float X, float Y) To)> WayAsync(IPage page, string item, string room, string time)
    {
        var grip = await BoxAsync(page.Locator($"{item} .pp-grip"));
        var column = await BoxAsync(page.Locator(".pp-grid__rooms li", new() { HasText = room }));
        var row = await BoxAsync(page.Locator(".pp-grid__t", new() { HasText = time }));
        return ((grip.X + (grip.Width / 2), grip.Y + (grip.Height / 2)), (column.X + (column.Width / 2), row.Y + 30));
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator part) => await part.BoundingBoxAsync() ?? throw new InvalidOperationException($"{part} is nowhere.");

    private static async Task TouchAsync(ICDPSession finger, string type, (float X, float Y)? at) => await finger.SendAsync("Input.dispatchTouchEvent", new()
    {
        ["type"] = type,
        ["touchPoints"] = at is { } point ? new[] { new { x = point.X, y = point.Y } } : [],
    });

    private static ILocator Said(IPage page) => page.MainPart().GetByRole(AriaRole.Status);

    private static ILocator Button(IPage page, string name) => page.MainPart().GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
