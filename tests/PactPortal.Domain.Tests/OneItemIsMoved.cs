using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Arrangement;

namespace PactPortal.Domain.Tests;

public sealed class OneItemIsMoved
{
    private readonly SomeAgenda agenda = new();

    [Fact]
    public void Preview_Block_TakesAlongWhatStandsInItButNotWhatIsCancelled()
    {
        var block = agenda.Item("BLOCK", "10:00", "12:00", terms => terms with { Kind = AgendaItemKind.Block });
        agenda.Item("A", "10:30", "11:00").Inside(block);
        agenda.Item("GONE", "11:00", "12:00", terms => terms with { State = AgendaItemState.Cancelled }).Inside(block);
        agenda.Item("BESIDE", "10:30", "11:00");

        var later = Preview(Move(block) with { StartsAt = agenda.At("10:15") });
        var off = Preview(Move(block) with { LeavesDay = true });

        Assert.Equal(
            [("BLOCK", agenda.Time("10:15", "12:15")), ("A", agenda.Time("10:45", "11:15"))],
            later.Moves.Select(move => (move.Item.Code, move.To?.Time)));
        Assert.Equal([("BLOCK", null), ("A", null)], off.Moves.Select(move => (move.Item.Code, move.To?.Time)));
    }

    [Fact]
    public void Preview_RoomOfAnItemInSeveral_TakesThePlaceOfTheNearestAndLeavesTheOthers()
    {
        var (first, second, third) = (agenda.Room("1", seats: 3), agenda.Room("2", seats: 2), agenda.Room("3", seats: 1));
        var item = agenda.Item("A", "10:00", "11:00").In(first, second);

        Assert.Equal([first.RoomId, third.RoomId], Assert.Single(Preview(Move(item) with { RoomId = third.RoomId }).Moves).To?.RoomIds);
        Assert.Empty(Preview(Move(item) with { RoomId = second.RoomId }).Moves);
    }

    [Fact]
    public void Preview_AcrossTheHourThatComesTwice_KeepsTheLength()
    {
        var item = new SomeAgenda("2026-11-01").Item("A", "00:30", "00:50");
        var to = Assert.Single(Preview(Move(item, "2026-11-01") with { StartsAt = Some.At("2026-11-01T01:50:00-07:00") }).Moves).To;

        Assert.Equal(Some.At("2026-11-01T01:10:00-08:00"), to?.Time?.EndsAt);
    }

    [Theory]
    [InlineData("2026-12-07 23:45", "before its day")]
    [InlineData("2026-12-10 00:15", "after its day")]
    [InlineData("2026-12-09 00:15", null)]
    public void Preview_AcrossMidnight_StaysOfItsDay(string start, string? refused)
    {
        var preview = Preview(Move(agenda.Item("A", "23:30", "23:50")) with { StartsAt = agenda.At(start) });

        Assert.Equal(refused is null, preview.CanBeApplied);
        Assert.Contains(refused ?? "", string.Join(' ', preview.Refusals.Select(refusal => refusal.Sentence)), StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_WhatStaysWhereItIs_IsRefusedWithTheReason()
    {
        var pinned = agenda.Item("P", "10:00", "12:00", terms => terms with { Kind = AgendaItemKind.Block, IsPinned = true });
        var block = agenda.Item("B", "10:00", "12:00", terms => terms with { Kind = AgendaItemKind.Block });
        agenda.Item("LUNCH", "10:00", "11:00", terms => terms with { IsPinned = true }).Inside(block);
        (AgendaItem Item, string Why)[] staying =
        [
            (pinned, "is pinned"), (agenda.Item("IN", "10:00", "11:00").Inside(pinned), "which is pinned"), (block, "“LUNCH” stands in “B” and is pinned"),
            (agenda.Item("C", "10:00", "11:00", terms => terms with { State = AgendaItemState.Cancelled }), "is cancelled"),
            (agenda.Item("T", "10:00", "11:00").Throughout(agenda.At("17:00")), "on all days"), (agenda.Item("U", "", ""), "has no time yet"),
        ];

        // What has no time can be given a room alone in its form, and not here.
        var room = agenda.Room("R").RoomId;
        Assert.All(staying, one => Assert.Contains(
            one.Why, Assert.Single(Preview(Move(one.Item) with { StartsAt = agenda.At("10:15"), RoomId = room }).Refusals).Sentence, StringComparison.Ordinal));
    }

    private static ItemMove Move(AgendaItem item, string date = "2026-12-08") => new(item, Some.Day(date), Some.Pacific);

    private AgendaPreview Preview(ItemMove move) => move.Preview(new AgendaTree(agenda.Draft.Items), agenda.Draft.Rooms.ToList());
}
