using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Domain.Tests;

/// <summary>Three full days of 140 items, eleven of them past midnight, and two people who are wanted a minute too early.</summary>
public sealed class FullProgrammeIsChecked
{
    private const int Rooms = 8;
    private const int SlotsOfADay = 6;

    private readonly SomeAgenda agenda = new();
    private readonly List<Room> rooms;
    private int items;

    public FullProgrammeIsChecked()
    {
        rooms = [.. Enumerable.Range(1, Rooms).Select(number => agenda.Room($"Room {number}", seats: 60, walk: 5))];
        foreach (var room in rooms)
        {
            room.SayClosures([(agenda.At("2026-12-09 03:00"), agenda.At("2026-12-09 08:30"))], Some.September);
        }
    }

    [Fact]
    public void Conflicts_OfAFullProgramme_AreTheTwoPeopleAndNothingElse()
    {
        var (paloma, noor) = (agenda.Speaker("Paloma Sagecrest"), agenda.Speaker("Noor Saltmarsh"));
        for (var day = 1; day <= 3; day++)
        {
            FillDay(day);
        }

        FillNights(10);
        Put(1, rooms[0], "18:00", "18:45").With(paloma);
        Put(1, rooms[1], "18:44", "19:30").With(paloma, SpeakingRole.Moderator);
        Put(2, rooms[2], "2026-12-09 23:00", "2026-12-10 00:01").With(noor);
        Put(2, rooms[3], "2026-12-10 00:00", "2026-12-10 01:00").With(noor, SpeakingRole.Interpreter);
        while (items < 140)
        {
            Put(3, rooms[items % Rooms], $"2026-12-10 {19 + (items / Rooms % 3)}:30", $"2026-12-10 {20 + (items / Rooms % 3)}:15");
        }

        Assert.Equal(
            [
                "Paloma Sagecrest is in I130 until 6:45 p.m. and in I131 from 6:44 p.m.",
                "Noor Saltmarsh is in I132 until 12:01 a.m. and in I133 from 12:00 a.m.",
            ],
            agenda.Sentences);
        Assert.Equal((140, 11), (agenda.Draft.Items.Count, agenda.Draft.Items.Count(BeginsPastMidnight)));
    }

    /// <summary>In each slot each room has an item, whose speaker goes on to the room beside it after a quarter of an hour.</summary>
    private void FillDay(int day)
    {
        var speakers = rooms.Select(room => agenda.Speaker($"Speaker of {room.Name}, day {day}")).ToList();
        var block = Put(day, rooms[0], At(day, 9, 0), At(day, 17, 45), AgendaItemKind.Block);
        for (var (slot, hour) = (0, 9); slot < SlotsOfADay; slot++)
        {
            for (var room = 0; room < Rooms && items < day * 40; room++)
            {
                var (from, until) = (At(day, hour, slot * 30), At(day, hour, (slot * 30) + 75));
                var item = Put(day, rooms[room], from, until).With(speakers[(room + slot) % Rooms]).Inside(block);
                agenda.Chosen[item.AgendaItemId] = 60;
            }

            hour++;
        }
    }

    private void FillNights(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var (day, room) = (1 + (number % 2), rooms[number % Rooms]);
            Put(day, room, At(day + 1, number < Rooms ? 1 : 2, 0), At(day + 1, number < Rooms ? 2 : 3, 0));
        }
    }

    private static string At(int day, int hour, int minutes) => $"2026-12-{7 + day:00} {hour + (minutes / 60):00}:{minutes % 60:00}";

    private static bool BeginsPastMidnight(AgendaItem item) =>
        item.StartsAt is { } startsAt && TimeZoneInfo.ConvertTime(startsAt, Some.Pacific).Hour < 5;

    private AgendaItem Put(int day, Room room, string from, string until, AgendaItemKind kind = AgendaItemKind.Workshop) =>
        agenda.Item($"I{items++:000}", from, until, terms => terms with { Kind = kind, Time = agenda.Time(from, until, day) }).In(room);
}
