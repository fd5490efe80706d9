using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Items;

/// <summary>Facts of an item of the draft as the planning team reads them.</summary>
public static class ItemWords
{
    public static string Name(AgendaItemState state) => state switch
    {
        AgendaItemState.Idea => "Idea",
        AgendaItemState.Planned => "Planned",
        AgendaItemState.Confirmed => "Confirmed",
        AgendaItemState.Cancelled => "Cancelled",
    };

    public static string Name(SpeakingRole role) => role switch
    {
        SpeakingRole.Speaker => "Speaker",
        SpeakingRole.Moderator => "Moderator",
        SpeakingRole.Interpreter => "Interpreter",
    };

    public static string Name(SpeakingAnswer answer) => answer switch
    {
        SpeakingAnswer.NotAsked => "Not asked",
        SpeakingAnswer.Asked => "Asked",
        SpeakingAnswer.Confirmed => "Confirmed",
        SpeakingAnswer.Declined => "Declined",
    };

    public static string Name(SessionLevel level) => level switch
    {
        SessionLevel.All => "All",
        SessionLevel.Foundational => "Foundational",
        SessionLevel.Intermediate => "Intermediate",
        SessionLevel.Advanced => "Advanced",
    };

    public static string Name(AccessProvision provision) => provision switch
    {
        AccessProvision.NotOffered => "Not offered",
        AccessProvision.OnRequest => "On request",
        AccessProvision.Scheduled => "Arranged",
    };

    /// <summary>"10:40 to 11:55 a.m."; null while it has no time. What is there on all days says when it opens and when it closes at last.</summary>
    public static string? Times(AgendaItem item, TimeZoneInfo zone) =>
        item is { StartsAt: { } startsAt, EndsAt: { } endsAt } ? ClockWords.Range(startsAt, endsAt, zone) : null;

    /// <summary>"Day 2, 10:40 to 11:55 a.m."; "No time yet".</summary>
    public static string When(AgendaItem item, TimeZoneInfo zone) => Times(item, zone) is not { } times ? "No time yet"
        : item.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"Day {day}, {times}")
        : $"On all days, {times}";

    /// <summary>"1.25": hours as they are typed.</summary>
    public static string Hours(int minutes) => (minutes / 60m).ToString("0.####", CultureInfo.InvariantCulture);
}
