using PactPortal.Domain;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Import;

/// <summary>What other programmes call the kinds of items.</summary>
internal static class KindWords
{
    private static readonly Dictionary<string, AgendaItemKind> Named = AgendaItemKinds.All
        .SelectMany(kind => Others(kind).Append(kind.Name()).Append(StoredName.Of(kind)).Select(name => (Name: PersonName.Fold(name), kind)))
        .DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.kind);

    /// <summary>Null where the portal has no such kind.</summary>
    public static AgendaItemKind? Find(string? word) =>
        word is not null && Named.TryGetValue(PersonName.Fold(word), out var kind) ? kind : null;

    private static string[] Others(AgendaItemKind kind) => kind switch
    {
        AgendaItemKind.Plenary => ["keynote", "general session", "opening", "closing", "plenary session"],
        AgendaItemKind.Workshop => ["session", "talk", "lecture", "training", "breakout", "breakout session", "presentation", "tutorial"],
        AgendaItemKind.Panel => ["panel discussion", "roundtable", "round table"],
        AgendaItemKind.CohortMeeting => ["cohort", "regional meeting", "meeting"],
        AgendaItemKind.Meal => ["breakfast", "lunch", "dinner", "food"],
        AgendaItemKind.Break => ["pause", "coffee", "coffee break", "recess"],
        AgendaItemKind.QuietRoom => ["quiet", "wellness room"],
        AgendaItemKind.Optional => ["social", "networking", "reception", "wellness", "activity"],
        AgendaItemKind.CheckIn => ["logistics", "registration", "arrival", "check in", "admin"],
        AgendaItemKind.Block => ["block", "group", "time block", "slot"],
    };
}
