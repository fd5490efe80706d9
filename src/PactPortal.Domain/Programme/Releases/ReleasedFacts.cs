using PactPortal.Domain.Counties;

namespace PactPortal.Domain.Programme.Releases;

/// <summary>What else is said of an item: of long texts, how many words; of all others, what they say.</summary>
internal static class ReleasedFacts
{
    /// <summary>
    /// By which value each is compared, and what is said of it. A day is said where the hour stays: else the time says it.
    /// </summary>
    private static readonly IReadOnlyList<(Func<ReleasedItem, object?> Value, Func<ReleasedItem, string> Words)> Facts =
    [
        (item => item.Abstract, item => Text("Abstract", item.Abstract)),
        (item => string.Join('\n', item.Objectives), item => Counted("objective", item.Objectives.Count)),
        (item => item.ContentAdvisory, item => Text("Content advisory", item.ContentAdvisory)),
        (item => item.Kind, item => item.Kind.Name()),
        (item => item.Format, item => item.Format is { } format ? $"Format: {format}" : "No format"),
        (item => item.Level, item => $"Level: {Name(item.Level)}"),
        (item => item.Audience.Words, item => $"For: {item.Audience.Words}"),
        (item => item.Cohort, item => item.Cohort is { } cohort ? $"Cohort: {Cohorts.NameOf(cohort)}" : "Not a cohort's own"),
        (item => (item.Track?.Code, item.Track?.Name), item => item.Track is { } track ? $"Track: {track.Name}" : "No track"),
        (item => item.TakesChoices, item => item.TakesChoices ? "Attendees choose it" : "For whoever comes"),
        (item => item.CreditMinutes, item => item.CreditMinutes is { } minutes ? Counted("credit minute", minutes) : "No credit"),
        (item => item.Interpreter, item => $"Interpreter {Name(item.Interpreter)}"),
        (item => item.Captioning, item => $"Captions {Name(item.Captioning)}"),
        (item => item.MayBeRecorded, item => item.MayBeRecorded ? "May be recorded" : "No recording"),
        (item => item.MayBePhotographed, item => item.MayBePhotographed ? "May be photographed" : "No photographs"),
    ];

    /// <summary>What changes nothing for whoever has a seat: the planning team reads it, and nobody is told of it.</summary>
    private static readonly IReadOnlyList<(Func<ReleasedItem, object?> Value, Func<ReleasedItem, string> Words)> FactsOfPlanning =
    [
        (item => item.Capacity, item => item.Capacity is { } most ? Counted("place", most) : "As many as the room holds"),
        (item => item.ParentId, item => item.ParentId is null ? "In no block" : "In a block of sessions"),
    ];

    /// <summary>What was and what is; where the two read the same, the second says that it isn't.</summary>
    /// <param name="isForPlanners">False for those who chose the item or speak in it.</param>
    public static IEnumerable<(string Was, string Is)> Between(ReleasedItem was, ReleasedItem now, bool isForPlanners)
    {
        var facts =
            from fact in isForPlanners ? Facts.Concat(FactsOfPlanning) : Facts
            where !Equals(fact.Value(was), fact.Value(now))
            select (fact.Words(was), fact.Words(now));
        var rooms =
            from room in was.Rooms
            join same in now.Rooms on room.Id equals same.Id
            where room != same
            select (room.NameAndFloor, same.NameAndFloor);
        (string, string)[] day = was.Day != now.Day && was.StartsAt == now.StartsAt ? [(Day(was), Day(now))] : [];
        return facts.Concat(rooms).Concat(day).Select(pair => pair.Item1 == pair.Item2 ? (pair.Item1, $"{pair.Item2}, changed") : pair);
    }

    private static string Day(ReleasedItem item) => item.Day is { } day ? FormattableString.Invariant($"Day {day}") : "On all days";

    private static string Text(string what, string? text) =>
        text is null ? $"No {what.ToLowerInvariant()}"
        : $"{what} of {Counted("word", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length)}";

    private static string Counted(string what, int count) =>
        count == 0 ? $"No {what}s" : count == 1 ? $"1 {what}" : FormattableString.Invariant($"{count} {what}s");

    private static string Name(SessionLevel level) => level switch
    {
        SessionLevel.All => "all",
        SessionLevel.Foundational => "foundational",
        SessionLevel.Intermediate => "intermediate",
        SessionLevel.Advanced => "advanced",
    };

    private static string Name(AccessProvision provision) => provision switch
    {
        AccessProvision.NotOffered => "not offered",
        AccessProvision.OnRequest => "on request",
        AccessProvision.Scheduled => "arranged",
    };
}
