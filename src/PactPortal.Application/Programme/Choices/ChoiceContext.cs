using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Programme.Choices;

/// <summary>Whose sessions are chosen, by whom and when.</summary>
/// <param name="Settings">Null while the planning team has set nothing.</param>
public sealed record ChoiceContext(Convening Convening, Attendee Attendee, AgendaSettings? Settings, ChoiceMaker Maker, Act Act)
{
    /// <summary>The days of the convening that their seat is for.</summary>
    public IReadOnlyList<int> Days => Attendee.DaysAt(Convening);

    /// <summary>Why they can't get a seat in an item or wait for one, in a sentence; null where they can.</summary>
    public string? WhyNot(ReleasedItem item) =>
        item.IsCancelled ? "This session was cancelled. See what else is on at that time."
        : !item.TakesChoices ? "Nobody chooses this session beforehand: whoever likes comes."
        : !(item.Day is { } day && Days.Contains(day)) ? "This session is on a day that this seat at the convening is not for."
        : item.EndsAt <= Act.At ? "This session is over."
        : item.StartsAt <= Act.At ? "This session has begun."
        : Maker == ChoiceMaker.PlanningTeam || Settings?.TakesChoicesAt(Act.At) == true ? null
        : Settings?.ChoosingOpensAt is { } opens && Act.At < opens ? ClockWords.Sentence($"Sessions can be chosen from {When(opens)}")
        : Settings?.ChoosingClosesAt is { } closes ? $"{ClockWords.Sentence($"Sessions could be chosen until {When(closes)}")} Ask the planning team at the door."
        : "Sessions can’t be chosen yet.";

    private string When(DateTimeOffset at) => DateWords.DayTimeWithYear(at, Convening.Zone);
}

public static class AttendeeDays
{
    /// <summary>The days that somebody's seat is for, by number.</summary>
    public static IReadOnlyList<int> DaysAt(this Attendee attendee, Convening convening) =>
        convening.Rates.Single(rate => rate.RateId == attendee.Details.RateId).DaysOf(attendee.Details.ChosenDay);
}
