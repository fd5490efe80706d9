using System.Globalization;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Grid;

namespace PactPortal.Domain.Tests;

public sealed class AgendaStandsInGrid
{
    private readonly SomeAgenda agenda = new();

    [Fact]
    public void Grid_ItemsInTwoRooms_HasRowsWhereSomethingStartsAndSpansThem()
    {
        var (large, small) = (agenda.Room("Large", seats: 100), agenda.Room("Small", seats: 20));
        agenda.Item("A", "10:00", "11:15").In(large);
        agenda.Item("B", "10:00", "10:30").In(small);
        agenda.Item("C", "11:00", "12:00").In(small);
        agenda.Item("D", "13:00", "14:00").In(large);

        var group = Assert.Single(Grid().Groups);

        Assert.Equal(["Large", "Small"], group.Rooms.Select(room => room.Name));
        // Nothing reaches from noon into one o’clock: rows are counted anew.
        Assert.Equal(["10:00@1: A 1/1+2, B 1/2+1 | 11:00@2: C 2/2+1", "13:00@1: D 1/1+1"], group.Bands.Select(Words));
    }

    [Fact]
    public void Grid_WhatIsForEveryoneOrInSeveralRoomsOrInNone_GoesOverTheGridAndEndsWhatRunsOn()
    {
        var (large, small, hall) = (agenda.Room("Large"), agenda.Room("Small"), agenda.Room("Hall"));
        agenda.Item("A", "10:00", "12:30").In(large);
        agenda.Item("LUNCH", "12:00", "13:00", terms => terms with { Kind = AgendaItemKind.Meal }).In(hall);
        agenda.Item("BOTH", "14:00", "15:00").In(large, small);
        agenda.Item("NONE", "14:00", "15:00");
        agenda.Item("B", "14:00", "15:00").In(small);

        var group = Assert.Single(Grid().Groups);

        Assert.Equal(["Large", "Small"], group.Rooms.Select(room => room.Name));
        Assert.Equal(["10:00@1: A 1/1+1", "12:00@1: [LUNCH]", "14:00@1: [BOTH NONE] B 2/2+1"], group.Bands.Select(Words));
    }

    [Fact]
    public void Grid_TwoInOneRoomAtOnce_StandAboveEachOtherAndNeverOneOnAnother()
    {
        var (large, small) = (agenda.Room("Large", seats: 100), agenda.Room("Small", seats: 20));
        agenda.Item("A", "10:00", "12:00").In(large);
        agenda.Item("B", "10:00", "10:30").In(large);
        agenda.Item("C", "10:00", "12:00").In(small);
        agenda.Item("D", "11:00", "12:00").In(large);

        Assert.Equal(["10:00@1: B 1/1+1, A 2/1+1, C 1/2+3 | 11:00@3: D 3/1+1"], Assert.Single(Grid().Groups).Bands.Select(Words));
        NothingLiesOnAnything();
    }

    [Fact]
    public void Grid_NineRooms_StandInGroupsOfEightWithWhatIsForAllInTheFirst()
    {
        for (var number = 1; number <= 9; number++)
        {
            agenda.Item($"I{number}", "10:00", "11:00").In(agenda.Room($"Room {number}"));
        }

        agenda.Room("Without an item");
        agenda.Item("ALL", "9:00", "10:00", terms => terms with { Kind = AgendaItemKind.Plenary });

        var groups = Grid().Groups;

        Assert.Equal([8, 1], groups.Select(group => group.Rooms.Count));
        Assert.Equal(["9:00@1: [ALL]", "10:00@1: " + string.Join(", ", Enumerable.Range(1, 8).Select(at => $"I{at} 1/{at}+1"))], groups[0].Bands.Select(Words));
        Assert.Equal(["10:00@1: I9 1/1+1"], groups[1].Bands.Select(Words));
    }

    [Fact]
    public void Grid_NightAndWholeDay_StandLast()
    {
        var room = agenda.Room("Large");
        agenda.Item("NIGHT", "2026-12-09 00:30", "2026-12-09 01:00").In(room);
        agenda.Item("EVENING", "21:00", "23:00").In(room);
        agenda.Item("DESK", "7:30", "17:30").In(room);
        agenda.Item("QUIET", "8:00", "9:00").Throughout(agenda.At("2026-12-10 13:00"));

        Assert.Equal(["21:00@1: EVENING 1/1+1", "0:30@1: NIGHT 1/1+1", "all day: [DESK QUIET]"], Assert.Single(Grid().Groups).Bands.Select(Words));
    }

    [Fact]
    public void Grid_DayOfSixtyStartsThatAllReachIntoTheNext_HasRowsThatTheStyleSheetKnows()
    {
        var rooms = Enumerable.Range(1, 5).Select(number => agenda.Room($"Room {number}")).ToList();
        for (var at = 0; at < 60; at++)
        {
            var start = TimeSpan.FromMinutes(480 + (5 * at));
            agenda.Item($"I{at}", $"{start:hh\\:mm}", $"{start + TimeSpan.FromMinutes(21):hh\\:mm}").In(rooms[at % 5]);
        }

        for (var at = 0; at < 12; at++)
        {
            agenda.Item($"S{at}", "8:00", "9:00").In(rooms[0]);
        }

        var cells = NothingLiesOnAnything();

        Assert.Equal(72, cells + Grid().Groups.SelectMany(group => group.Bands).SelectMany(band => band.Slots).Sum(slot => slot.Wide.Count));
        Assert.All(Grid().Groups.SelectMany(group => group.Bands).SelectMany(band => band.Slots).SelectMany(slot => slot.Cells), cell =>
            Assert.InRange(cell.Row + cell.Rows - 1, 1, 24));
    }

    [Fact]
    public void Grid_NoRoomHasAnItemOfItsOwn_HasNoColumns()
    {
        agenda.Item("ALL", "9:00", "10:00");
        agenda.Item("UNPLACED", "", "");

        Assert.Empty(Grid().Groups);
    }

    private AgendaGrid Grid() => AgendaGrid.Of(agenda.Draft.Items, agenda.Draft.Rooms);

    /// <returns>How many cells there are.</returns>
    private int NothingLiesOnAnything()
    {
        var places = Grid().Groups.SelectMany((group, at) => group.Bands.SelectMany((band, number) => band.Slots.SelectMany(slot => slot.Cells)
            .SelectMany(cell => Enumerable.Range(cell.Row, cell.Rows).Select(row => (at, number, row, cell.Column))))).ToList();
        Assert.Equal(places.Count, places.Distinct().Count());
        return Grid().Groups.SelectMany(group => group.Bands).SelectMany(band => band.Slots).Sum(slot => slot.Cells.Count);
    }

    private static string Words(GridBand band) => string.Join(" | ", band.Slots.Select(slot =>
    {
        var wide = slot.Wide.Count == 0 ? "" : $"[{string.Join(' ', slot.Wide.Select(item => item.Code))}] ";
        var cells = string.Join(", ", slot.Cells.Select(cell => $"{cell.Item.Code} {cell.Row}/{cell.Column}+{cell.Rows}"));
        var start = slot.StartsAt is { } at ? TimeZoneInfo.ConvertTime(at, Some.Pacific).ToString("H:mm", CultureInfo.InvariantCulture) + $"@{slot.Row}" : "all day";
        return $"{start}: {wide}{cells}".TrimEnd();
    }));
}
