
namespace PactPortal.Domain.Convenings.Changes;

/// <summary>
/// What the database knows around a convening that the rules of its sections ask for: what people have of it must not be broken.
/// </summary>
public sealed record ConveningUse
{
    /// <summary>Nobody has anything of it yet, and it is the only one.</summary>
    public static readonly ConveningUse None = new();

    /// <summary>Of other convenings.</summary>
    public IReadOnlyCollection<string> Slugs { get; init; } = [];

    /// <summary>Of other convenings.</summary>
    public IReadOnlyCollection<string> NumberPrefixes { get; init; } = [];

    /// <summary>The numbers of days that somebody on a team, drafts included, is on, or was until they left.</summary>
    public IReadOnlyCollection<int> Days { get; init; } = [];

    /// <summary>Rates that somebody on a team has, drafts included, or had until they left, or that a discount code names.</summary>
    public IReadOnlyCollection<Guid> Rates { get; init; } = [];

    /// <summary>Names of tiers that a team was priced by.</summary>
    public IReadOnlyCollection<string> Tiers { get; init; } = [];

    /// <summary>A reference, letter or invoice bears its prefix.</summary>
    public bool HasNumbers { get; init; }

    /// <summary>Teams that were submitted.</summary>
    public int Teams { get; init; }
}
