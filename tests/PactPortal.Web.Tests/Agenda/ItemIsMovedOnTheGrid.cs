using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda;

public sealed class ItemIsMovedOnTheGrid : AgendaScenario
{
    private const string Day = $"{Desk}?day=2";

    [Fact]
    public async Task Move_IntoTheNextRoom_IsSaidAndChangesTheDraftAlone()
    {
        var planner = await App.SignInAsync(Some.Planner);

        var answer = await (await planner.GetAsync(Day)).PressAsync("Right, to Elderberry Room (E3)");
        var desk = await answer.FollowAsync();

        Assert.StartsWith($"{Day}&moved=", answer.Location, StringComparison.Ordinal);
        Assert.EndsWith("#move-E3", answer.Location, StringComparison.Ordinal);
        Assert.Equal(
            "E3 moved. Measures That Help: Counting Practice, Not People is in Elderberry Room now, same time. It was in Sycamore Room.",
            Said(desk));
        Assert.Contains("g-c5", desk.Document.GetElementById("item-E3")?.ClassName, StringComparison.Ordinal);
        Assert.Contains("changed: room", desk.Document.GetElementById("item-E3")?.TextContent, StringComparison.Ordinal);
        Assert.Equal([(await RoomAsync("Elderberry Room")).RoomId], (await ItemAsync("E3")).RoomIds);
        Assert.Contains("Sycamore Room", (await planner.GetAsync($"/convenings/{Some.Convening}/sessions/E3")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_LaterThenOffTheDay_IsDoneAndUndoneAlsoTwice()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var before = await ItemAsync("E3");

        var later = await (await (await planner.GetAsync(Day)).PressAsync("15 min later, 3:20 p.m. (E3)")).FollowAsync();
        Assert.Equal(
            "E3 moved. Measures That Help: Counting Practice, Not People is at 3:20 to 4:35 p.m. now, same room. It was at 3:05 to 4:20 p.m.",
            Said(later));
        Assert.Equal((Some.At("2026-12-09T15:20:00-08:00"), Some.At("2026-12-09T16:35:00-08:00")), ((await ItemAsync("E3")).StartsAt, (await ItemAsync("E3")).EndsAt));

        var off = await later.PressAsync("Take off the day (E3)");
        Assert.EndsWith("#said", off.Location, StringComparison.Ordinal);
        var gone = await off.FollowAsync();
        Assert.StartsWith("E3 is off the day. Measures That Help: Counting Practice, Not People has no time now.", Said(gone), StringComparison.Ordinal);
        Assert.Null((await ItemAsync("E3")).StartsAt);

        // Read again, the page still offers it; pressed twice, it is done once.
        var undone = await (await planner.GetAsync(gone.Path)).PressAsync("Undo the move of E3");
        var version = (await ItemAsync("E3")).Version;
        var again = await (await gone.PressAsync("Undo the move of E3")).FollowAsync();
        Assert.EndsWith("#move-E3", undone.Location, StringComparison.Ordinal);
        Assert.StartsWith("E3 is where it was.", Said(again), StringComparison.Ordinal);
        Assert.Equal((Some.At("2026-12-09T15:20:00-08:00"), version), ((await ItemAsync("E3")).StartsAt, (await ItemAsync("E3")).Version));
        Assert.Equal(before.RoomIds, (await ItemAsync("E3")).RoomIds);
    }

    [Fact]
    public async Task Move_ItemThatAnotherMovedMeanwhile_IsToldWhereItIsAndOverwritesNothing()
    {
        var (first, second) = (await App.SignInAsync(Some.Planner), await App.SignInAsync(Some.SecondPlanner));
        var (theirs, mine) = (await first.GetAsync(Day), await second.GetAsync(Day));
        var moved = await (await theirs.PressAsync("Right, to Elderberry Room (E3)")).FollowAsync();

        var told = await mine.PressAsync("15 min later, 3:20 p.m. (E3)");

        Assert.Equal(HttpStatusCode.OK, told.Status);
        var sentence = Assert.Single(told.Problems);
        Assert.Contains("changed this item meanwhile: room is now “Elderberry Room”. Nothing was moved or overwritten", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", sentence, StringComparison.Ordinal);
        Assert.Equal(Some.At("2026-12-09T15:05:00-08:00"), (await ItemAsync("E3")).StartsAt);
        Assert.Contains("g-c5", told.Document.GetElementById("item-E3")?.ClassName, StringComparison.Ordinal);

        // What is shown there now can be moved; and the first one's undo is for what is no more.
        await told.PressAsync("15 min later, 3:20 p.m. (E3)");
        var refused = await moved.PressAsync("Undo the move of E3");
        Assert.Contains("E3 was not put back.", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Equal(Some.At("2026-12-09T15:20:00-08:00"), (await ItemAsync("E3")).StartsAt);
        Assert.Equal([(await RoomAsync("Elderberry Room")).RoomId], (await ItemAsync("E3")).RoomIds);
        Assert.Equal("E3 was moved, and changed since. It stands here as it is now.", Said(await first.GetAsync(moved.Path)));
    }

    [Fact]
    public async Task Move_IntoARoomThatIsTaken_ShowsTheConflictAtOnce()
    {
        var planner = await App.SignInAsync(Some.Planner);

        var desk = await (await (await planner.GetAsync(Day)).PressAsync("Left, to Willow Salon (E3)")).FollowAsync();

        Assert.Contains("Room taken twice", desk.Document.GetElementById("item-E3")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Room taken twice", desk.Document.GetElementById("conflicts")?.TextContent, StringComparison.Ordinal);
        var places = new[] { "item-E2", "item-E3" }.Select(id => desk.Document.GetElementById(id)?.ClassName).ToList();
        Assert.Equal(2, places.Distinct().Count());
        Assert.All(places, place => Assert.Contains("g-c3", place, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Move_Block_TakesAlongWhatStandsInItAndBack()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var block = await AddAsync(planner, Desk, new(Named("Afternoon", "2", "3 pm", "4:30 pm")) { ["Form.Kind"] = "Block" });
        await App.WriteAsync(async (db, token) =>
        {
            var item = await db.AgendaItems.WithPlaces().SingleAsync(one => one.Code == "E3", token);
            item.Change(AgendaItemTerms.Of(item) with { ParentId = block.AgendaItemId });
        });

        var desk = await (await (await planner.GetAsync(Day)).PressAsync($"15 min earlier, 2:45 p.m. ({block.Code})")).FollowAsync();
        Assert.EndsWith("1 item that stands in it moved along.", Said(desk), StringComparison.Ordinal);
        Assert.Equal(Some.At("2026-12-09T14:50:00-08:00"), (await ItemAsync("E3")).StartsAt);

        await desk.PressAsync($"Undo the move of {block.Code}");
        Assert.Equal(
            (Some.At("2026-12-09T15:00:00-08:00"), Some.At("2026-12-09T15:05:00-08:00")),
            ((await ItemAsync(block.Code)).StartsAt, (await ItemAsync("E3")).StartsAt));
    }

    [Fact]
    public async Task Move_WhatIsPinnedOrCancelled_IsNotOfferedAndRefused()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var lunch = await ItemAsync("lunch-2");
        var desk = await planner.GetAsync(Day);

        Assert.Null(desk.Document.GetElementById("item-lunch-2")?.QuerySelector("details"));
        var refused = await MoveAsync(planner, Desk, lunch, "2026-12-09T12:10:00-08:00");

        Assert.Equal(["“Lunch with table talks” is pinned, and stays where it is. Unpin it in its form first."], refused.Problems);
        await App.WriteAsync(async (db, token) => (await db.AgendaItems.SingleAsync(one => one.Code == "E3", token)).Cancel());
        Assert.Null((await planner.GetAsync(Day)).Document.GetElementById("item-E3")?.QuerySelector("details"));
        Assert.Contains("is cancelled", Assert.Single((await MoveAsync(planner, Desk, await ItemAsync("E3"), "2026-12-09T12:10:00-08:00")).Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2030-03-10T02:30:00-08:00", "2:30 a.m. doesn’t exist on March 10, 2030")]
    [InlineData("2030-03-10T03:30:00-08:00", "This start can’t be read")]
    [InlineData("2030-03-09T23:45:00-08:00", "would begin before its day")]
    [InlineData("half past two", "This start can’t be read")]
    [InlineData("9999-12-31T23:59:59+14:00", "This start can’t be read")]
    public async Task Move_ToATimeThatIsNone_IsRefusedWithASentence(string start, string sentence)
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);
        var watch = await AddAsync(planner, ClocksDesk, Named("Night watch", "2", "12:30 a.m.", "1:15 a.m."));

        var answer = await MoveAsync(planner, ClocksDesk, watch, start);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(sentence, Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal(watch.Version, (await ItemAsync(watch.Code)).Version);
    }

    [Fact]
    public async Task Undo_WithATicketThatNobodyHandedOut_ChangesNothing()
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);
        var desk = await (await (await planner.GetAsync(Day)).PressAsync("Right, to Elderberry Room (E3)")).FollowAsync();
        var (token, ticket, other) = (await planner.TokenAsync(), desk.FieldValue("ticket"), await ItemAsync("E1"));

        var made = await planner.PostAsync($"{Desk}/items/{other.AgendaItemId}/move/undo", [token, new("ticket", "made up"), new("day", "2")]);
        var ofAnother = await planner.PostAsync($"{Desk}/items/{other.AgendaItemId}/move/undo", [token, new("ticket", ticket), new("day", "2")]);
        var elsewhere = await planner.PostAsync($"{ClocksDesk}/items/{(await ItemAsync("E3")).AgendaItemId}/move/undo", [token, new("ticket", ticket)]);

        Assert.Equal(["This undo is no longer known. Nothing was changed; the item’s form moves it."], made.Problems);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (ofAnother.Status, elsewhere.Status));
        Assert.Equal([(await RoomAsync("Elderberry Room")).RoomId], (await ItemAsync("E3")).RoomIds);
    }

    private static async Task<Page> MoveAsync(PortalBrowser planner, string desk, AgendaItem item, string start) =>
        await planner.PostAsync($"{desk}/items/{item.AgendaItemId}/move", [await planner.TokenAsync(), new("Form.Version", $"{item.Version}"), new("Form.Start", start), new("Form.Day", "2")]);

    private static string Said(Page page) => string.Join(' ', (page.Document.QuerySelector("[role=status]")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
