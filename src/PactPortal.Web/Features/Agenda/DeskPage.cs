using PactPortal.Application.Programme.Conflicts;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Conflicts;
using PactPortal.Domain.Programme.Releases;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Agenda;

/// <summary>The draft on one of its days.</summary>
/// <param name="Day">As the address has it.</param>
/// <param name="Items">In order of time, what stands in a block behind it; none where the day is a grid.</param>
/// <param name="Conflicts">Those of the items shown, the hardest first.</param>
public sealed record DeskPage(
    PlannerConvening Convening, KnownDraft Known, IReadOnlyList<DeskTab> Tabs, string Day, IReadOnlyList<DeskItem> Items, ConflictList Conflicts)
{
    /// <summary>Null where the day is shown as a list.</summary>
    public required DeskGrid? Grid { get; init; }

    /// <summary>It could be a grid.</summary>
    public required bool HasGrid { get; init; }

    /// <summary>Null where nothing just moved.</summary>
    public required SaidMove? Said { get; init; }

    /// <summary>How many items were just imported; 0 where none were.</summary>
    public required int Imported { get; init; }

    public DeskTab Tab => Tabs.First(tab => tab.Day == Day);
}

/// <param name="Title">For the tab: "Wed, Dec 9".</param>
/// <param name="Heading">In full.</param>
public sealed record DeskTab(string Day, string Title, string Heading, int Items);

/// <summary>An item as a row of the desk.</summary>
/// <param name="Depth">In how many blocks of those shown it stands.</param>
/// <param name="Change">Since the last release; null where there is none.</param>
public sealed record DeskItem(AgendaItem Item, int Depth)
{
    public required string Times { get; init; }

    public required string? Where { get; init; }

    /// <summary>With part and answer.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>Null where it isn't chosen.</summary>
    public required int? Chosen { get; init; }

    /// <summary>Without the silenced.</summary>
    public required IReadOnlyList<AgendaConflict> Conflicts { get; init; }

    public required AgendaChange? Change { get; init; }
}

/// <summary>Conflicts, each with what can be done about it.</summary>
/// <param name="TimesNotSaid">Who didn't say when they can't, in words; null where everybody did.</param>
public sealed record ConflictList(string Slug, TimeZoneInfo Zone, string Caption, IReadOnlyList<AgendaConflict> Conflicts, string? TimesNotSaid);

/// <summary>A conflict that is to be let be.</summary>
/// <param name="Conflict">Null where it is no longer there.</param>
public sealed record SilencePage(PlannerConvening Convening, AgendaConflict? Conflict, SilenceForm Form);
