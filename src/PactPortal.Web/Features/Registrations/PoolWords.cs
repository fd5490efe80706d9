using PactPortal.Data.Seats;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Seats;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Pools of seats in words, for coordinators and planners alike.</summary>
internal static class PoolWords
{
    /// <summary>"There are 420 seats on Thursday, December 10, and none is left. This team needs 2."</summary>
    /// <param name="county">In full, "Fresno County"; null where there is none.</param>
    public static string Say(SeatShortage shortage, IReadOnlyList<ConveningDay> days, string? county)
    {
        if (shortage.Waiting > 0)
        {
            var teams = shortage.Waiting == 1 ? "One team waits" : $"{shortage.Waiting} teams wait";
            return $"{teams} for seats {Place(shortage.Key, days, county)}. While anybody waits, a seat that comes free is theirs first. This team needs {shortage.Needed}.";
        }

        var left = shortage.Left switch { 0 => "none is left", 1 => "one is left", var seats => $"{seats} are left" };
        return shortage.Kind switch
        {
            SeatPoolKind.CountyDay => $"{county} has {Seats(shortage.Capacity)} on {DayOf(shortage.Key, days)}, and {left}. This team needs {shortage.Needed}.",
            SeatPoolKind.Day => $"There {(shortage.Capacity == 1 ? "is" : "are")} {Seats(shortage.Capacity)} on {DayOf(shortage.Key, days)}, and {left}. This team needs {shortage.Needed}.",
            _ => $"There {(shortage.Capacity == 1 ? "is" : "are")} {Seats(shortage.Capacity)} at this rate, and {left}. This team needs {shortage.Needed}.",
        };
    }

    /// <summary>"2 seats on Thursday, December 10".</summary>
    public static string Seats(int count, string key, IReadOnlyList<ConveningDay> days, string? county) =>
        $"{Seats(count)} {Place(key, days, county)}";

    private static string Seats(int count) => count == 1 ? "1 seat" : $"{count} seats";

    private static string Place(string key, IReadOnlyList<ConveningDay> days, string? county) =>
        SeatPoolKey.IsCountyDay(key) ? $"of {county} on {DayOf(key, days)}"
        : key.StartsWith("day/", StringComparison.Ordinal) ? $"on {DayOf(key, days)}"
        : "at this rate";

    private static string DayOf(string key, IReadOnlyList<ConveningDay> days)
    {
        var day = days.FirstOrDefault(candidate =>
            key == SeatPoolKey.Day(candidate.Number) || key.StartsWith(SeatPoolKey.Day(candidate.Number) + "/", StringComparison.Ordinal));
        return day?.Date is { } date ? DateWords.Day(date) : $"day {day?.Number}";
    }
}
