using System.Globalization;

namespace PactPortal.Domain;

/// <summary>Times of a day, stretches of time and lengths as a programme says them. What a wall clock shows twice is told apart.</summary>
public static class ClockWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary><c>10:45 a.m.</c>, <c>noon</c>, <c>midnight</c></summary>
    public static string Time(TimeOnly time) => Named(time) ?? $"{time.ToString("h:mm", English)} {Half(time)}";

    /// <inheritdoc cref="Time(TimeOnly)"/>
    public static string Time(DateTimeOffset instant, TimeZoneInfo zone) => Time(Clock(instant, zone)) + Apart(instant, zone);

    /// <summary><c>10:40 to 11:55 a.m.</c>, <c>10:45 a.m. to noon</c>, <c>11:30 p.m. to 12:30 a.m.</c></summary>
    public static string Range(DateTimeOffset startsAt, DateTimeOffset endsAt, TimeZoneInfo zone)
    {
        var (start, end) = (Clock(startsAt, zone), Clock(endsAt, zone));
        var isOneHalf = start < end && Half(start) == Half(end) && Named(start) is null && Named(end) is null;
        return isOneHalf && Apart(startsAt, zone) + Apart(endsAt, zone) is ""
            ? $"{start.ToString("h:mm", English)} to {Time(end)}"
            : $"{Time(startsAt, zone)} to {Time(endsAt, zone)}";
    }

    /// <summary><c>1 h 15 min</c>, <c>1 h</c>, <c>45 min</c></summary>
    public static string Length(TimeSpan length)
    {
        var (hours, minutes) = ((long)length.TotalHours, length.Minutes);
        return hours == 0 ? $"{minutes.ToString(English)} min"
            : minutes == 0 ? $"{hours.ToString(English)} h"
            : $"{hours.ToString(English)} h {minutes.ToString(English)} min";
    }

    /// <summary><c>2 to 3 a.m.</c>, <c>midnight to 1 a.m.</c>: where the clocks go, as short as people say it.</summary>
    internal static string Change(TimeOnly from, TimeOnly to) =>
        Half(from) == Half(to) && Named(from) is null && Named(to) is null
            ? $"{Short(from)} to {Short(to)} {Half(to)}"
            : $"{Named(from) ?? $"{Short(from)} {Half(from)}"} to {Named(to) ?? $"{Short(to)} {Half(to)}"}";

    /// <summary>With a full stop, where "a.m." doesn't end it already.</summary>
    public static string Sentence(string words) => words.EndsWith('.') ? words : $"{words}.";

    private static string Short(TimeOnly time) => time.ToString(time.Minute == 0 ? "%h" : "h:mm", English);

    private static string Half(TimeOnly time) => time.Hour < 12 ? "a.m." : "p.m.";

    private static string? Named(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (12, 0) => "noon",
        (0, 0) => "midnight",
        _ => null,
    };

    private static string Apart(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var instants = WallTime.Instants(TimeZoneInfo.ConvertTime(instant, zone).DateTime, zone);
        return instants.Count < 2 ? "" : $" ({(instant == instants[0] ? Occurrence.First : Occurrence.Second).Words()})";
    }

    private static TimeOnly Clock(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
