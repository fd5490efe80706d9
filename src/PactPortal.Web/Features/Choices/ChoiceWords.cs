using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Features.Choices;

/// <summary>What pages say of somebody's sessions.</summary>
public static class ChoiceWords
{
    /// <summary>"12 of 40 seats left"; "Full, 3 people wait"; "Seats for all who choose it".</summary>
    public static string Seats(SessionToChoose session) => session switch
    {
        { Left: null } => "Seats for all who choose it",
        { IsFull: true, Waiting: 0 } => "Full",
        { IsFull: true, Waiting: var waiting } => $"Full, {People(waiting)}",
        { Left: 1 } => $"1 of {session.Item.Seats} seats left",
        { Left: { } left } => $"{left} of {session.Item.Seats} seats left",
    };

    public static string State(SessionToChoose session, TimeZoneInfo zone) =>
        session.Item.IsCancelled ? "Cancelled" : session.Choice is { } choice ? State(choice, session.PlaceInLine, zone) : "Not chosen";

    private static string State(SessionChoice choice, int? place, TimeZoneInfo zone) => choice.State switch
    {
        ChoiceState.Seated => "Your seat is kept",
        ChoiceState.Offered => choice.OfferEndsAt is { } ends ? $"A seat is kept until {DateWords.DayTime(ends, zone)}" : "A seat is kept",
        ChoiceState.Waiting => $"Waiting list, {NumberWords.Ordinal(place ?? 1)} in line",
        ChoiceState.Wished => "Wished for; no seat is kept",
    };

    public static StatusKind Kind(SessionToChoose session) => session.Item.IsCancelled ? StatusKind.Ended : session.Choice?.State switch
    {
        ChoiceState.Seated => StatusKind.Done,
        ChoiceState.Offered => StatusKind.Todo,
        ChoiceState.Waiting => StatusKind.Wait,
        ChoiceState.Wished or null => StatusKind.None,
    };

    public static string Name(ChoiceState state) => state switch
    {
        ChoiceState.Wished => "Wished for",
        ChoiceState.Seated => "Seat",
        ChoiceState.Waiting => "Waiting",
        ChoiceState.Offered => "Seat offered",
    };

    public static string Name(ChoiceMaker maker) => maker switch
    {
        ChoiceMaker.Attendee => "Attendee",
        ChoiceMaker.Coordinator => "Coordinator",
        ChoiceMaker.PlanningTeam => "Planning team",
    };

    /// <summary>Who chose it, for the attendee to read; null where it was they.</summary>
    public static string? By(SessionChoice choice) => choice.ChosenBy switch
    {
        ChoiceMaker.Attendee => null,
        ChoiceMaker.Coordinator => "Your coordinator chose it for you",
        ChoiceMaker.PlanningTeam => "The planning team chose it for you",
    };

    /// <summary>"Willow Salon, Level 1, to 3 p.m."</summary>
    public static string WhereAndUntil(ReleasedItem item, Convening convening) =>
        $"{(item.WhereToGo is { } place ? $"{place}, to" : "To")} {ClockWords.Time(item.EndsAt, convening.Zone)}";

    public static string Titles(IEnumerable<ReleasedItem> items) => string.Join(" and ", items.Select(item => item.Title));

    /// <summary>"Tuesday, December 8", or what the day is called while its date isn't set.</summary>
    public static string Day(ConveningDay day) => day.Date is { } date ? DateWords.Day(date) : day.Title;

    private static string People(int waiting) => waiting == 1 ? "1 person waits" : $"{waiting} people wait";
}
