using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Programme;

public sealed record AgendaPage
{
    /// <summary>With its days, without rates and tiers.</summary>
    public required Convening Convening { get; init; }

    public required AgendaFilter Filter { get; init; }

    public IReadOnlyList<AgendaDay> Days { get; init; } = [];

    /// <summary>What is there on all days.</summary>
    public IReadOnlyList<ReleasedItem> Throughout { get; init; } = [];

    public AgendaOptions Options { get; init; } = AgendaOptions.None;

    /// <summary>The release that is shown; null: nothing is released.</summary>
    public AgendaRelease? Release { get; init; }

    /// <summary>Sessions of the whole agenda; none: it isn't published.</summary>
    public int Sessions { get; init; }

    /// <summary>Sessions that the filter admits.</summary>
    public int Found { get; init; }
}

public sealed record AgendaDay(ConveningDay Day, IReadOnlyList<AgendaSlot> Slots);

/// <summary>What runs from one moment to another.</summary>
public sealed record AgendaSlot(DateTimeOffset StartsAt, DateTimeOffset EndsAt, IReadOnlyList<AgendaEntry> Sessions, IReadOnlyList<ReleasedItem> Around);

/// <summary>One of the things that an agenda is filtered by.</summary>
/// <param name="Name">In the address.</param>
/// <param name="All">What is said where nothing is chosen.</param>
public sealed record AgendaSelect(string Name, string Label, string All, string? Chosen, IReadOnlyList<Choice> Choices);

/// <summary>A session in the list of a day.</summary>
public sealed record SessionLine(string Slug, AgendaEntry Entry);

public sealed record SessionPage(Convening Convening, AgendaRelease Release, AgendaEntry Entry);

public sealed record SpeakersPage(Convening Convening, AgendaRelease? Release, IReadOnlyList<SpeakerCard> Speakers);

/// <param name="Code">What the card is found by on its page.</param>
public sealed record SpeakerCard(string Code, string Name, string? Pronouns, string? Role, string? Organization, string? Biography, IReadOnlyList<SpeakerSession> Sessions)
{
    /// <summary>Null where there is none to be shown.</summary>
    public SpeakerPhoto? Photo { get; init; }
}

public sealed record SpeakerSession(string Code, string Title, DateTimeOffset StartsAt, SpeakingRole Part);
