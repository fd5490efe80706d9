using PactPortal.Application.Programme.Items;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;
using PactPortal.Domain.Programme.Releases;
using PactPortal.Web.Ui.Agenda;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Features.Agenda;

/// <summary>The draft in words and shapes.</summary>
internal static class AgendaWords
{
    public static StatusKind ShapeOf(AgendaConflict conflict) => ConflictCounts.ShapeOf(conflict);

    public static StatusKind ShapeOf(AgendaItemState state) => state switch
    {
        AgendaItemState.Idea or AgendaItemState.Planned => StatusKind.None,
        AgendaItemState.Confirmed => StatusKind.Done,
        AgendaItemState.Cancelled => StatusKind.Ended,
    };

    /// <summary>"Room taken twice", "Room taken twice, 2 times".</summary>
    public static string Conflict(ConflictKind kind, int count) => count == 1 ? kind.Name() : FormattableString.Invariant($"{kind.Name()}, {count} times");

    /// <summary>"Wed, Dec 9"; "Day 2" where the date isn't known.</summary>
    public static string Tab(ConveningDay? day, int number) => day?.Date is { } date ? $"{DateWords.Day(date)[..3]}, {DateWords.ShortDay(date)}" : $"Day {number}";

    /// <summary>"Wednesday, December 9".</summary>
    public static string Heading(ConveningDay? day, int number) => day?.Date is { } date ? DateWords.Day(date) : $"Day {number}";

    /// <summary>"1 item", "19 items".</summary>
    public static string Items(int count) => count == 1 ? "1 item" : FormattableString.Invariant($"{count} items");

    /// <inheritdoc cref="ConflictCounts.Sum"/>
    public static string Sum(IReadOnlyCollection<AgendaConflict> conflicts) => ConflictCounts.Sum(conflicts);

    /// <summary>"changed: room, time".</summary>
    public static string Changed(AgendaChange change) =>
        $"changed: {string.Join(", ", change.Lines.Select(line => line.Kind.Name().ToLowerInvariant()).Distinct())}";

    /// <summary>"Lucinda Tidewell, moderator, asked": what they do besides speaking, and their answer while it isn't yes.</summary>
    public static string Person(string name, AgendaItemSpeaker person) => string.Join(", ", new[]
    {
        name,
        person.Role == SpeakingRole.Speaker ? null : ItemWords.Name(person.Role).ToLowerInvariant(),
        person.Answer == SpeakingAnswer.Confirmed ? null : ItemWords.Name(person.Answer).ToLowerInvariant(),
    }.OfType<string>());
}
