using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Rooms;

/// <summary>A planner adds rooms, says what is known of them and when they can't be had, and retires what isn't used any more.</summary>
public sealed class RoomsAreKept : PortalScenario
{
    private const string Rooms = $"/planning/convenings/{Some.Convening}/agenda/rooms";
    private const string Tracks = $"/planning/convenings/{Some.Convening}/agenda/tracks";

    private static readonly Dictionary<string, string?> Answers = new()
    {
        ["Form.Name"] = "Salón Añil",
        ["Form.Floor"] = "Level 3",
        ["Form.Capacity"] = "40",
        ["Form.Layout"] = "theater",
        ["Form.WalkingMinutes"] = "6",
        ["Form.IsShared"] = "true",
        ["Form.IsStepFree"] = "true",
        ["Form.Times.Said"] = "except",
        ["Form.Times.Rows[0].Date"] = "December 8, 2026",
        ["Form.Times.Rows[0].From"] = "9:30 am",
        ["Form.Times.Rows[0].To"] = "noon",
        ["Form.Times.Rows[1].Date"] = "12/9/2026",
    };

    [Fact]
    public async Task Add_ARoomWithItsTimes_IsListed_WithThemAsTheWallClockThereShowsThem()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var form = await planner.GetAsync($"{Rooms}/new");

        var list = await (await form.PressAsync("Add room", new(Answers))).FollowAsync();
        await form.PressAsync("Add room", new(Answers));

