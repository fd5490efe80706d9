using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;

namespace PactPortal.Application.Letters;

/// <summary>A mileage rate with its days and source.</summary>
public sealed class MileageRateForm : IConveningForm
{
    public string? From { get; set; }

    public string? Through { get; set; }

    /// <summary>Cents a mile, with at most one decimal.</summary>
    public string? Rate { get; set; }

    public string? Source { get; set; }

    public int? Version { get; set; }

    public ConveningSection Section => ConveningSection.ContactsAndTravel;

    public Outcome<SectionChange> Read(Convening convening)
    {
        var answers = new LetterAnswers();
        var (from, through) = RateAnswers.Days(answers, From, Through);
        var mills = answers.Mills(Rate, nameof(Rate));
        if (mills is null && string.IsNullOrWhiteSpace(Rate))
        {
            answers.Refuse(nameof(Rate), "Enter the rate in cents a mile, for example 72.5.");
        }

        var source = RateAnswers.Source(answers, Source);
        return answers.Refusals.Count == 0 && from is { } first && mills is { } rate
            ? RateAnswers.Put(convening, convening.Travel.With(new MileageRate(first, through, rate, source)))
            : answers.Refusals.ToList();
    }
}
