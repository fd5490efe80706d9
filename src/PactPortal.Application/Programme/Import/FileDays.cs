using System.Globalization;
using PactPortal.Application.Programme.Items;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.People;

namespace PactPortal.Application.Programme.Import;

/// <summary>The convening's day that a row says.</summary>
/// <param name="Number">Null where the row doesn't say it.</param>
internal sealed record SaidDay(int? Number)
{
    public bool IsThroughout { get; init; }

    /// <summary>Somebody said that the word means none of the days.</summary>
    public bool IsNone { get; init; }
}

/// <summary>Which of the convening's days a file means: by a number, a date, or a word of its own of which somebody says what it means.</summary>
internal sealed class FileDays(Convening convening, IReadOnlyList<DayAnswer> answers)
{
    /// <summary>A column with more words than that is none of days.</summary>
    private const int MostAsked = 60;

    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Where(name => name.Length > 0)];

    private readonly Dictionary<string, string?> meant = answers.Where(answer => answer.Label is not null)
        .DistinctBy(answer => PersonName.Fold(answer.Label!)).ToDictionary(answer => PersonName.Fold(answer.Label!), answer => answer.Day);

    public static Refusal NoDates => new("Day: the convening’s days have no dates yet. Give it dates first, or leave out the times.");

    /// <summary>
    /// The file's words for days that are neither a number nor a date, in their order, as answered; where nobody did, they mean the convening's
    /// days one after the other, and those that look like a date that can't be none.
    /// </summary>
    public static IReadOnlyList<DayAnswer> Asked(IEnumerable<ImportedRow> rows, ImportForm form, Convening convening) =>
        [
            .. rows.Select(row => row[ImportColumn.Day]?.Trim() ?? "").Where(IsWord).DistinctBy(PersonName.Fold).Take(MostAsked)
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select((label, at) => new DayAnswer
                {
                    Label = label,
                    Day = form.Days.Find(answer => PersonName.Fold(answer.Label ?? "") == PersonName.Fold(label)) is { } answer ? answer.Day
                        : LooksLikeDate(label) ? null
                        : convening.Days.ElementAtOrDefault(at)?.Number.ToString(CultureInfo.InvariantCulture),
                }),
        ];

    public Outcome<SaidDay> Read(string text)
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
        if (number is null && meant.TryGetValue(PersonName.Fold(text), out var answer))
        {
            if (string.IsNullOrEmpty(answer))
            {
                return new SaidDay(null) { IsNone = true };
            }

            number = NumberOf(answer);
        }

        return convening.Days.Any(day => day.Number == number) ? new SaidDay(number)
            : new Refusal(number is null ? "Day: write one of the convening’s days, by its number or date." : $"Day: the convening has no day {number}.");
    }

    public Refusal NoDay(DateOnly date)
    {
        var days = convening.Days.Select(day => day.Date).OfType<DateOnly>().ToList();
        return days.Count == 0 ? NoDates
            : new Refusal($"Day: {DateWords.DayWithYear(date)} is none of the convening’s days, which are {string.Join(", ", days.Select(DateWords.DayWithYear))}.");
    }

    /// <summary>"February 30", "2/30": what can't be read as a date means none of the days until somebody says so.</summary>
    private static bool LooksLikeDate(string label) =>
        label.Any(char.IsAsciiDigit) && (label.AsSpan().ContainsAny('/', '-', '.')
            || Months.Any(month => label.Contains(month, StringComparison.OrdinalIgnoreCase)));

    private static bool IsWord(string text) => text.Length > 0 && !IsThroughout(text) && NumberOf(text) is null && !TypedDate.TryRead(text, out _);

    private static bool IsThroughout(string text) => PersonName.Fold(text) is AgendaItemForm.AllDays or "all days" or "on all days" or "every day";

    /// <summary>Of "2", "Day 2".</summary>
    private static int? NumberOf(string text)
    {
        var figures = text.StartsWith("day ", StringComparison.OrdinalIgnoreCase) ? text[4..].Trim() : text;
        return int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
