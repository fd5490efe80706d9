using System.Text.Json.Serialization;

namespace PactPortal.Domain.Organizations;

/// <summary>How a membership came to its end.</summary>
public enum MembershipEnd
{
    /// <summary>By somebody else of the organization, or by a planner who merged it.</summary>
    [JsonStringEnumMemberName("PutOut")]
    PutOut = 1,

    /// <summary>By the person.</summary>
    [JsonStringEnumMemberName("Left")]
    Left = 2,

    /// <summary>With the organization, which was a double and was merged into another.</summary>
    [JsonStringEnumMemberName("Merged")]
    Merged = 3,
}

/// <summary>A membership that is over. A merge of organizations brings nobody back who was put out.</summary>
public sealed class EndedMembership(Guid organizationId, Guid accountId, OrganizationRole role, MembershipEnd end, DateTimeOffset endedAt, string endedBy)
{
    public Guid EndedMembershipId { get; private set; } = Guid.CreateVersion7();

    public Guid OrganizationId { get; private set; } = organizationId;

    public Guid AccountId { get; private set; } = accountId;

    /// <summary>What they did there last.</summary>
    public OrganizationRole Role { get; private set; } = role;

    public MembershipEnd End { get; private set; } = end;

    public DateTimeOffset EndedAt { get; private set; } = endedAt;

    public string EndedBy { get; private set; } = endedBy;

    public static EndedMembership Of(Membership membership, Act act) =>
        Of(membership, act.Actor == membership.AccountId ? MembershipEnd.Left : MembershipEnd.PutOut, act);

    public static EndedMembership Of(Membership membership, MembershipEnd end, Act act) =>
        new(membership.OrganizationId, membership.AccountId, membership.Role, end, act.At, act.ActorName);
}
