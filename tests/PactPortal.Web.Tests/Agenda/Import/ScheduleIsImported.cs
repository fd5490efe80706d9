using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda.Import;

public sealed class ScheduleIsImported : AgendaScenario
{
    [Fact]
    public async Task Import_SheetOfThreeDays_ShowsItsTwoConflictsAndNoOther()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var csv = ScheduleFiles.Generated(new DateOnly(2026, 12, 8), seed: 20261208);

        await EmptyAsync();
        var look = await ScheduleFiles.LookAsync(planner, Desk, ScheduleFiles.Text(csv));
        Assert.Contains("140 items would be added, 0 changed", look.Main, StringComparison.Ordinal);
        Assert.Equal("Title", look.FieldValue("Form.Columns[1]"));
        Assert.Equal("Kind", look.FieldValue("Form.Columns[2]"));
        var done = await look.PressAsync(ScheduleFiles.ButtonOf(look));

        Assert.Equal($"{Desk}?imported=140", done.Location);
        Assert.Contains("140 items imported.", (await done.FollowAsync()).Main, StringComparison.Ordinal);
        var desk = await planner.GetAsync($"{Desk}?day=1");
        Assert.Contains("conflicts: 2 must be settled", desk.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("to look at", desk.Main, StringComparison.Ordinal);
        var items = await App.QueryAsync(db => db.AgendaItems.AsNoTracking().Where(item => item.Title == "Item at 00:30").ToListAsync());
        Assert.Equal([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3], items.Select(item => item.Day ?? 0).Order());
    }

