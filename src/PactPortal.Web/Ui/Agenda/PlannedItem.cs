using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Ui.Agenda;

/// <summary>An item of the draft as a page lists it that is about something else: a room, a track, a speaker.</summary>
/// <param name="Slug">Of the convening, for the way to the item.</param>
/// <param name="When">"Day 1, Tuesday, December 8, 10:40 to 11:55 a.m.", or that it has no time yet.</param>
public sealed record PlannedItem(string Slug, Guid AgendaItemId, string Code, string Title, string When, AgendaItemState State)
{
    public static IReadOnlyList<PlannedItem> InOrder(IEnumerable<AgendaItem> items, PlannerConvening convening) =>
    [
        .. Ordered(items).Select(item => new PlannedItem(
            convening.Slug, item.AgendaItemId, item.Code, item.Title, WhenOf(item, convening.Whole), item.State)),
    ];

    /// <summary>Those without a time come last.</summary>
    public static IEnumerable<AgendaItem> Ordered(IEnumerable<AgendaItem> items) =>
        items.OrderBy(item => item.StartsAt is null).ThenBy(item => item.StartsAt).ThenBy(item => item.Title, StringComparer.Ordinal)
            .ThenBy(item => item.AgendaItemId);

    public static string WhenOf(AgendaItem item, Convening convening) =>
        item is not { StartsAt: { } startsAt, EndsAt: { } endsAt } ? "No time yet"
        : item.IsThroughout ? "On all days"
        : $"{DateWords.Day(convening.LocalDay(startsAt))}, {ClockWords.Range(startsAt, endsAt, convening.Zone)}";

    public static string StateOf(AgendaItemState state) => state switch
    {
        AgendaItemState.Idea => "Idea",
        AgendaItemState.Planned => "Planned",
        AgendaItemState.Confirmed => "Confirmed",
        AgendaItemState.Cancelled => "Cancelled",
    };
}