        Assert.Contains(
            "Salón Añil 40 theater Level 3 6 min Yes Tuesday, December 8, 9:30 a.m. to noon; Wednesday, December 9, all day 0",
            list.Main, StringComparison.Ordinal);
        Assert.Contains("Confluence Ballroom", list.Main, StringComparison.Ordinal);
        var room = await RoomAsync("Salón Añil");
        Assert.Equal("salon-anil", room.Code);
        Assert.Equal(Some.At("2026-12-08T09:30:00-08:00"), room.Closures?[0].StartsAt);
        Assert.Equal(Some.At("2026-12-10T00:00:00-08:00"), room.Closures?[1].EndsAt);
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "room added")));
    }

    [Theory]
    [InlineData("Form.Name", "", "Enter the name of the room.")]
    [InlineData("Form.Name", "Confluence  Ballroom", "There is a room Confluence Ballroom already")]
    [InlineData("Form.Capacity", "many", "Enter a whole number of people from 1 to 10,000")]
    [InlineData("Form.WalkingMinutes", "61", "Enter a whole number of minutes from 0 to 60")]
    [InlineData("Form.Times.Said", "", "Choose one of these.")]
    [InlineData("Form.Times.Said", "always", "There are times below.")]
    [InlineData("Form.Times.Rows[0].Date", "tomorrow", "Enter a day with its year")]
    [InlineData("Form.Times.Rows[0].Date", "January 1, 0001", "Enter a day with its year")]
    [InlineData("Form.Times.Rows[0].From", "9:30", "Say whether 9:30 is a.m. or p.m.")]
    [InlineData("Form.Times.Rows[0].To", "9:30 a.m.", "This end is not after the start.")]
    public async Task Add_WithAWrongAnswer_SaysSoBesideItAndKeepsTheRest(string field, string value, string sentence)
    {
        var planner = await App.SignInAsync(Some.Planner);

        var answer = await (await planner.GetAsync($"{Rooms}/new")).PressAsync("Add room", new(Answers) { [field] = value.Replace("  ", " ", StringComparison.Ordinal) });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Beside.Field(answer, field, sentence);
        Assert.Equal("Level 3", answer.FieldValue("Form.Floor"));
        Assert.Equal("12/9/2026", answer.FieldValue("Form.Times.Rows[1].Date"));
        Assert.False(await App.QueryAsync(db => db.AuditEntries.AnyAsync(entry => entry.Action == "room added")));
    }

    [Fact]
    public async Task Add_TimesOfAClockChange_AreRefusedWhereSkippedAndAskedWhereTheyComeTwice()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var form = await planner.GetAsync($"{Rooms}/new");
        var twice = new Dictionary<string, string?>(Answers) { ["Form.Times.Rows[0].Date"] = "November 1, 2026", ["Form.Times.Rows[0].From"] = "1:30 am", ["Form.Times.Rows[0].To"] = "4 am" };

        var skipped = await form.PressAsync("Add room", new(twice) { ["Form.Times.Rows[0].Date"] = "March 8, 2026", ["Form.Times.Rows[0].From"] = "2:30 am" });
        var asked = await form.PressAsync("Add room", twice);
        await asked.PressAsync("Add room", new() { ["Form.Times.Rows[0].FromOccurrence"] = "Second" });

        Beside.Field(skipped, "Form.Times.Rows[0].From", "2:30 a.m. doesn’t exist on March 8, 2026");
        Beside.Field(asked, "Form.Times.Rows[0].From", "1:30 a.m. comes twice on November 1, 2026");
        Assert.Equal(Some.At("2026-11-01T01:30:00-08:00"), (await RoomAsync("Salón Añil")).Closures?[0].StartsAt);
    }

    [Fact]
    public async Task Save_WhatAnotherPlannerChangedMeanwhile_IsToldAndNotOverwritten()
    {
        var address = $"{Rooms}/{(await RoomAsync("Confluence Ballroom")).RoomId}";
        var mine = await (await App.SignInAsync(Some.Planner)).GetAsync(address);
        await (await (await App.SignInAsync(Some.SecondPlanner)).GetAsync(address)).PressAsync("Save room", new() { ["Form.Capacity"] = "300" });

        var refused = await mine.PressAsync("Save room", new() { ["Form.Layout"] = "theater" });
        var again = await refused.PressAsync("Save room");

        Assert.Contains("Somebody changed this room meanwhile. It has now capacity: 300; layout: rounds of 8.", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Equal("theater", refused.FieldValue("Form.Layout"));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal("theater", (await RoomAsync("Confluence Ballroom")).Layout);
    }

    [Fact]
    public async Task Retire_ARoom_StandsApart_KeepsItsItems_AndComesBack()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var room = await RoomAsync("Confluence Ballroom");
        var page = await planner.GetAsync($"{Rooms}/{room.RoomId}");

        await page.PressAsync("Retire this room");
        var retired = await (await page.PressAsync("Retire this room")).FollowAsync();
        var list = await planner.GetAsync(Rooms);
        await retired.PressAsync("Bring this room back");

        Assert.NotEmpty(page.Document.QuerySelectorAll("section[aria-labelledby=items] li"));
        Assert.Contains("It is chosen for nothing new.", retired.Main, StringComparison.Ordinal);
        Assert.Contains("Confluence Ballroom", list.Document.QuerySelector("section[aria-labelledby=retired]")?.TextContent, StringComparison.Ordinal);
        Assert.False((await RoomAsync("Confluence Ballroom")).IsRetired);
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "room retired")));
    }

    [Fact]
    public async Task Visit_RoomAndTrackOfAnotherConvening_AreNotThere()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var room = (await RoomAsync("Confluence Ballroom")).RoomId;
        var track = await App.QueryAsync(db => db.Tracks.Select(one => one.TrackId).FirstAsync());
        var token = await planner.TokenAsync();
        foreach (var elsewhere in new[] { Rooms, Tracks }.Select(list => list.Replace(Some.Convening, Some.Gathering, StringComparison.Ordinal)))
        {
            var id = elsewhere.EndsWith("rooms", StringComparison.Ordinal) ? room : track;
            Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync($"{elsewhere}/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await planner.PostAsync($"{elsewhere}/{id}", [token, new("Form.Name", "Mine now"), new("Form.Version", "1")])).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await planner.PostAsync($"{elsewhere}/{id}/retire", [token])).Status);
        }
    }

    [Fact]
    public async Task SaveTrack_AddedChangedAndRetired_IsListedInItsOrder()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var added = await (await (await planner.GetAsync($"{Tracks}/new")).PressAsync("Add track", new() { ["Form.Name"] = "Housing", ["Form.Description"] = "A place to stay." })).FollowAsync();
        var track = await App.QueryAsync(db => db.Tracks.SingleAsync(one => one.Name == "Housing"));
        var page = await planner.GetAsync($"{Tracks}/{track.TrackId}");

        var wrong = await page.PressAsync("Save track", new() { ["Form.Position"] = "first" });
        var list = await (await page.PressAsync("Save track", new() { ["Form.Position"] = "1", ["Form.Name"] = "Homes" })).FollowAsync();
        var stale = await page.PressAsync("Save track", new() { ["Form.Description"] = "Anything else" });
        var retired = await (await page.PressAsync("Retire this track")).FollowAsync();

        Assert.Contains("Housing A place to stay.", added.Main, StringComparison.Ordinal);
        Assert.Equal("housing", track.Code);
        Beside.Field(wrong, "Form.Position", "Enter a whole number of the order from 1 to 99");
        Assert.Contains("Homes A place to stay. 1 0 In use", list.Main, StringComparison.Ordinal);
        Assert.Contains("Somebody changed this track meanwhile", Assert.Single(stale.Problems), StringComparison.Ordinal);
        Assert.Contains("Retired", retired.Main, StringComparison.Ordinal);
    }

    private Task<Room> RoomAsync(string name) => App.QueryAsync(db => db.Rooms.AsNoTracking().WithClosures().SingleAsync(room => room.Name == name));
}
