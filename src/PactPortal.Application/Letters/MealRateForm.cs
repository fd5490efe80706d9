using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;

namespace PactPortal.Application.Letters;

/// <summary>Meals and incidentals of a day of travel, with their days and source.</summary>
public sealed class MealRateForm : IConveningForm
{
    public string? From { get; set; }

    public string? Through { get; set; }

    public string? FullDay { get; set; }

    public string? FirstOrLastDay { get; set; }

    public string? Breakfast { get; set; }

    public string? Lunch { get; set; }

    public string? Dinner { get; set; }

    public string? Source { get; set; }

    public bool ToBeConfirmed { get; set; }

    public int? Version { get; set; }

    public ConveningSection Section => ConveningSection.ContactsAndTravel;

    public Outcome<SectionChange> Read(Convening convening)
    {
        var answers = new LetterAnswers();
        var (from, through) = RateAnswers.Days(answers, From, Through);
        var (full, ends) = (Amount(FullDay, nameof(FullDay), "a full day is"), Amount(
            FirstOrLastDay, nameof(FirstOrLastDay), "the first or last day is"));
        var (breakfast, lunch, dinner) = (Amount(Breakfast, nameof(Breakfast), "breakfast is"), Amount(
            Lunch, nameof(Lunch), "lunch is"), Amount(Dinner, nameof(Dinner), "dinner is"));
        if (answers.Refusals.Count == 0 && ends > full)
        {
            answers.Refuse(nameof(FirstOrLastDay), "The first or last day is worth no more than a full day.");
        }

        if (answers.Refusals.Count == 0 && breakfast + lunch + dinner > full)
        {
            answers.Refuse(nameof(FullDay), "The three meals are worth no more together than a full day.");
        }

        var source = RateAnswers.Source(answers, Source);
        return answers.Refusals.Count == 0 && from is { } first
            ? RateAnswers.Put(
                convening, convening.Travel.With(new MealRate(first, through, full, ends, breakfast, lunch, dinner, source, ToBeConfirmed)))
            : answers.Refusals.ToList();

        Money Amount(string? typed, string field, string what)
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                answers.Refuse(field, $"Enter what {what} worth in US dollars, for example 28.00.");
            }

            return answers.Amount(typed, field) ?? Money.Zero;
        }
    }
}
