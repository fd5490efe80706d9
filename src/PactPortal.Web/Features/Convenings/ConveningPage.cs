using PactPortal.Data.Counties;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Programme;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Convenings;

/// <summary>A convening in a list.</summary>
public sealed record ConveningCard(
    string Slug, string Name, string? Theme, string? When, string? City, ConveningPhase Phase, string? Deadline, bool HasPacket);

/// <param name="Next">The convening that opens or comes next, or null.</param>
public sealed record HomePage(ConveningCard? Next, MemberCount Membership);

public sealed record ConveningPage
{
    public required Convening Convening { get; init; }

    public required ConveningPhase Phase { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Null once every tier has ended, or where there are no rates.</summary>
    public Tier? Tier { get; init; }

    public RateTable? Rates { get; init; }

    /// <summary>Null where no fund pays for seats.</summary>
    public ConveningOffset? Offset { get; init; }

    public IReadOnlyList<KeyDate> Dates { get; init; } = [];

    public bool HasLetter { get; init; }

    /// <summary>The sessions at a glance; empty while the agenda isn't published.</summary>
    public IReadOnlyList<AgendaGlance> Agenda { get; init; } = [];

    /// <summary>How many sessions the whole agenda has.</summary>
    public int Sessions { get; init; }
}

/// <param name="When">"Friday, October 16".</param>
public sealed record KeyDate(string When, string What, bool IsPast);
