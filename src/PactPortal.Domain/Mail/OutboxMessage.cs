using System.Text.Json.Serialization;

namespace PactPortal.Domain.Mail;

public enum OutboxState
{
    [JsonStringEnumMemberName("Waiting")]
    Waiting = 1,
    [JsonStringEnumMemberName("Sent")]
    Sent = 2,

    /// <summary>Refused for good, or tried too often.</summary>
    [JsonStringEnumMemberName("Failed")]
    Failed = 3,

    /// <summary>What it was about is gone or no longer so: nothing was sent.</summary>
    [JsonStringEnumMemberName("Dropped")]
    Dropped = 4,
}

/// <summary>
/// A message that is owed, written in the transaction that caused it. It says what about and to whom; the words, and any
/// token in them, are made when it is sent, so that no row holds one. To whom a message of an organization goes is found
/// then too, by <see cref="MailAudience"/>.
/// </summary>
public sealed class OutboxMessage(MailKind kind, Guid about, string recipientAddress, string recipientName, DateTimeOffset enqueuedAt)
{
    public Guid OutboxMessageId { get; private set; } = Guid.CreateVersion7();

    public MailKind Kind { get; private set; } = kind;

    /// <summary>The record that the kind's composer reads: an account, an invitation, a registration, an attendee.</summary>
    public Guid About { get; private set; } = about;

    /// <summary>Empty until it is found.</summary>
    public string RecipientAddress { get; private set; } = recipientAddress;

    public string RecipientName { get; private set; } = recipientName;

    /// <summary>The registration on whose timeline the message is told, if any.</summary>
    public Guid? RegistrationId { get; init; }

    /// <summary>By the portal's clock.</summary>
    public DateTimeOffset EnqueuedAt { get; private set; } = enqueuedAt;

    public OutboxState State { get; private set; } = OutboxState.Waiting;

    public int Attempts { get; private set; }

    /// <summary>Real time; null is at once.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The claim that sends it now; it ends by itself when the process dies.</summary>
    public Guid? Claim { get; private set; }

    /// <summary>Real time.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    /// <summary>Real time of the last change of state.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>What the last attempt met, without addresses.</summary>
    public string? Problem { get; private set; }

    public void To(MailParty recipient) => (RecipientAddress, RecipientName) = (recipient.Address, recipient.Name);

    /// <summary>Owed to whoever acts for an organization when it is sent.</summary>
    /// <exception cref="ArgumentException">The kind is one person's, who has an address.</exception>
    public static OutboxMessage ToOrganization(MailKind kind, Guid about, Guid? registrationId, DateTimeOffset enqueuedAt) =>
        kind.Audience() == MailAudience.Person
            ? throw new ArgumentException($"A message {kind} is a person's.", nameof(kind))
            : new OutboxMessage(kind, about, "", "", enqueuedAt) { RegistrationId = registrationId };
}
