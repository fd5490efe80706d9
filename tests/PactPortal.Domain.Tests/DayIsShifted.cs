using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Arrangement;

namespace PactPortal.Domain.Tests;

public sealed class DayIsShifted
{
    private readonly SomeDraft agenda = new();

    [Fact]
    public void Preview_FromAPoint_MovesWhatBeginsThenOrLaterOfThatDayAlone()
    {
        agenda.Item("A1", "2026-12-09T09:00-08:00/2026-12-09T10:00-08:00");
        agenda.Item("B1", "2026-12-09T10:30-08:00/2026-12-09T11:30-08:00");
        agenda.Item("C1", "2026-12-09T13:00-08:00/2026-12-09T14:00-08:00");
        var next = agenda.Block("NEXT", "2026-12-10T13:00-08:00/2026-12-10T14:00-08:00", day: 2);
        agenda.Item("N1", "2026-12-10T13:00-08:00/2026-12-10T14:00-08:00", 2, terms => terms with { ParentId = next.AgendaItemId });
        agenda.Item("UNPLACED");

        var preview = Shift("2026-12-09T10:30-08:00", 15);

        Assert.Equal(
            [("B1", "10:45 to 11:45 a.m."), ("C1", "1:15 to 2:15 p.m.")],
            preview.Moving.Select(move => (move.Item.Code, Words(move.To))));
        Assert.Equal(["10:30 to 11:30 a.m.", "1:00 to 2:00 p.m."], preview.Moves.Select(move => Words(move.From)));
        Assert.True(preview.CanBeApplied);
    }

    [Fact]
    public void Preview_ByItself_ChangesNothingAndApplyMovesEachOnce()
    {
        var item = agenda.Item("B1", "2026-12-09T10:30-08:00/2026-12-09T11:30-08:00");
        var version = item.Version;
        var preview = Shift("2026-12-09T10:30-08:00", -30);

        Assert.Equal((version, Some.At("2026-12-09T10:30-08:00")), (item.Version, item.StartsAt));
        foreach (var move in preview.Moves)
        {
            move.Apply();
        }

        Assert.Equal(
            (version + 1, Some.At("2026-12-09T10:00-08:00"), Some.At("2026-12-09T11:00-08:00")),
            (item.Version, item.StartsAt, item.EndsAt));
    }

    [Fact]
    public void Preview_WhatStays_IsListedWithItsReason()
    {
        var running = agenda.Block("AM", "2026-12-09T09:00-08:00/2026-12-09T12:00-08:00");
        var pinned = agenda.Block("PIN", "2026-12-09T13:00-08:00/2026-12-09T15:00-08:00");
        SomeDraft.Change(pinned, terms => terms with { IsPinned = true });
        agenda.Item("A2", "2026-12-09T10:45-08:00/2026-12-09T11:45-08:00", with: terms => terms with { ParentId = running.AgendaItemId });
        agenda.Item("P1", "2026-12-09T13:00-08:00/2026-12-09T14:00-08:00", with: terms => terms with { ParentId = pinned.AgendaItemId });
        agenda.Item("LUNCH", "2026-12-09T12:00-08:00/2026-12-09T13:00-08:00", with: terms => terms with { IsPinned = true });
        agenda.Item("QUIET", "2026-12-08T08:00-08:00/2026-12-10T17:00-08:00", day: null);
        agenda.Item("GONE", "2026-12-09T14:00-08:00/2026-12-09T15:00-08:00").Cancel();

        var preview = Shift("2026-12-09T10:30-08:00", 15);

        Assert.Equal(["A2"], preview.Moving.Select(move => move.Item.Code));
        Assert.Equal(
            [
                ("AM", StayReason.Begun), ("GONE", StayReason.Cancelled), ("LUNCH", StayReason.Pinned), ("P1", StayReason.InPinnedBlock),
                ("PIN", StayReason.Pinned), ("QUIET", StayReason.Throughout),
            ],
            preview.Staying.Select(move => (move.Item.Code, move.Stays!.Value)).Order());
    }

    [Fact]
    public void Preview_ABlock_TakesAlongWhatStandsInItButWhatIsPinned()
    {
        var block = agenda.Block("PM", "2026-12-09T13:00-08:00/2026-12-09T15:00-08:00");
        var inner = agenda.Block("PM-A", "2026-12-09T13:00-08:00/2026-12-09T14:00-08:00", parentId: block.AgendaItemId);
        agenda.Item("EARLY", "2026-12-09T12:45-08:00/2026-12-09T12:55-08:00", with: terms => terms with { ParentId = inner.AgendaItemId });
        agenda.Item("PIN", "2026-12-09T14:00-08:00/2026-12-09T14:30-08:00", with: terms => terms with
        {
            ParentId = block.AgendaItemId,
            IsPinned = true,
        });

        var preview = Shift("2026-12-09T13:00-08:00", 10);

        Assert.Equal(["EARLY", "PM", "PM-A"], preview.Moving.Select(move => move.Item.Code));
        Assert.Equal(["PIN"], preview.Staying.Select(move => move.Item.Code));
    }

