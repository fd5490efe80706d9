using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda;

public sealed class ItemIsBuilt : AgendaScenario
{
    [Fact]
    public async Task Add_ItemWithEverything_StandsOnTheDeskAsTyped()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var room = await RoomAsync("Willow Salon");
        var form = await planner.GetAsync($"{Desk}/items/new?day=2");
        Assert.Equal("2", form.FieldValue("Form.Day"));

        var answer = await form.PressAsync("Add item", new(Named("Small County, Long Roads", "2", "10:35 a.m.", "11:50am"))
        {
            ["Form.Kind"] = "Panel",
            ["Form.State"] = "Confirmed",
            ["Form.Rooms[0]"] = room.RoomId.ToString(),
            ["Form.Capacity"] = "40",
            ["Form.Cohort"] = "Northern",
            ["Form.AgencyTypes"] = "Probation",
            ["Form.Roles"] = "coordinators, supervisors",
            ["Form.Objectives"] = "Name three routes.\r\n\r\nPlan one.",
            ["Form.CreditHours"] = "1.25",
            ["Form.Interpreter"] = "OnRequest",
            ["Form.IsPinned"] = "true",
        });

        var item = await ItemAsync("PN-1");
        Assert.Equal($"{Desk}/items/{item.AgendaItemId}", answer.Location);
        Assert.Equal((AgendaItemKind.Panel, AgendaItemState.Confirmed, 2), (item.Kind, item.State, item.Day));
        Assert.Equal((Some.At("2026-12-09T10:35:00-08:00"), Some.At("2026-12-09T11:50:00-08:00")), (item.StartsAt, item.EndsAt));
        Assert.Equal((40, 75, true), (item.Capacity, item.CreditMinutes, item.IsPinned));
        Assert.Equal(["Name three routes.", "Plan one."], item.Objectives);
        Assert.Equal("probation, coordinators, supervisors", item.Audience.Words);
        Assert.Equal([room.RoomId], item.RoomIds);
        var desk = await planner.GetAsync($"{Desk}?day=2");
        var row = desk.Document.GetElementById("item-PN-1")?.TextContent ?? "";
        Assert.Contains("10:35 to 11:50 a.m.", row, StringComparison.Ordinal);
        Assert.Contains("Willow Salon", row, StringComparison.Ordinal);
        Assert.Contains("pinned", row, StringComparison.Ordinal);
        Assert.Contains("1 change since release 1", desk.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_OneFormTwice_MakesOneItem()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var form = await planner.GetAsync($"{Desk}/items/new");

        var first = await form.PressAsync("Add item", Named("Once"));
        var second = await form.PressAsync("Add item", Named("Once"));

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await App.QueryAsync(db => db.AgendaItems.CountAsync(item => item.Title == "Once")));
    }

    [Theory]
    [InlineData("", "", "", "Enter a title.")]
    [InlineData("No length", "1", "10:00 a.m. to 10:00 a.m.", "An item needs a length. This one starts and ends at 10:00 a.m.")]
    [InlineData("Backwards", "1", "4:00 p.m. to 9:00 a.m.", "This end is before the start. An item that runs past midnight is shorter than 12 hours.")]
    [InlineData("Nine days", "9", "9:00 a.m. to 10:00 a.m.", "Choose one of the convening’s days.")]
    [InlineData("No day", "", "9:00 a.m. to 10:00 a.m.", "Choose a day, or leave both times empty.")]
    [InlineData("No half", "1", "9:00 to 10:00 a.m.", "Say whether 9:00 is a.m. or p.m., for example 9:00 a.m.")]
    public async Task Add_WhatCannotBe_IsRefusedWithAnswersKept(string title, string day, string times, string problem)
    {
        var planner = await App.SignInAsync(Some.Planner);
        var typed = times.Split(" to ");

        var answer = await (await planner.GetAsync($"{Desk}/items/new")).PressAsync(
            "Add item", new(Named(title, day, typed[0], typed.Length > 1 ? typed[1] : "")) { ["Form.Place"] = "The lobby" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(problem, string.Join('|', answer.Problems), StringComparison.Ordinal);
        Assert.Equal("The lobby", answer.FieldValue("Form.Place"));
    }

    [Fact]
    public async Task Add_TimeThatTheClocksSkip_IsRefused()
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);

        var answer = await (await planner.GetAsync($"{ClocksDesk}/items/new")).PressAsync("Add item", Named("Night watch", "2", "2:30 a.m.", "4 am"));

        Assert.StartsWith("2:30 a.m. doesn’t exist on March 10, 2030: the clocks go from 2 to 3 a.m.", Assert.Single(answer.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_TimeThatComesTwice_IsAskedAboutAndKeptAsAnswered()
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);
        var form = await planner.GetAsync($"{ClocksDesk}/items/new");
        Assert.Null(form.Document.QuerySelector("[name='Form.StartOccurrence']"));

        var asked = await form.PressAsync("Add item", Named("Night watch", "4", "1:30 a.m.", "3 am"));
        Assert.StartsWith("1:30 a.m. comes twice on November 3, 2030", Assert.Single(asked.Problems), StringComparison.Ordinal);
        var answer = await asked.PressAsync("Add item", new() { ["Form.StartOccurrence"] = "Second" });

        var shown = await answer.FollowAsync();
        Assert.Equal(Some.At("2030-11-03T01:30:00-08:00"), (await ItemAsync("WS-1")).StartsAt);
        Assert.Equal("Second", shown.FieldValue("Form.StartOccurrence"));
        // Saved as it is shown, it stays as it is.
        await shown.PressAsync("Save item");
        Assert.Equal(2, (await ItemAsync("WS-1")).Version);
    }

    [Fact]
    public async Task Save_BlockInWhatStandsInIt_IsRefused()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var outer = await AddAsync(planner, Desk, new(Named("Morning", "1", "9 am", "noon")) { ["Form.Kind"] = "Block" });
        var inner = await AddAsync(planner, Desk, new(Named("First half", "1", "9 am", "10 am")) { ["Form.Kind"] = "Block", ["Form.Parent"] = outer.AgendaItemId.ToString() });

        var answer = await (await planner.GetAsync($"{Desk}/items/{outer.AgendaItemId}")).PressAsync("Save item", new() { ["Form.Parent"] = inner.AgendaItemId.ToString() });

        Assert.Equal(["“First half” stands in this item already. Choose another block, or none."], answer.Problems);
        Assert.Null((await ItemAsync(outer.Code)).ParentId);
        var desk = await planner.GetAsync($"{Desk}?day=1&view=list");
        Assert.Contains("in the block above", desk.Document.GetElementById($"item-{inner.Code}")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Use_IdentifiersOfAnotherConvening_IsNotThereOrRefused()
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);
        var token = await planner.TokenAsync();
        var theirs = await ItemAsync("PL-2");
        var room = theirs.RoomIds[0];

        foreach (var act in new[] { "", "/speakers", "/move", "/cancel", "/remove" })
        {
            var answer = await planner.PostAsync($"{ClocksDesk}/items/{theirs.AgendaItemId}{act}", [token, new("version", "1"), new("Form.Title", "Mine")]);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync($"{ClocksDesk}/items/{theirs.AgendaItemId}")).Status);
        var form = await planner.GetAsync($"{ClocksDesk}/items/new");
        var refused = await form.PressAsync("Add item", new(Named("Elsewhere")) { ["Form.Rooms[0]"] = room.ToString(), ["Form.Parent"] = theirs.AgendaItemId.ToString() });
        Assert.Equal(
            ["This block is no longer there. Choose another, or none.", "This room can’t be chosen any more. Choose another, or none."], refused.Problems);
        Assert.Equal(theirs.Version, (await ItemAsync("PL-2")).Version);
    }

    [Fact]
    public async Task Remove_ItemThatWasNeverPublished_IsGoneAndAPublishedOneIsCancelled()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var idea = await AddAsync(planner, Desk, Named("An idea"));
        var page = await planner.GetAsync($"{Desk}/items/{idea.AgendaItemId}");

        var removed = await page.PressAsync("Remove this item");
        Assert.Equal($"{Desk}?day=none", removed.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync(page.Path)).Status);

        var published = await planner.GetAsync(await AddressOfAsync("E3"));
        Assert.DoesNotContain("Remove this item", published.Main, StringComparison.Ordinal);
        var forced = await planner.PostAsync($"{published.Path}/remove", [await planner.TokenAsync(), new("version", $"{(await ItemAsync("E3")).Version}")]);
        Assert.Equal(["This item was published. Cancel it instead, so that people are told."], forced.Problems);
        await published.PressAsync("Cancel this item");
        Assert.Equal(AgendaItemState.Cancelled, (await ItemAsync("E3")).State);
    }
}
