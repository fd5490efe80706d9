using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda;

public sealed class ItemsAreArranged : AgendaScenario
{
    [Fact]
    public async Task Shift_DayWithPinnedMeal_ShowsWhatMovesAndMovesJustThat()
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);
        await AddAsync(planner, ClocksDesk, Named("Opening", "1", "9 am", "10 am"));
        var talk = await AddAsync(planner, ClocksDesk, Named("Talk", "1", "10:30 am", "11:30 am"));
        var lunch = await AddAsync(planner, ClocksDesk, new(Named("Lunch", "1", "noon", "1 pm")) { ["Form.Kind"] = "Meal", ["Form.IsPinned"] = "true" });

        var preview = await (await planner.GetAsync($"{ClocksDesk}/shift?Form.Day=1")).PressAsync("See what moves", new() { ["Form.From"] = "10 am", ["Form.Minutes"] = "15" });
        Assert.Contains("1 item would move", preview.Main, StringComparison.Ordinal);
        Assert.Contains("Day 1, 10:45 to 11:45 a.m.", preview.Main, StringComparison.Ordinal);
        Assert.Contains("Stays: it is pinned", preview.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Opening", preview.Main, StringComparison.Ordinal);
        Assert.Equal(talk.StartsAt, (await ItemAsync(talk.Code)).StartsAt);

        var done = await preview.PressAsync("Shift 1 item");
        Assert.Equal($"{ClocksDesk}?day=1", done.Location);
        Assert.Equal(Some.At("2030-03-09T10:45:00-08:00"), (await ItemAsync(talk.Code)).StartsAt);
        Assert.Equal(lunch.StartsAt, (await ItemAsync(lunch.Code)).StartsAt);

        // The same press again was for a draft that is no more.
        var again = await preview.PressAsync("Shift 1 item");
        Assert.Equal(["The draft changed while you were reading. Nothing was done; look again at what moves."], again.Problems);
        Assert.Equal(Some.At("2030-03-09T10:45:00-08:00"), (await ItemAsync(talk.Code)).StartsAt);
    }

    [Fact]
    public async Task Shift_IntoTimesTheClocksSkip_IsRefusedAndSaysWhich()
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);
        var watch = await AddAsync(planner, ClocksDesk, Named("Night watch", "2", "12:30 a.m.", "1:15 a.m."));

        var preview = await (await planner.GetAsync($"{ClocksDesk}/shift?Form.Day=2")).PressAsync("See what moves", new() { ["Form.From"] = "midnight", ["Form.Minutes"] = "60" });

        Assert.Contains("WS-1: 2:15 a.m. doesn’t exist on March 10, 2030", Assert.Single(preview.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain(preview.Document.QuerySelectorAll("button"), button => button.TextContent.StartsWith("Shift", StringComparison.Ordinal));
        Assert.Equal(watch.Version, (await ItemAsync("WS-1")).Version);
    }

    [Fact]
    public async Task Swap_TwoItems_ChangesTheirPlaces()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var (one, other) = (await ItemAsync("C1"), await ItemAsync("E3"));

        var preview = await (await planner.GetAsync($"{Desk}/swap"))
            .PressAsync("See what moves", new() { ["Form.One"] = one.AgendaItemId.ToString(), ["Form.Other"] = other.AgendaItemId.ToString() });
        await preview.PressAsync("Swap 2 items");

        Assert.Equal((other.StartsAt, one.StartsAt), ((await ItemAsync("C1")).StartsAt, (await ItemAsync("E3")).StartsAt));
        Assert.Equal(other.RoomIds, (await ItemAsync("C1")).RoomIds);
    }

    [Fact]
    public async Task Copy_Day_AddsItsItemsWithCodesOfTheirOwn()
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);
        var block = await AddAsync(planner, ClocksDesk, new(Named("Morning", "1", "9 am", "noon")) { ["Form.Kind"] = "Block", ["Form.State"] = "Confirmed" });
        await AddAsync(planner, ClocksDesk, new(Named("Talk", "1", "9 am", "10 am")) { ["Form.Parent"] = block.AgendaItemId.ToString() });

        var preview = await (await planner.GetAsync($"{ClocksDesk}/copy-day?Form.FromDay=1")).PressAsync("See what moves", new() { ["Form.ToDay"] = "3" });
        var done = await preview.PressAsync("Copy 2 items");

        Assert.Equal($"{ClocksDesk}?day=3", done.Location);
        var (copy, talk) = (await ItemAsync("BLOCK-2"), await ItemAsync("WS-2"));
        Assert.Equal((Some.At("2030-11-02T09:00:00-07:00"), AgendaItemState.Planned), (copy.StartsAt, copy.State));
        Assert.Equal(copy.AgendaItemId, talk.ParentId);
        Assert.Equal(HttpStatusCode.OK, (await preview.PressAsync("Copy 2 items")).Status);
        Assert.Equal(4, await App.QueryAsync(db => db.AgendaItems.CountAsync(item => item.ConveningId == copy.ConveningId)));
    }

    [Fact]
    public async Task Move_DayAcrossAChangeOfTheClocks_KeepsWhatTheWallClockShows()
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);
        await AddAsync(planner, ClocksDesk, Named("Talk", "1", "9 am", "10 am"));

        var preview = await (await planner.GetAsync($"{ClocksDesk}/move-day?Form.FromDay=1")).PressAsync("See what moves", new() { ["Form.ToDay"] = "2" });
        await preview.PressAsync("Move 1 item");

        var moved = await ItemAsync("WS-1");
        Assert.Equal((2, Some.At("2030-03-10T09:00:00-07:00")), (moved.Day, moved.StartsAt));
        Assert.Contains("9:00 to 10:00 a.m.", (await planner.GetAsync($"{ClocksDesk}?day=2")).Document.GetElementById("item-WS-1")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shift", "Form.Day=9&Form.From=now&Form.Minutes=soon")]
    [InlineData("shift", "Form.Day=1&Form.From=9+am&Form.Minutes=0")]
    [InlineData("shift", "Form.Day=1&Form.From=9+am&Form.Minutes=99999")]
    [InlineData("swap", "Form.One=x&Form.Other=00000000-0000-0000-0000-000000000000")]
    [InlineData("copy-day", "Form.FromDay=1&Form.ToDay=1")]
    [InlineData("move-day", "Form.FromDay=-1&Form.ToDay=99999999999")]
    [InlineData("move-day", "Form.FromDay=1&Form.ToDay=1")]
    public async Task Ask_ForWhatCannotBe_IsToldWhy(string act, string query)
    {
        var planner = await App.SignInAsync(Some.Planner);

        var page = await planner.GetAsync($"{Desk}/{act}?{query}&Form.IsShown=true");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Problems);
        var links = page.Document.QuerySelectorAll(".pp-errors a").Select(link => link.GetAttribute("href")?[1..] ?? "");
        Assert.All(links, id => Assert.NotNull(page.Document.GetElementById(id)));
    }
}