    [Fact]
    public void Preview_BlocksInACircle_Ends()
    {
        var one = agenda.Block("ONE", "2026-12-09T13:00-08:00/2026-12-09T15:00-08:00");
        var two = agenda.Block("TWO", "2026-12-09T13:00-08:00/2026-12-09T15:00-08:00", parentId: one.AgendaItemId);
        SomeDraft.Change(one, terms => terms with { ParentId = two.AgendaItemId });

        Assert.Equal(["ONE", "TWO"], Shift("2026-12-09T13:00-08:00", 10).Moving.Select(move => move.Item.Code));
    }

    [Fact]
    public void Preview_WhatComesPastMidnight_BelongsToItsDay()
    {
        agenda.Item("FILM", "2026-12-09T22:30-08:00/2026-12-09T23:45-08:00");
        agenda.Item("LATE", "2026-12-10T00:15-08:00/2026-12-10T01:00-08:00");

        var moves = Shift("2026-12-09T20:00-08:00", 30).Moving.Select(move => move.To!.Time).ToList();

        Assert.Equal(
            [
                SomeDraft.Time("2026-12-09T23:00-08:00/2026-12-10T00:15-08:00"),
                SomeDraft.Time("2026-12-10T00:45-08:00/2026-12-10T01:30-08:00"),
            ],
            moves);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1441)]
    [InlineData(-1441)]
    [InlineData(int.MinValue)]
    public void Preview_ByNothingOrByMoreThanADay_IsRefused(int minutes) =>
        Assert.Equal("Minutes", Assert.Single(Shift("2026-12-09T10:30-08:00", minutes).Refusals).Field);

    [Fact]
    public void Preview_AcrossASkippedHour_GoesByTheWallClock()
    {
        agenda.Item("A", "2030-03-10T01:30-08:00/2030-03-10T03:30-07:00");

        Assert.Equal(
            SomeDraft.Time("2030-03-10T03:00-07:00/2030-03-10T05:00-07:00"),
            Assert.Single(Shift("2030-03-10T01:00-08:00", 90).Moving).To!.Time);
    }

    [Fact]
    public void Preview_IntoASkippedHour_IsRefusedWithTheItemsCodeAndTheOthersAreStillSeen()
    {
        agenda.Item("A", "2030-03-10T01:30-08:00/2030-03-10T01:45-08:00");
        agenda.Item("B", "2030-03-10T04:00-07:00/2030-03-10T05:00-07:00");

        var preview = Shift("2030-03-10T01:00-08:00", 60);

        Assert.Equal(
            "A: 2:30 a.m. doesn’t exist on March 10, 2030: the clocks go from 2 to 3 a.m.",
            Assert.Single(preview.Refusals).Sentence);
        Assert.False(preview.CanBeApplied);
        Assert.Equal(["B"], preview.Moving.Select(move => move.Item.Code));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(Occurrence.First, "2030-11-03T01:00-07:00/2030-11-03T01:30-07:00")]
    [InlineData(Occurrence.Second, "2030-11-03T01:00-08:00/2030-11-03T01:30-08:00")]
    public void Preview_IntoTheHourThatComesTwice_IsAskedOnce(Occurrence? answer, string? to)
    {
        agenda.Item("A", "2030-11-03T00:30-07:00/2030-11-03T01:00-07:00");

        var preview = Shift("2030-11-03T00:00-07:00", 30, answer);

        Assert.Equal(to is null ? null : SomeDraft.Time(to), preview.Moves[0].To?.Time);
        Assert.Equal(to is null, preview.Refusals is [ComesTwice { Field: "Occurrence" }]);
    }

    [Theory]
    [InlineData("2030-11-03T01:10-07:00/2030-11-03T01:30-07:00", "2030-11-03T01:25-07:00/2030-11-03T01:45-07:00")]
    [InlineData("2030-11-03T01:10-08:00/2030-11-03T01:30-08:00", "2030-11-03T01:25-08:00/2030-11-03T01:45-08:00")]
    [InlineData("2030-11-03T01:30-07:00/2030-11-03T01:20-08:00", "2030-11-03T01:45-07:00/2030-11-03T01:35-08:00")]
    public void Preview_WithinTheHourThatComesTwice_StaysTheOneItWas(string was, string becomes)
    {
        agenda.Item("A", was);

        Assert.Equal(SomeDraft.Time(becomes), Assert.Single(Shift("2030-11-03T00:00-07:00", 15).Moving).To!.Time);
    }

    [Fact]
    public void Preview_EarlierIntoTheSecondOfTheTwoHours_LetsTheEndFollowTheStart()
    {
        agenda.Item("A", "2030-11-03T01:30-08:00/2030-11-03T02:15-08:00");

        Assert.Equal(
            SomeDraft.Time("2030-11-03T01:00-08:00/2030-11-03T01:45-08:00"),
            Assert.Single(Shift("2030-11-03T00:00-07:00", -30, Occurrence.First).Moving).To!.Time);
    }

    private AgendaPreview Shift(string from, int minutes, Occurrence? answer = null) =>
        new DayShift(1, Some.At(from), minutes, Some.Pacific, answer).Preview(agenda.Items);

    private static string Words(AgendaPlacement? placement) =>
        placement?.Time is { } time ? ClockWords.Range(time.StartsAt, time.EndsAt, Some.Pacific) : "nowhere";
}
