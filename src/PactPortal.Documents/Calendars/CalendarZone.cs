using System.Globalization;

namespace PactPortal.Documents.Calendars;

/// <summary>A VTIMEZONE (RFC 5545, 3.6.5) that holds for the events of one file: every change of the clock from a year before the first to the last.</summary>
internal static class CalendarZone
{
    private const int Lookback = 366;

    public static void Write(CalendarLines lines, TimeZoneInfo zone, DateTimeOffset first, DateTimeOffset last)
    {
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", zone.Id);
        var changes = Changes(zone, first.AddDays(-Lookback), last.AddDays(1)).ToList();
        if (changes.Count == 0)
        {
            var offset = zone.GetUtcOffset(first);
            WriteObservance(lines, "STANDARD", new DateTime(1970, 1, 1), offset, offset);
        }

        foreach (var at in changes)
        {
            var (before, after) = (zone.GetUtcOffset(at.AddSeconds(-1)), zone.GetUtcOffset(at));
            WriteObservance(lines, zone.IsDaylightSavingTime(at) ? "DAYLIGHT" : "STANDARD", at.UtcDateTime + before, before, after);
        }

        lines.Add("END", "VTIMEZONE");
    }

    /// <param name="wall">What the clocks showed at the change, before they were set.</param>
    private static void WriteObservance(CalendarLines lines, string kind, DateTime wall, TimeSpan from, TimeSpan to)
    {
        lines.Add("BEGIN", kind);
        lines.Add("DTSTART", CalendarLines.Local(wall));
        lines.Add("TZOFFSETFROM", Offset(from));
        lines.Add("TZOFFSETTO", Offset(to));
        lines.Add("END", kind);
    }

    /// <summary>The instants at which the zone's offset changes: looked for day by day, then to the second.</summary>
    private static IEnumerable<DateTimeOffset> Changes(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset to)
    {
        var day = new DateTimeOffset(from.UtcDateTime.Date, TimeSpan.Zero);
        for (; day < to; day = day.AddDays(1))
        {
            var (low, high) = (day, day.AddDays(1));
            if (zone.GetUtcOffset(low) == zone.GetUtcOffset(high))
            {
                continue;
            }

            while (high - low > TimeSpan.FromSeconds(1))
            {
                var middle = low.AddSeconds(Math.Floor((high - low).TotalSeconds / 2));
                (low, high) = zone.GetUtcOffset(middle) == zone.GetUtcOffset(low) ? (middle, high) : (low, middle);
            }

            yield return high;
        }
    }

    private static string Offset(TimeSpan offset)
    {
        var seconds = offset.Seconds == 0 ? "" : "ss";
        return (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString($"hhmm{seconds}", CultureInfo.InvariantCulture);
    }
}
