using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Choices;

/// <summary>From when until when sessions are chosen, as the browser sends it: days and wall times in the convening's zone.</summary>
public sealed class ChoosingTimesForm
{
    private const int FirstYear = 2000, LastYear = 2100;

    public string? OpensOn { get; set; }

    public string? OpensAt { get; set; }

    public string? ClosesOn { get; set; }

    public string? ClosesAt { get; set; }

    /// <summary>Of the settings when the page was shown; 0 before there were any.</summary>
    public int Version { get; set; }

    public static ChoosingTimesForm Of(AgendaSettings? settings, TimeZoneInfo zone)
    {
        var (opens, closes) = (Local(settings?.ChoosingOpensAt, zone), Local(settings?.ChoosingClosesAt, zone));
        return new ChoosingTimesForm
        {
            OpensOn = Day(opens),
            OpensAt = Time(opens),
            ClosesOn = Day(closes),
            ClosesAt = Time(closes),
            Version = settings?.Version ?? 0,
        };
    }

    /// <summary>Two instants, each null where both its fields are empty. Of a time that comes twice, when the clocks go back, the first is meant.</summary>
    public Outcome<(DateTimeOffset? Opens, DateTimeOffset? Closes)> Read(TimeZoneInfo zone)
    {
        var opens = Read(OpensOn, OpensAt, nameof(OpensOn), nameof(OpensAt), zone);
        var closes = Read(ClosesOn, ClosesAt, nameof(ClosesOn), nameof(ClosesAt), zone);
        return opens.Succeeded && closes.Succeeded ? (opens.Value, closes.Value) : (List<Refusal>)[.. opens.Refusals, .. closes.Refusals];
    }

    private static Outcome<DateTimeOffset?> Read(string? day, string? time, string dayField, string timeField, TimeZoneInfo zone)
    {
        if (string.IsNullOrWhiteSpace(day) && string.IsNullOrWhiteSpace(time))
        {
            return (DateTimeOffset?)null;
        }

        if (!TypedDate.TryRead(day, out var date) || date.Year is < FirstYear or > LastYear)
        {
            return new Refusal("Enter a day with its year, for example November 2, 2026.", dayField);
        }

        var clock = WallTime.Read(time, timeField);
        if (!clock.Succeeded)
        {
            return clock.Failure;
        }

        var at = WallTime.At(date, clock.Value, zone, timeField, Occurrence.First);
        return at.Succeeded ? at.Value : at.Failure;
    }

    private static DateTime? Local(DateTimeOffset? at, TimeZoneInfo zone) => at is { } instant ? TimeZoneInfo.ConvertTime(instant, zone).DateTime : null;

    private static string? Day(DateTime? local) => local is { } at ? DateWords.DayWithYear(DateOnly.FromDateTime(at)) : null;

    private static string? Time(DateTime? local) => local is { } at ? ClockWords.Time(TimeOnly.FromDateTime(at)) : null;
}
