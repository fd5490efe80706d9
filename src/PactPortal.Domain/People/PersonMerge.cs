using System.Text.Json.Serialization;

namespace PactPortal.Domain.People;

public enum PersonRecordKind
{
    [JsonStringEnumMemberName("Attendee")]
    Attendee = 1,
    [JsonStringEnumMemberName("Speaker")]
    Speaker = 2,
    [JsonStringEnumMemberName("Account")]
    Account = 3,
    [JsonStringEnumMemberName("Address")]
    Address = 4,

    /// <summary>They pay for it themselves.</summary>
    [JsonStringEnumMemberName("Registration")]
    Registration = 5,
    [JsonStringEnumMemberName("BillingDocument")]
    BillingDocument = 6,
    [JsonStringEnumMemberName("Payment")]
    Payment = 7,
}

/// <summary>Something that points to a person.</summary>
public sealed record PersonRecord(
    [property: JsonPropertyName("kind")] PersonRecordKind Kind,
    [property: JsonPropertyName("id")] Guid Id);

/// <summary>
/// Two people became one: who stays, what moved, and how both stood afterwards. It can be undone until either changes again.
/// </summary>
public sealed class PersonMerge(Guid keptPersonId, Guid mergedPersonId, IReadOnlyList<PersonRecord> moved, DateTimeOffset at, bool isByRule)
{
    public Guid PersonMergeId { get; private set; } = Guid.CreateVersion7();

    public Guid KeptPersonId { get; private set; } = keptPersonId;

    public Guid MergedPersonId { get; private set; } = mergedPersonId;

    public IReadOnlyList<PersonRecord> Moved { get; private set; } = moved;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Both confirmed one address and have one name; else somebody of the planning team joined them.</summary>
    public bool IsByRule { get; private set; } = isByRule;

    /// <summary>The versions that the merge left behind.</summary>
    public int KeptVersion { get; private set; }

    public int MergedVersion { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Notes how the merge left both.</summary>
    public void Leave(Person kept, Person merged) => (KeptVersion, MergedVersion) = (kept.Version, merged.Version);

    /// <summary>Neither changed since.</summary>
    public bool MayBeUndone(Person kept, Person merged) =>
        UndoneAt is null && kept.Version == KeptVersion && merged.Version == MergedVersion;

    public void Undo(DateTimeOffset at) => UndoneAt = at;
}

/// <summary>
/// Somebody of the planning team said that two people who look alike are two. They are suggested no more, and joined by no rule.
/// </summary>
/// <param name="firstPersonId">The smaller identifier of the two.</param>
public sealed class DistinctPeople(Guid firstPersonId, Guid secondPersonId, DateTimeOffset at)
{
    public Guid FirstPersonId { get; private set; } = firstPersonId;

    public Guid SecondPersonId { get; private set; } = secondPersonId;

    public DateTimeOffset At { get; private set; } = at;

    public static DistinctPeople Of(Guid one, Guid other, DateTimeOffset at) =>
        one.CompareTo(other) < 0 ? new(one, other, at) : new(other, one, at);
}
