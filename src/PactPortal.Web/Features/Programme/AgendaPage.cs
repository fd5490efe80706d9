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
    public IReadOnlyList<AgendaActivity> Throughout { get; init; } = [];

    public IReadOnlyList<Choice> Tracks { get; init; } = [];

    public IReadOnlyList<Choice> Audiences { get; init; } = [];

    /// <summary>Sessions of the whole agenda; none: it isn't published.</summary>
    public int Sessions { get; init; }

    /// <summary>Sessions that the filter admits.</summary>
    public int Found { get; init; }
}

public sealed record AgendaDay(ConveningDay Day, IReadOnlyList<AgendaSlot> Slots);

/// <summary>What runs from one moment to another.</summary>
public sealed record AgendaSlot(DateTimeOffset StartsAt, DateTimeOffset EndsAt, IReadOnlyList<AgendaSession> Sessions, IReadOnlyList<AgendaActivity> Activities);

public sealed record SessionPage(Convening Convening, AgendaSession Item);

public sealed record SpeakersPage(Convening Convening, IReadOnlyList<SpeakerCard> Speakers);

/// <param name="Code">What the card is found by on its page.</param>
public sealed record SpeakerCard(string Code, string Name, string? Pronouns, string? Role, string? Organization, string? Biography, IReadOnlyList<SpeakerSession> Sessions);

public sealed record SpeakerSession(string Code, string Title, DateTimeOffset StartsAt, bool IsModerator);
