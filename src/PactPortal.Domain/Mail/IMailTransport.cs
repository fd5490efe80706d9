namespace PactPortal.Domain.Mail;

public sealed record MailAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content);

/// <param name="Name">As the mail shows it; may be empty.</param>
public sealed record MailParty(string Address, string Name);

/// <summary>A message as it leaves: the same words as text and as HTML.</summary>
/// <param name="MessageId">The same at every attempt, so that a receiver can tell a repetition.</param>
public sealed record OutgoingMail(
    Guid MessageId, MailParty To, string Subject, string Text, string Html, IReadOnlyList<MailAttachment> Attachments);

public enum MailAnswer
{
    Accepted = 1,

    /// <summary>Never, for this recipient or message.</summary>
    Refused = 2,

    /// <summary>Not now: the server is away, busy, or greylists.</summary>
    TryLater = 3,
}

/// <param name="Detail">For the log and the row: a code, no address.</param>
public sealed record MailReceipt(MailAnswer Answer, string Detail);

/// <summary>Hands a message to whatever delivers mail. It answers; it throws only when it is cancelled.</summary>
public interface IMailTransport
{
    Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation);
}
