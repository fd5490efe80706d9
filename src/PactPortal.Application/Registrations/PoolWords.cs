using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Registrations;

/// <summary>Pools of seats in words, for coordinators and planners alike.</summary>
public static class PoolWords
{
    /// <summary>"There are 420 seats on Thursday, December 10, and none is left. This team needs 2."</summary>
    /// <param name="county">In full, "Fresno County"; null where there is none.</param>
    public static string Say(SeatShortage shortage, IReadOnlyList<ConveningDay> days, string? county)
    {
        var are = shortage.Capacity == 1 ? "is" : "are";
        var pool = shortage.Kind switch
        {
            SeatPoolKind.CountyDay => $"{county} has {Seats(shortage.Capacity)} on {DayOf(shortage.Key, days)}",
            SeatPoolKind.Day => $"There {are} {Seats(shortage.Capacity)} on {DayOf(shortage.Key, days)}",
            SeatPoolKind.EachCountyDay => throw new InvalidOperationException($"No seat is taken from {shortage.Key}."),
            SeatPoolKind.Rate => $"There {are} {Seats(shortage.Capacity)} at this rate",
            SeatPoolKind.Session => $"There {are} {Seats(shortage.Capacity)} in this session",
        };
        return $"{pool}, and {Left(shortage.Left, shortage.Kept, shortage.Teams)}. This team needs {shortage.Needed}.";
    }

    /// <summary>"none is left", "3 are free, 2 of them kept for one team on the waiting list".</summary>
    /// <param name="kept">Of those left, the waiting list's.</param>
    /// <param name="teams">How many teams of the list they are for.</param>
    public static string Left(int left, int kept, int teams) => (left, kept) switch
    {
        (0, _) when teams > 0 => $"none is left; {(teams == 1 ? "one team waits" : $"{NumberWords.Of(teams)} teams wait")} for them",
        (_, 0) => $"{Count(left)} left",
        (1, _) => $"one is free, kept for {Waiting(teams)}",
        _ when kept == left => $"{left} are free, all kept for {Waiting(teams)}",
        _ => $"{left} are free, {NumberWords.Of(kept)} of them kept for {Waiting(teams)}",
    };

    /// <summary>"none is", "one is", "7 are".</summary>
    public static string Count(int seats) => seats switch { 0 => "none is", 1 => "one is", _ => $"{seats} are" };

    /// <summary>"2 seats on Thursday, December 10".</summary>
    public static string Seats(int count, string key, IReadOnlyList<ConveningDay> days, string? county) =>
        $"{Seats(count)} {Place(key, days, county)}";

    /// <summary>"on Thursday, December 10", "of Fresno County on Thursday, December 10", "at this rate".</summary>
    public static string Place(string key, IReadOnlyList<ConveningDay> days, string? county) =>
        SeatPoolKey.IsCountyDay(key) ? $"of {county} on {DayOf(key, days)}"
        : key.StartsWith("day/", StringComparison.Ordinal) ? $"on {DayOf(key, days)}"
        : "at this rate";

    private static string Waiting(int teams) =>
        teams == 1 ? "one team on the waiting list" : $"{NumberWords.Of(teams)} teams on the waiting list";

    private static string Seats(int count) => count == 1 ? "1 seat" : $"{count} seats";

    private static string DayOf(string key, IReadOnlyList<ConveningDay> days)
    {
        var day = days.FirstOrDefault(candidate =>
            key == SeatPoolKey.Day(candidate.Number) || key.StartsWith(SeatPoolKey.Day(candidate.Number) + "/", StringComparison.Ordinal));
        return day?.Date is { } date ? DateWords.Day(date) : $"day {day?.Number}";
    }
}
