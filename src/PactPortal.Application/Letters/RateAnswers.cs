using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;

namespace PactPortal.Application.Letters;

/// <summary>What every dated rate is asked: its days and where it is known from.</summary>
public static class RateAnswers
{
    private const int LongestSource = 300;

    /// <summary>The convening's section with other rates of travel; its contacts stay.</summary>
    public static Outcome<SectionChange> Put(Convening convening, TravelReference travel) =>
        ContactsAndTravelChange.Of(convening) with { Travel = travel };

    public static (DateOnly? From, DateOnly? Through) Days(LetterAnswers answers, string? from, string? through)
    {
        var first = Day(
            answers, from, nameof(MileageRateForm.From), "Enter the first day on which the rate holds, for example January 1, 2027.");
        var last = string.IsNullOrWhiteSpace(through) ? null
            : Day(answers, through, nameof(MileageRateForm.Through),
                "Enter the last day on which the rate holds, or leave this empty while it stands.");
        if (last < first)
        {
            answers.Refuse(nameof(MileageRateForm.Through), "The last day is before the first.");
        }

        return (first, last);
    }

    public static DateOnly? Day(LetterAnswers answers, string? typed, string field, string missing)
    {
        if (TypedDate.TryRead(typed, out var day))
        {
            return day;
        }

        answers.Refuse(field, missing);
        return null;
    }

    public static string Source(LetterAnswers answers, string? typed) =>
        Line(answers, typed, nameof(MileageRateForm.Source), LongestSource,
            "Enter where the rate is known from: the notice or contract, with its date.").TrimEnd('.');

    /// <param name="missing">What to say where nothing is entered; null: it may be left empty.</param>
    public static string Line(LetterAnswers answers, string? typed, string field, int longest, string? missing)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0 && missing is not null)
        {
            answers.Refuse(field, missing);
        }
        else if (text.Length > longest)
        {
            answers.Refuse(field, $"Enter at most {longest} characters; this has {text.Length}.");
        }
        else if (text.Any(char.IsControl) || (text.Length > 0 && !PrintableText.CanPrint(text)))
        {
            answers.Refuse(field, "Enter this on one line, in letters that the letter can print.");
        }

        return text;
    }
}
