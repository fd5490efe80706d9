using PactPortal.Application.Programme.Items;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Agenda;

/// <summary>An item of the draft, or a new one, as a form.</summary>
public sealed record ItemPage(PlannerConvening Convening, KnownDraft Known, AgendaItem? Item, AgendaItemForm Form)
{
    public required ItemSpeakersForm Speakers { get; init; }

    public required ItemChoices Choices { get; init; }

    /// <summary>It is shown where the clock shows what was typed twice.</summary>
    public required bool AsksStart { get; init; }

    /// <inheritdoc cref="AsksStart"/>
    public required bool AsksEnd { get; init; }

    public required ConflictList Conflicts { get; init; }

    /// <summary>What a change of it means for others, in sentences; empty for a new one.</summary>
    public required IReadOnlyList<string> Touches { get; init; }

    /// <summary>It was in no release, so that nobody has to be told that it is gone.</summary>
    public required bool CanBeRemoved { get; init; }

    /// <summary>It has a page that everybody reads.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>The pages of its rooms, track and speakers, each under what they are.</summary>
    public required IReadOnlyList<(string What, IReadOnlyList<Crumb> Links)> Around { get; init; }

    public string Day => Item is null ? Form.Day ?? AgendaLinks.Unplaced : AgendaLinks.DayOf(Item);
}

/// <summary>What can be chosen in the form.</summary>
public sealed record ItemChoices
{
    public required IReadOnlyList<Choice> States { get; init; }

    public required IReadOnlyList<Choice> Blocks { get; init; }

    public required IReadOnlyList<Choice> Days { get; init; }

    public required IReadOnlyList<Choice> Rooms { get; init; }

    public required IReadOnlyList<Choice> Tracks { get; init; }

    /// <summary>Who doesn't stand in the item yet.</summary>
    public required IReadOnlyList<Choice> Speakers { get; init; }

    public static IReadOnlyList<Choice> Kinds { get; } = AgendaChoices.Of(AgendaItemKinds.All, kind => kind.Name());

    public static IReadOnlyList<Choice> Levels { get; } = AgendaChoices.Of(Enum.GetValues<SessionLevel>(), ItemWords.Name);

    public static IReadOnlyList<Choice> Provisions { get; } = AgendaChoices.Of(Enum.GetValues<AccessProvision>(), ItemWords.Name);

    public static IReadOnlyList<Choice> Roles { get; } = AgendaChoices.Of(Enum.GetValues<SpeakingRole>(), ItemWords.Name);

    public static IReadOnlyList<Choice> Answers { get; } = AgendaChoices.Of(Enum.GetValues<SpeakingAnswer>(), ItemWords.Name);

    public static IReadOnlyList<Choice> Cohorts { get; } =
        AgendaChoices.Of(Enum.GetValues<Domain.Counties.Cohort>(), Domain.Counties.Cohorts.NameOf);
}
