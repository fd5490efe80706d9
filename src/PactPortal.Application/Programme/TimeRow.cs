using PactPortal.Domain;

namespace PactPortal.Application.Programme;

/// <summary>A day and two wall times on it; both times empty: the whole day.</summary>
public sealed class TimeRow
{
    private const int FirstYear = 2000, LastYear = 2100;

    public string? Date { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>Which is meant, where the clocks go back over it.</summary>
    public string? FromOccurrence { get; set; }

    public string? ToOccurrence { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Date) && string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To);

    /// <summary>One row for each day that it takes part of.</summary>
    public static IEnumerable<TimeRow> Of(BarredTime time, TimeZoneInfo zone)
    {
        var (start, end) = (Local(time.StartsAt, zone), Local(time.EndsAt, zone));
        for (var day = start.Date; day < end || day == start.Date; day = day.AddDays(1))
        {
            var (from, to) = (day == start.Date ? start : day, day == end.Date ? end : day.AddDays(1));
            var isWhole = from == day && to == day.AddDays(1);
            yield return new TimeRow
            {
                Date = DateWords.DayWithYear(DateOnly.FromDateTime(day)),
                From = isWhole ? null : ClockWords.Time(TimeOnly.FromDateTime(from)),
                To = isWhole ? null : ClockWords.Time(TimeOnly.FromDateTime(to)),
                FromOccurrence = OccurrenceOf(time.StartsAt, from, zone),
                ToOccurrence = OccurrenceOf(time.EndsAt, to, zone),
            };
        }
    }

    /// <param name="prefix">The row's name in the form, with its dot.</param>
    public Outcome<BarredTime> Read(TimeZoneInfo zone, string prefix)
    {
        if (!TypedDate.TryRead(Date, out var date) || date.Year is < FirstYear or > LastYear)
        {
            return new Refusal("Enter a day with its year, for example December 9, 2026.", prefix + nameof(Date));
        }

        var isWhole = string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To);
        var from = isWhole ? default(TimeOnly) : WallTime.Read(From, prefix + nameof(From));
        var to = isWhole ? default(TimeOnly) : WallTime.Read(To, prefix + nameof(To));
        if (!from.Succeeded || !to.Succeeded)
        {
            return (List<Refusal>)[.. from.Refusals, .. to.Refusals];
        }

        var startsAt = WallTime.At(date, from.Value, zone, prefix + nameof(From), StoredName.Find<Occurrence>(FromOccurrence));
        // Midnight ends a day, whichever way it is written.
        var endsAt = WallTime.At(
            to.Value == default ? date.AddDays(1) : date, to.Value, zone, prefix + nameof(To), StoredName.Find<Occurrence>(ToOccurrence));
        return !startsAt.Succeeded || !endsAt.Succeeded ? (List<Refusal>)[.. startsAt.Refusals, .. endsAt.Refusals]
            : endsAt.Value <= startsAt.Value
                ? new Refusal("This end is not after the start. A time past midnight has a row for each of its days.", prefix + nameof(To))
            : new BarredTime(startsAt.Value, endsAt.Value);
    }

    /// <summary>The question which of two is meant, or null: the start comes once.</summary>
    public ComesTwice? AskFrom(TimeZoneInfo zone) => Ask(From, isEnd: false, zone);

    /// <inheritdoc cref="AskFrom"/>
    public ComesTwice? AskTo(TimeZoneInfo zone) => Ask(To, isEnd: true, zone);

    private ComesTwice? Ask(string? typed, bool isEnd, TimeZoneInfo zone) =>
        TypedDate.TryRead(Date, out var date) && date.Year is >= FirstYear and <= LastYear && WallTime.TryRead(typed, out var time)
            ? WallTime.At(isEnd && time == default ? date.AddDays(1) : date, time, zone, null).Refusals.OfType<ComesTwice>()
                .FirstOrDefault()
            : null;

    private static DateTime Local(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    private static string? OccurrenceOf(DateTimeOffset instant, DateTime local, TimeZoneInfo zone) =>
        Local(instant, zone) == local && WallTime.Instants(local, zone) is [var first, _]
            ? StoredName.Of(instant == first ? Occurrence.First : Occurrence.Second)
            : null;
}
