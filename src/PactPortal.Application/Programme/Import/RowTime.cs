using System.Globalization;
using PactPortal.Application.Programme.Items;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Import;

/// <summary>
/// When an item takes place, as a row says it: by the convening's day, a date, a start and an end or a length. What begins before four in the
/// morning belongs to the day before, unless the row says the day.
/// </summary>
internal sealed class RowTime(Convening convening, IReadOnlyList<DayAnswer> answers)
{
    private const int NightEndsAt = 4;

    private static readonly ImportColumn[] Columns = [ImportColumn.Day, ImportColumn.Date, ImportColumn.Start, ImportColumn.End, ImportColumn.Duration];

    private readonly Dictionary<string, int?> meant = answers.Where(answer => answer.Label is not null)
        .DistinctBy(answer => PersonName.Fold(answer.Label ?? ""))
        .ToDictionary(answer => PersonName.Fold(answer.Label ?? ""), answer => int.TryParse(answer.Day, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : (int?)null);

    /// <summary>Whether the row says anything of it.</summary>
    public static bool IsSaid(ImportedRow row) => Columns.Any(column => row[column] is not null);

    /// <summary>Words for days that are neither a number nor a date, in their order.</summary>
    public static IReadOnlyList<string> Labels(IEnumerable<ImportedRow> rows) =>
        [
            .. rows.Select(row => row[ImportColumn.Day] ?? "").Where(text => text.Length > 0 && !IsThroughout(text) && NumberOf(text) is null && !TypedDate.TryRead(text, out _))
                .DistinctBy(PersonName.Fold).Order(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>Null: it has none yet.</summary>
    public Outcome<AgendaTime?> Read(ImportedRow row)
    {
        string Text(ImportColumn column) => row[column]?.Trim() ?? "";
        if (Columns.All(column => Text(column).Length == 0))
        {
            return (AgendaTime?)null;
        }

        var (start, day) = (ImportedTime.Read(Text(ImportColumn.Start)), Day(Text(ImportColumn.Day)));
        if (!start.Succeeded || !day.Succeeded)
        {
            return (List<Refusal>)[.. Of(ImportColumn.Start, start.Refusals), .. Of(ImportColumn.Day, day.Refusals)];
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

    private Outcome<SaidDay> Day(string text)
    {
        if (text.Length == 0)
        {
            return new SaidDay(null);
        }

        if (IsThroughout(text))
        {
            return new SaidDay(null) { IsThroughout = true };
        }

        if (TypedDate.TryRead(text, out var date))
        {
            return convening.Days.FirstOrDefault(day => day.Date == date) is { } there ? new SaidDay(there.Number) : NoDay(date);
        }

        var number = NumberOf(text);
        if (number is null && meant.TryGetValue(PersonName.Fold(text), out number) && number is null)
        {
            return new SaidDay(null) { IsNone = true };
        }

        return convening.Days.Any(day => day.Number == number) ? new SaidDay(number)
            : new Refusal(number is null ? "Say above which of the convening’s days this is." : $"The convening has no day {number}.");
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
            return TypedDate.TryRead(typed, out var date) ? date : Of(ImportColumn.Date, [new Refusal("This date can’t be read. Write it as 2026-12-09.")]).ToList();
        }

        var first = day.IsThroughout ? convening.Days.FirstOrDefault() : convening.Days.FirstOrDefault(one => one.Number == day.Number);
        return first is null ? new Refusal("Day: say on which day this is, or put the date before the start.")
            : first.Date is not { } known ? NoDates
            : !day.IsThroughout && start.Clock.Hour < NightEndsAt ? known.AddDays(1)
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
        else if (read.Value.Clock < TimeOnly.FromDateTime(from) && TimeOnly.FromDateTime(from) - read.Value.Clock >= TypedAgendaTime.LongestPastMidnight)
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
                ? Sentence($"End: an item needs a length. This one starts and ends at {ClockWords.Time(startsAt, convening.Zone)}")
                : "End: this end is before the start.");
        }

        if (day.IsThroughout)
        {
            return new AgendaTime(null, startsAt, endsAt);
        }

        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(startsAt, convening.Zone).DateTime);
        var isNight = TimeZoneInfo.ConvertTime(startsAt, convening.Zone).Hour < NightEndsAt;
        var number = day.Number
            ?? (isNight ? convening.Days.FirstOrDefault(one => one.Date == date.AddDays(-1))?.Number : null)
            ?? convening.Days.FirstOrDefault(one => one.Date == date)?.Number;
        if (number is not { } known)
        {
            return NoDay(date);
        }

        var its = convening.Days.First(one => one.Number == known).Date;
        return its is not null && date != its && date != its.Value.AddDays(1)
            ? new Refusal(Sentence($"Start: this starts on {DateWords.DayWithYear(date)}, and day {known} is {DateWords.DayWithYear(its.Value)}"))
            : endsAt - startsAt > AgendaItemTerms.Longest
                ? new Refusal(Sentence($"End: an item takes at most {ClockWords.Length(AgendaItemTerms.Longest)}. This one would take {ClockWords.Length(endsAt - startsAt)}"))
            : new AgendaTime(known, startsAt, endsAt);
    }

    private Refusal NoDay(DateOnly date)
    {
        var days = convening.Days.Select(day => day.Date).OfType<DateOnly>().ToList();
        return days.Count == 0 ? NoDates
            : new Refusal(Sentence($"Day: {DateWords.DayWithYear(date)} is none of the convening’s days, which are {string.Join(", ", days.Select(DateWords.DayWithYear))}"));
    }

    private static IEnumerable<Refusal> Of(ImportColumn column, IEnumerable<Refusal> refusals) =>
        refusals.Select(refusal => new Refusal($"{column.Title()}: {refusal.Sentence}"));

    /// <summary>With a full stop, where "a.m." doesn't end it already.</summary>
    private static string Sentence(string words) => words.EndsWith('.') ? words : $"{words}.";

    private static bool IsThroughout(string text) =>
        PersonName.Fold(text) is AgendaItemForm.AllDays or "all days" or "on all days" or "every day";

    /// <summary>Of "2", "Day 2".</summary>
    private static int? NumberOf(string text)
    {
        var figures = text.StartsWith("day ", StringComparison.OrdinalIgnoreCase) ? text[4..].Trim() : text;
        return int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static Refusal NoDates => new("Day: the convening’s days have no dates yet. Give it dates first, or leave out the times.");

    /// <param name="Number">Null where the row doesn't say it.</param>
    private sealed record SaidDay(int? Number)
    {
        public bool IsThroughout { get; init; }

        /// <summary>Somebody said that the word means none of the days.</summary>
        public bool IsNone { get; init; }
    }
}
