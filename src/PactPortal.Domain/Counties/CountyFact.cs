using System.Text.Json.Serialization;

namespace PactPortal.Domain.Counties;

public enum CountyFactKind
{
    /// <summary>The county is a member of PACT.</summary>
    [JsonStringEnumMemberName("PactMembership")]
    PactMembership = 1,

    /// <summary>The county elected to participate in the CSEC Program (WIC 16524.7). Not the same as membership.</summary>
    [JsonStringEnumMemberName("CsecProgramOptIn")]
    CsecProgramOptIn = 2,
}

/// <summary>
/// A dated statement about a county, with its source. The latest one in effect holds; where there is none, the answer
/// is unknown, which is neither yes nor no.
/// </summary>
public sealed class CountyFact(string countyCode, CountyFactKind kind, bool holds, DateOnly effectiveOn, string source, DateTimeOffset recordedAt)
{
    public Guid CountyFactId { get; private set; } = Guid.CreateVersion7();

    public string CountyCode { get; private set; } = countyCode;

    public CountyFactKind Kind { get; private set; } = kind;

    public bool Holds { get; private set; } = holds;

    /// <summary>The first day, in California, on which it holds.</summary>
    public DateOnly EffectiveOn { get; private set; } = effectiveOn;

    public string Source { get; private set; } = source;

    public DateTimeOffset RecordedAt { get; private set; } = recordedAt;

    /// <summary>Who recorded it; null where it came with the portal's data.</summary>
    public string? RecordedBy { get; init; }
}