    [Fact]
    public async Task Import_FrabXmlOverAClockChange_PutsEachAtItsHour()
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);

        var look = await ScheduleFiles.LookAsync(planner, ClocksDesk, ScheduleFiles.Text(ScheduleFiles.FrabXml()));
        Assert.Contains("2 items would be added, 0 changed; 0 would stay as they are, 1 can’t be imported", look.Main, StringComparison.Ordinal);
        Assert.Contains("Start: 2:30 a.m. doesn’t exist on March 10, 2030", look.Main, StringComparison.Ordinal);
        Assert.Contains("Room “Main Hall”, in 3 items", look.Main, StringComparison.Ordinal);
        await look.PressAsync(ScheduleFiles.ButtonOf(look));

        var session = await App.QueryAsync(db => db.AgendaItems.AsNoTracking().WithPlaces().SingleAsync(item => item.Title == "Small teams"));
        Assert.Equal(Guid.Parse("0b0f0e9e-6a53-5c2b-9a51-1d2f9f3f0002"), session.AgendaItemId);
        Assert.Equal((2, Some.At("2030-03-10T17:00:00Z"), Some.At("2030-03-10T18:15:00Z")), (session.Day, session.StartsAt, session.EndsAt));
        Assert.Equal((AgendaItemKind.Workshop, AgendaItemState.Planned), (session.Kind, session.State));
        Assert.Equal(SpeakingAnswer.NotAsked, Assert.Single(session.Speakers).Answer);
        Assert.Equal(AgendaItemKind.CheckIn, (await ItemAsync("AC01")).Kind);
        // A second time it finds all of them again, by code and by identifier.
        var again = await ScheduleFiles.LookAsync(planner, ClocksDesk, ScheduleFiles.Text(ScheduleFiles.FrabXml()));
        Assert.Contains("0 items would be added, 0 changed; 2 would stay as they are", again.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("that the convening doesn’t have", again.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ListWithItsOwnDays_PutsChildrenIntoTheBlockOfTheirDay()
    {
        await GivenClocksAsync();
        var planner = await App.SignInAsync(Some.Planner);

        var look = await ScheduleFiles.LookAsync(planner, ClocksDesk, ScheduleFiles.Text(ScheduleFiles.NestedJson));
        Assert.Equal("1", look.FieldValue("Form.Days[0].Day"));
        var moved = await look.PressAsync("Look again", new() { ["Form.Days[0].Day"] = "", ["Form.Days[2].Day"] = "4" });
        await moved.PressAsync(ScheduleFiles.ButtonOf(moved));

        var items = await App.QueryAsync(db => db.AgendaItems.AsNoTracking().Where(item => item.Title == "Panel" || item.Title == "Morning" || item.Title == "Arrival").ToListAsync());
        var panel = items.Single(item => item.Title == "Panel");
        Assert.Null(items.Single(item => item.Title == "Arrival").StartsAt);
        Assert.Equal(items.Single(item => item is { Title: "Morning", Day: 4 }).AgendaItemId, panel.ParentId);
        Assert.Equal(Some.At("2030-11-03T09:15:00-08:00"), panel.StartsAt);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Import_WhatWasExported_FindsEverythingAsItIs(string ending)
    {
        var planner = await App.SignInAsync(Some.Planner);
        await AddAsync(planner, Desk, new(Named("=Sums; and “quotes”, \"too\"", "2", "10:35 pm", "12:15 am"))
        {
            ["Form.Objectives"] = "One, two.\r\n- three",
            ["Form.Capacity"] = "40",
            ["Form.Cohort"] = "BayArea",
            ["Form.Roles"] = "coordinators, supervisors",
            ["Form.AgencyTypes"] = "Probation",
            ["Form.CreditHours"] = "1.25",
            ["Form.Interpreter"] = "OnRequest",
            ["Form.IsPinned"] = "true",
        });
        using var file = await planner.Http.GetAsync(new Uri($"{Desk}/export.{ending}", UriKind.Relative));

        var look = await ScheduleFiles.LookAsync(planner, Desk, await file.Content.ReadAsByteArrayAsync());

        var count = await App.QueryAsync(db => db.AgendaItems.CountAsync(item => db.Convenings.Any(one => one.ConveningId == item.ConveningId && one.Slug == Some.Convening)));
        Assert.Contains($"0 items would be added, 0 changed; {count} would stay as they are, 0 can’t be imported", look.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhatAnotherPlannerChangedMeanwhile_IsRefusedAndShownAnew()
    {
        var (planner, other) = (await App.SignInAsync(Some.Planner), await App.SignInAsync(Some.SecondPlanner));
        var open = await other.GetAsync(await AddressOfAsync("E3"));
        var look = await ScheduleFiles.LookAsync(planner, Desk, ScheduleFiles.Text("Code,Title\nE3,Another title\n"));
        Assert.Contains("title: “Another title”, was", look.Main, StringComparison.Ordinal);
        await (await other.GetAsync(await AddressOfAsync("E1"))).PressAsync("Save item", new() { ["Form.Place"] = "By the pool" });

        var refused = await look.PressAsync(ScheduleFiles.ButtonOf(look));
        Assert.StartsWith("The draft or your answers changed since this was shown.", Assert.Single(refused.Problems), StringComparison.Ordinal);
        await refused.PressAsync(ScheduleFiles.ButtonOf(refused));

        Assert.Equal("Another title", (await ItemAsync("E3")).Title);
        // Whoever has the item's form open is told, and the file is gone.
        var told = await open.PressAsync("Save item", new() { ["Form.Place"] = "Outside" });
        Assert.Contains("title is now “Another title”", string.Join('|', told.Problems), StringComparison.Ordinal);
        var gone = await (await planner.GetAsync(look.Path)).FollowAsync();
        Assert.StartsWith("This file is no longer kept", Assert.Single(gone.Problems), StringComparison.Ordinal);
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "agenda imported")));
    }

    [Fact]
    public async Task Import_UnknownNames_AreTakenAsAnswered()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var salon = await RoomAsync("Willow Salon");
        const string csv = "Title,Room,Track,Speakers\nOne,willow sálon,Câre,Ana New\nTwo,Wilow Salon,,Bob Out; Ana New (moderator)\n";

        var look = await ScheduleFiles.LookAsync(planner, Desk, ScheduleFiles.Text(csv));
        Assert.DoesNotContain("willow sálon", string.Join('|', look.Document.QuerySelectorAll("label").Select(label => label.TextContent)), StringComparison.Ordinal);
        // In the file's order: the track, Ana, the misspelt room, Bob.
        var answered = await look.PressAsync("Look again", new() { ["Form.Names[2].Answer"] = salon.RoomId.ToString(), ["Form.Names[3].Answer"] = "out" });
        await answered.PressAsync(ScheduleFiles.ButtonOf(answered));

        var two = await App.QueryAsync(db => db.AgendaItems.AsNoTracking().WithPlaces().SingleAsync(item => item.Title == "Two"));
        Assert.Equal([salon.RoomId], two.RoomIds);
        Assert.Equal(SpeakingRole.Moderator, Assert.Single(two.Speakers).Role);
        Assert.True(await App.QueryAsync(db => db.Tracks.AnyAsync(track => track.Name == "Câre")));
        Assert.False(await App.QueryAsync(db => db.Rooms.AnyAsync(room => room.Name == "Wilow Salon")));
    }

    [Fact]
    public async Task Import_NameOfWhoHid_IsShownNowhereAndMakesNobodyPublic()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var item = await ItemAsync("PL-2");
        var name = await App.QueryAsync(db => db.Set<Speaker>().Where(one => one.SpeakerId == item.Speakers[0].SpeakerId).Select(one => one.Name).SingleAsync());
        await App.WriteAsync(async (db, token) =>
        {
            var speaker = await db.Set<Speaker>().SingleAsync(one => one.SpeakerId == item.Speakers[0].SpeakerId, token);
            speaker.Change(new SpeakerTerms(speaker.Name, SpeakerVisibility.Hidden));
        });

        var look = await ScheduleFiles.LookAsync(planner, Desk, ScheduleFiles.Text($"Code,Speakers\nPL-2,\nE3,{name}\n"));
        Assert.DoesNotContain(name, look.Html, StringComparison.Ordinal);
        await look.PressAsync(ScheduleFiles.ButtonOf(look));

        Assert.Contains((await ItemAsync("E3")).Speakers, one => one.SpeakerId == item.Speakers[0].SpeakerId);
        Assert.Contains((await ItemAsync("PL-2")).Speakers, one => one.SpeakerId == item.Speakers[0].SpeakerId);
        Assert.Equal(1, await App.QueryAsync(db => db.Set<Speaker>().CountAsync(one => one.Name == name)));
        var file = await planner.GetAsync($"{Desk}/export.csv");
        Assert.DoesNotContain(name, file.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, file.Status);
    }

    /// <summary>Takes the demonstration's items out of the draft, and who chose them.</summary>
    private Task EmptyAsync() => App.WriteAsync(async (db, token) =>
    {
        await db.SessionChoices.ExecuteDeleteAsync(token);
        db.AgendaItems.RemoveRange(await db.AgendaItems.WithPlaces().ToListAsync(token));
    });
}
