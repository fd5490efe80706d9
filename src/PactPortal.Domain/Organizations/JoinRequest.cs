using System.Text.Json.Serialization;
using PactPortal.Domain.People;

namespace PactPortal.Domain.Organizations;

/// <summary>
/// Somebody asks to join an organization, or to have one recorded that isn't yet. A coordinator of the organization answers;
/// where it has none, a planner does.
/// </summary>
public sealed class JoinRequest
{
    private JoinRequest()
    {
        (Note, AccountName) = (null!, null!); // set by the database
    }

    private JoinRequest(Guid accountId, string accountName, OrganizationRole role, string note, DateTimeOffset at) =>
        (AccountId, AccountName, Role, Note, At) = (accountId, accountName, role, note, at);

    public Guid JoinRequestId { get; private set; } = Guid.CreateVersion7();

    public Guid AccountId { get; private set; }

    public string AccountName { get; private set; }

    /// <summary>Null until an organization that is asked for anew is recorded.</summary>
    public Guid? OrganizationId { get; private set; }

    public string? NewName { get; private set; }

    public AgencyType? NewAgencyType { get; private set; }

    public string? NewCountyCode { get; private set; }

    public OrganizationRole Role { get; private set; }

    /// <summary>For whoever answers: how the person is known there. May be empty.</summary>
    public string Note { get; private set; }

    public DateTimeOffset At { get; private set; }

    public JoinRequestState State { get; private set; } = JoinRequestState.Waiting;

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    public string? Reason { get; private set; }

    public int Version { get; private set; } = 1;

    public static JoinRequest For(
        Organization organization, Guid accountId, string accountName, OrganizationRole role, string note, DateTimeOffset at) =>
        new(accountId, accountName, role, note, at) { OrganizationId = organization.OrganizationId };

    public static JoinRequest ForNew(
        string name, AgencyType type, string? countyCode, Guid accountId, string accountName, string note, DateTimeOffset at) =>
        new(accountId, accountName, OrganizationRole.Coordinator, note, at)
        {
            NewName = name,
            NewAgencyType = type,
            NewCountyCode = countyCode
        };

    /// <summary>The organization as it is to be recorded. Null where it exists.</summary>
    public Organization? Proposed() =>
        NewName is { } name && NewAgencyType is { } type ? new Organization(name, type, NewCountyCode) : null;

    /// <returns>A refusal where somebody else answered first.</returns>
    public Refusal? Approve(Guid organizationId, Act act)
    {
        OrganizationId = organizationId;
        return Answer(JoinRequestState.Approved, act);
    }

    /// <summary>Takes away what the person said of themselves. A request that nobody answered is over.</summary>
    public void Erase(Act act)
    {
        if (State == JoinRequestState.Waiting)
        {
            Answer(JoinRequestState.Declined, act with { Reason = "The account was erased." });
        }

        (AccountName, Note) = (PersonName.Erased, "");
        Version++;
    }

    /// <returns>A refusal where somebody else answered first, or no reason is given.</returns>
    public Refusal? Decline(Act act) =>
        string.IsNullOrWhiteSpace(act.Reason) ? new Refusal("Enter the reason; the person reads it.", nameof(Reason))
            : Answer(JoinRequestState.Declined, act);

    private Refusal? Answer(JoinRequestState answer, Act act)
    {
        if (State != JoinRequestState.Waiting)
        {
            return new Refusal($"{AnsweredBy} answered this request already.");
        }

        (State, AnsweredAt, AnsweredBy, Reason) = (answer, act.At, act.ActorName, act.Reason);
        Version++;
        return null;
    }
}

public enum JoinRequestState
{
    [JsonStringEnumMemberName("Waiting")]
    Waiting = 1,
    [JsonStringEnumMemberName("Approved")]
    Approved = 2,
    [JsonStringEnumMemberName("Declined")]
    Declined = 3,
}
