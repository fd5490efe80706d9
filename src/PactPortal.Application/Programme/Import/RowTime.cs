using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Application.Programme.Import;

/// <summary>
/// When an item takes place, as a row says it: by the convening's day, a date, a start and an end or a length. What begins before five in the
/// morning belongs to the day before, unless the row says the day.
/// </summary>
internal sealed class RowTime(Convening convening, FileDays days)
{
    internal static readonly ImportColumn[] Columns = [ImportColumn.Day, ImportColumn.Date, ImportColumn.Start, ImportColumn.End, ImportColumn.Duration];

    /// <summary>Whether the row says anything of it.</summary>
    public static bool IsSaid(ImportedRow row) => Columns.Any(column => row[column] is not null);

    /// <summary>Null: it has none yet.</summary>
    public Outcome<AgendaTime?> Read(ImportedRow row)
    {
        string Text(ImportColumn column) => row[column]?.Trim() ?? "";
        if (Columns.All(column => Text(column).Length == 0))
        {
            return (AgendaTime?)null;
        }

        var (start, day) = (ImportedTime.Read(Text(ImportColumn.Start)), days.Read(Text(ImportColumn.Day)));
        if (!start.Succeeded || !day.Succeeded)
        {
            return (List<Refusal>)[.. Of(ImportColumn.Start, start.Refusals), .. day.Refusals];
        }

        if (day.Value.IsNone)
        {
            return (AgendaTime?)null;
        }

        var dated = DateOf(start.Value, day.Value, Text(ImportColumn.Date));
        if (!dated.Succeeded)
        {
            return dated.Failure;
        }

        var startsAt = start.Value.At(dated.Value, convening.Zone);
        var endsAt = startsAt.Succeeded ? End(Text(ImportColumn.End), Text(ImportColumn.Duration), startsAt.Value, day.Value) : startsAt;
        return !startsAt.Succeeded ? Of(ImportColumn.Start, startsAt.Refusals).ToList()
            : !endsAt.Succeeded ? endsAt.Failure
            : Checked(startsAt.Value, endsAt.Value, day.Value);
    }

    /// <summary>On which date its start is, where it has none of its own.</summary>
    private Outcome<DateOnly> DateOf(ImportedTime start, SaidDay day, string typed)
    {
        if (start.Date is { } own)
        {
            return own;
        }

        if (typed.Length > 0)
        {
            return TypedDate.TryRead(typed, out var date) ? date : new Refusal("Date: this can’t be read. Write it as 2026-12-09.");
        }

        var first = day.IsThroughout && convening.Days is [var opening, ..] ? opening : convening.Days.FirstOrDefault(one => one.Number == day.Number);
        return first is null ? new Refusal("Day: say on which day this is, or put the date before the start.")
            : first.Date is not { } known ? FileDays.NoDates
            : !day.IsThroughout && start.Clock < DraftDay.NightEnds ? known.AddDays(1)
            : known;
    }

    private Outcome<DateTimeOffset> End(string end, string duration, DateTimeOffset startsAt, SaidDay day)
    {
        var from = TimeZoneInfo.ConvertTime(startsAt, convening.Zone).DateTime;
        if (end.Length == 0)
        {
            return duration.Length == 0 ? new Refusal("End: say when it ends, or how long it takes.")
                : ImportedTime.ReadLength(duration) is { } length ? TimeZoneInfo.ConvertTime(startsAt + length, convening.Zone)
                : new Refusal("Duration: this can’t be read. Write it as 01:30 or as 90 minutes.");
        }

        var read = ImportedTime.Read(end);
        if (!read.Succeeded)
        {
            return Of(ImportColumn.End, read.Refusals).ToList();
        }

        var date = DateOnly.FromDateTime(from);
        if (day.IsThroughout)
        {
            date = convening.Days[^1].Date ?? date;
        }
        else if (read.Value.Clock < TimeOnly.FromDateTime(from) && from.TimeOfDay - read.Value.Clock.ToTimeSpan() >= TypedAgendaTime.LongestPastMidnight)
        {
            date = date.AddDays(1);
        }

        var at = read.Value.At(date, convening.Zone);
        return at.Succeeded ? at : Of(ImportColumn.End, at.Refusals).ToList();
    }

    private Outcome<AgendaTime?> Checked(DateTimeOffset startsAt, DateTimeOffset endsAt, SaidDay day)
    {
        if (endsAt <= startsAt)
        {
            return new Refusal(endsAt == startsAt
                ? ClockWords.Sentence($"End: an item needs a length. This one starts and ends at {ClockWords.Time(startsAt, convening.Zone)}")
                : "End: this end is before the start.");
        }

        if (day.IsThroughout)
        {
            return new AgendaTime(null, startsAt, endsAt);
        }

        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(startsAt, convening.Zone).DateTime);
        var isNight = TimeZoneInfo.ConvertTime(startsAt, convening.Zone).Hour < DraftDay.NightEnds.Hour;
        var number = day.Number
            ?? (isNight ? convening.Days.FirstOrDefault(one => one.Date == date.AddDays(-1))?.Number : null)
            ?? convening.Days.FirstOrDefault(one => one.Date == date)?.Number;
        if (number is not { } known)
        {
            return days.NoDay(date);
        }

        var its = convening.Days.First(one => one.Number == known).Date;
        return its is not null && date != its && date != its.Value.AddDays(1)
            ? new Refusal(FormattableString.Invariant($"Start: this is on {DateWords.DayWithYear(date)}, and day {known} is {DateWords.DayWithYear(its.Value)}."))
            : endsAt - startsAt <= AgendaItemTerms.Longest ? new AgendaTime(known, startsAt, endsAt)
            : new Refusal(
                $"End: an item takes at most {ClockWords.Length(AgendaItemTerms.Longest)}. This one would take {ClockWords.Length(endsAt - startsAt)}.");
    }

    private static IEnumerable<Refusal> Of(ImportColumn column, IEnumerable<Refusal> refusals) =>
        refusals.Select(refusal => new Refusal($"{column.Title()}: {refusal.Sentence}"));
}
