using PactPortal.Domain;

namespace PactPortal.Web.Ui.Agenda;

/// <summary>A time at which something can't be had.</summary>
public static class BarredWords
{
    /// <summary>"Tuesday, December 8, 9:00 a.m. to noon", "Tuesday, December 8, all day".</summary>
    public static string Of(DateTimeOffset startsAt, DateTimeOffset endsAt, TimeZoneInfo zone)
    {
        var (start, end) = (TimeZoneInfo.ConvertTime(startsAt, zone).DateTime, TimeZoneInfo.ConvertTime(endsAt, zone).DateTime);
        var day = DateWords.Day(DateOnly.FromDateTime(start));
        return start.TimeOfDay == default && end == start.AddDays(1) ? $"{day}, all day"
            : end <= start.Date.AddDays(1) ? $"{day}, {ClockWords.Range(startsAt, endsAt, zone)}"
            : $"{DateWords.DayTime(startsAt, zone)} to {DateWords.DayTime(endsAt, zone)}";
    }
}
