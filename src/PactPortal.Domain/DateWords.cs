using System.Globalization;

namespace PactPortal.Domain;

/// <summary>
/// Days and instants as people read them. A day is a calendar day of the convening's place; an instant is shown in the zone
/// given, always Pacific time for a convening, never the reader's.
/// </summary>
public static class DateWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary><c>Friday, October 16</c></summary>
    public static string Day(DateOnly day) => day.ToString("dddd, MMMM d", English);

    /// <summary><c>October 16, 2026</c></summary>
    public static string DayWithYear(DateOnly day) => day.ToString("MMMM d, yyyy", English);

    /// <summary><c>Oct 16</c>, for the head of a column.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("MMM d", English);

    /// <summary><c>December 8 to 10, 2026</c>, <c>November 30 to December 2, 2026</c>, <c>December 30, 2026, to January 2, 2027</c>.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, itself included.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public static string Range(DateOnly start, DateOnly end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        if (start == end)
        {
            return DayWithYear(start);
        }

        if (start.Year != end.Year)
        {
            return $"{DayWithYear(start)}, to {DayWithYear(end)}";
        }

        return start.Month == end.Month
            ? $"{start.ToString("MMMM d", English)} to {end.ToString("%d", English)}, {end.Year.ToString(English)}"
            : $"{start.ToString("MMMM d", English)} to {DayWithYear(end)}";
    }

    /// <summary><c>5:00 p.m.</c></summary>
    public static string Time(DateTimeOffset instant, TimeZoneInfo zone) => Time(Local(instant, zone));

    /// <summary><c>Friday, December 4, 5:00 p.m.</c></summary>
    public static string DayTime(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = Local(instant, zone);
        return $"{Day(DateOnly.FromDateTime(local))}, {Time(local)}";
    }

    /// <summary><c>September 8, 2026, 2:20 p.m.</c>, for a record that may be read years later.</summary>
    public static string DayTimeWithYear(DateTimeOffset instant, TimeZoneInfo zone) => DayTimeWithYear(Local(instant, zone));

    /// <inheritdoc cref="DayTimeWithYear(DateTimeOffset, TimeZoneInfo)"/>
    /// <param name="local">In the zone that it is read in.</param>
    public static string DayTimeWithYear(DateTime local) => $"{DayWithYear(DateOnly.FromDateTime(local))}, {Time(local)}";

    /// <summary><c>Mon, Sep 14, 2026, 9:00 a.m.</c>, for the demonstration clock.</summary>
    public static string Brief(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = Local(instant, zone);
        return $"{local.ToString("ddd, MMM d, yyyy", English)}, {Time(local)}";
    }

    /// <summary>
    /// The last moment of a period, as people say it. A period ends exclusively: one that ends at local midnight is
    /// <c>Friday, October 16</c>, the day before; any other is <c>Friday, December 4, 5:00 p.m.</c>
    /// </summary>
    public static string Through(DateTimeOffset exclusiveEnd, TimeZoneInfo zone) =>
        LastWholeDay(exclusiveEnd, zone) is { } day ? Day(day) : DayTime(exclusiveEnd, zone);

    /// <summary><c>October 16, 2026</c> or <c>December 4, 2026, 5:00 p.m.</c>: <see cref="Through"/> for letters and documents.</summary>
    public static string ThroughWithYear(DateTimeOffset exclusiveEnd, TimeZoneInfo zone) =>
        LastWholeDay(exclusiveEnd, zone) is { } day ? DayWithYear(day) : DayTimeWithYear(exclusiveEnd, zone);

    /// <summary><c>Oct 16</c>: <see cref="Through"/> for the head of a column; the time, if any, stands in the text beside it.</summary>
    public static string ShortThrough(DateTimeOffset exclusiveEnd, TimeZoneInfo zone) =>
        ShortDay(LastWholeDay(exclusiveEnd, zone) ?? DateOnly.FromDateTime(Local(exclusiveEnd, zone)));

    /// <summary>The day before, where the instant is local midnight; null where the period ends within a day.</summary>
    public static DateOnly? LastWholeDay(DateTimeOffset exclusiveEnd, TimeZoneInfo zone)
    {
        var local = Local(exclusiveEnd, zone);
        return local.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(local).AddDays(-1) : null;
    }

    private static DateTime Local(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    private static string Time(DateTime local) => local.ToString("h:mm", English) + (local.Hour < 12 ? " a.m." : " p.m.");
}
