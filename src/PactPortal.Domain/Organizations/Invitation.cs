using System.Text.Json.Serialization;

namespace PactPortal.Domain.Organizations;

/// <summary>A coordinator asks somebody to join the organization, by e-mail. It holds for the account with that e-mail, confirmed, and once.</summary>
public sealed class Invitation(Guid organizationId, string email, OrganizationRole role, string invitedBy, DateTimeOffset at, DateTimeOffset endsAt)
{
    public Guid InvitationId { get; private set; } = Guid.CreateVersion7();

    public Guid OrganizationId { get; private set; } = organizationId;

    public string Email { get; private set; } = email;

    public OrganizationRole Role { get; private set; } = role;

    /// <summary>The coordinator's name, as the message gives it.</summary>
    public string InvitedBy { get; private set; } = invitedBy;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Real time, exclusive.</summary>
    public DateTimeOffset EndsAt { get; private set; } = endsAt;

    public InvitationState State { get; private set; } = InvitationState.Open;

    public DateTimeOffset? AnsweredAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset realNow) => State == InvitationState.Open && realNow < EndsAt;

    /// <exception cref="InvalidOperationException">It was answered or withdrawn before.</exception>
    public void Answer(InvitationState answer, DateTimeOffset at)
    {
        if (State != InvitationState.Open)
        {
            throw new InvalidOperationException($"Invitation {InvitationId} is {State} already.");
        }

        (State, AnsweredAt) = (answer, at);
    }
}

public enum InvitationState
{
    [JsonStringEnumMemberName("Open")]
    Open = 1,
    [JsonStringEnumMemberName("Accepted")]
    Accepted = 2,
    [JsonStringEnumMemberName("Declined")]
    Declined = 3,

    /// <summary>By a coordinator.</summary>
    [JsonStringEnumMemberName("Withdrawn")]
    Withdrawn = 4,
}
