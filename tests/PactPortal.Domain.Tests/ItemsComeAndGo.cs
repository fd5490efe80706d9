using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Domain.Tests;

/// <summary>What a difference says of items that one release has and the other hasn't, or has as cancelled.</summary>
public sealed class ItemsComeAndGo
{
    private static readonly ChangeWords Words = new(Some.Pacific, _ => null) { Earlier = "release 3", Later = "release 4" };

    private readonly ReleasedItem item = new()
    {
        Id = Guid.CreateVersion7(),
        Code = "D4",
        Title = "Fields, Kitchens and Car Washes",
        Kind = AgendaItemKind.Workshop,
        StartsAt = Some.At("2026-12-09T13:30-08:00"),
        EndsAt = Some.At("2026-12-09T14:30-08:00"),
        Rooms = [new ReleasedRoom(Guid.CreateVersion7(), "elderberry", "Elderberry Room")],
        RevisedAt = SomeDraft.Monday,
    };

    private ReleasedItem Cancelled => item with { IsCancelled = true };

    [Fact]
    public void Of_ItemsThatCameOrWent_SaysWhereAndWhenTheyAreOrWere()
    {
        Assert.Equal([(AgendaChangeKind.Added, "Not in release 3", "Elderberry Room, 1:30 p.m.")], Lines(null, item));
        Assert.Equal([(AgendaChangeKind.Removed, "Elderberry Room, 1:30 p.m.", "Not in release 4")], Lines(item, null));
        Assert.Equal([(AgendaChangeKind.Cancelled, "Elderberry Room, 1:30 p.m.", "Cancelled")], Lines(item, Cancelled));
        Assert.Equal([(AgendaChangeKind.Cancelled, "Not in release 3", "Cancelled")], Lines(null, Cancelled));
        Assert.Equal([(AgendaChangeKind.Reinstated, "Cancelled", "Elderberry Room, 1:30 p.m.")], Lines(Cancelled, item));
        Assert.Equal(
            [(AgendaChangeKind.Added, "Not in release 3", "Noon")],
            Lines(null, item with { Rooms = [], StartsAt = Some.At("2026-12-09T12:00-08:00") }));
    }

    [Fact]
    public void Of_WhatDoesNotTakePlaceAnyway_IsNothing()
    {
        Assert.Empty(Lines(Cancelled, Cancelled with { Title = "Else", StartsAt = Some.At("2026-12-09T12:00-08:00") }));
        Assert.Empty(Lines(Cancelled, null));
        Assert.Empty(Lines(null, null));
    }

    [Fact]
    public void Of_AnItemReinstatedAtAnotherTime_SaysBoth() => Assert.Equal(
        [AgendaChangeKind.Reinstated, AgendaChangeKind.Time],
        Lines(Cancelled, item with { StartsAt = item.StartsAt.AddHours(1), EndsAt = item.EndsAt.AddHours(1) }).Select(line => line.Kind));

    [Fact]
    public void Of_AnItemOfAnotherDayAtTheSameHour_IsAChangeOfWords() => Assert.Equal(
        [(AgendaChangeKind.Words, "On all days", "Day 2")], Lines(item, item with { Day = 2 }));

    [Fact]
    public void Between_ManyChanges_HasFirstWhatTakesPeopleToTheWrongPlace()
    {
        ReleasedItem Other(string code, int hour) =>
            item with { Id = Guid.CreateVersion7(), Code = code, StartsAt = Some.At($"2026-12-09T{hour:00}:00-08:00") };
        var (late, early, twin, added) = (Other("Z", 14), Other("Y", 10), Other("B", 10), Other("A", 9));

        var changes = AgendaDifference.Between(
            new AgendaSnapshot([early, item, late, twin]),
            new AgendaSnapshot([added, early with { Title = "Else" }, Cancelled, twin with { Title = "Else" }, late with { Rooms = [] }]),
            Words);

        Assert.Equal(["D4", "Z", "B", "Y", "A"], changes.Select(change => change.Item.Code));
    }

    [Theory]
    [InlineData(AgendaChangeKind.Cancelled, true, false)]
    [InlineData(AgendaChangeKind.Removed, true, false)]
    [InlineData(AgendaChangeKind.Reinstated, true, false)]
    [InlineData(AgendaChangeKind.Time, true, false)]
    [InlineData(AgendaChangeKind.Length, true, false)]
    [InlineData(AgendaChangeKind.Room, false, true)]
    [InlineData(AgendaChangeKind.Speaker, false, true)]
    [InlineData(AgendaChangeKind.Title, false, true)]
    [InlineData(AgendaChangeKind.Words, false, true)]
    [InlineData(AgendaChangeKind.Added, false, false)]
    public void Change_OfAKind_IsAlwaysToldOrMayBeSwitchedOff(AgendaChangeKind kind, bool always, bool mayBeSwitchedOff)
    {
        var change = new AgendaChange(item, item, [new ChangeLine(kind, "", "")]);

        Assert.Equal((always, mayBeSwitchedOff), (change.IsAlwaysTold, change.MayBeSwitchedOff));
    }

    [Fact]
    public void Change_OfRoomAndTime_IsAlwaysToldAndNotCalledAChangeOfRoomAlone()
    {
        var moved = item with { Rooms = [], StartsAt = item.StartsAt.AddMinutes(-5), EndsAt = item.EndsAt.AddMinutes(-5) };
        var (room, both) = (AgendaDifference.Of(item, item with { Rooms = [] }, Words)!, AgendaDifference.Of(item, moved, Words)!);

        Assert.Equal((true, false), (room.IsOnly(AgendaChangeKind.Room), room.IsAlwaysTold));
        Assert.Equal((false, true, false), (both.IsOnly(AgendaChangeKind.Room), both.IsAlwaysTold, both.MayBeSwitchedOff));
    }

    [Fact]
    public void Change_ForCalendars_IsTheirTimeLengthRoomTitleOrWhetherItTakesPlace()
    {
        Assert.All(
            [
                item with { StartsAt = item.StartsAt.AddMinutes(5), EndsAt = item.EndsAt.AddMinutes(5) },
                item with { EndsAt = item.EndsAt.AddMinutes(5) }, item with { Rooms = [] }, item with { Title = "Else" }, Cancelled, null,
            ],
            (ReleasedItem? other) =>
            {
                Assert.True(AgendaDifference.Of(item, other, Words)!.TellsCalendars);
                Assert.Equal(other is not null, AgendaDifference.Of(other, item, Words)!.TellsCalendars);
            });
        Assert.All(
            [
                item with { Abstract = "About it." }, item with { Level = SessionLevel.Advanced }, item with { CreditMinutes = 60 },
                item with { HasSpeakerToBeAnnounced = true },
                item with { Speakers = [new ReleasedSpeaker(Guid.CreateVersion7(), SpeakingRole.Speaker)] },
            ],
            other => Assert.False(AgendaDifference.Of(item, other, Words)!.TellsCalendars));
    }

    private static IEnumerable<(AgendaChangeKind Kind, string Was, string Is)> Lines(ReleasedItem? was, ReleasedItem? now) =>
        AgendaDifference.Of(was, now, Words)?.Lines.Select(line => (line.Kind, line.Was, line.Is)) ?? [];
}
