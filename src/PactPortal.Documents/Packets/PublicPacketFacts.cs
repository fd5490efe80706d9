using PactPortal.Domain.Convenings;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Programme;

namespace PactPortal.Documents.Packets;

/// <summary>What the public registration packet of a convening is made of. It names no attendee and no speaker.</summary>
public sealed record PublicPacketFacts
{
    public required Convening Convening { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    /// <summary>The day, in the convening's zone, on which the packet says what it says.</summary>
    public required DateOnly AsOf { get; init; }

    public required int MemberCounties { get; init; }

    public required int Counties { get; init; }

    public IReadOnlyList<AgendaLine> Agenda { get; init; } = [];

    /// <summary>The rooms sessions are held in, for what helps people take part.</summary>
    public IReadOnlyList<ReleasedRoom> Rooms { get; init; } = [];

    /// <summary>What funds pay of a seat; null where none does.</summary>
    public ConveningOffset? Offset { get; init; }

    /// <summary>The provided statement on training costs, or null where none is recorded.</summary>
    public ProvidedStatement? Statement { get; init; }

    /// <summary>Where teams register, absolute.</summary>
    public required Uri ConveningAddress { get; init; }

    /// <summary>Where a justification letter is made; null while none can be.</summary>
    public Uri? LetterAddress { get; init; }

    /// <summary>Where the agenda is; null while there is none.</summary>
    public Uri? AgendaAddress { get; init; }

    /// <summary>Whether teams can register on that day, or will be able to.</summary>
    public required bool TakesRegistrations { get; init; }
}
