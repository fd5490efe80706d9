namespace PactPortal.Domain.Mail;

public sealed record MailAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content);

/// <param name="Name">As the mail shows it; may be empty.</param>
public sealed record MailParty(string Address, string Name)
{
    public bool IsAt(string? address) => string.Equals(Address, address, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A message as it leaves: the same words as text and as HTML.</summary>
/// <param name="MessageId">The same at every attempt, so that a receiver can tell a repetition.</param>
public sealed record OutgoingMail(
    Guid MessageId, MailParty To, string Subject, string Text, string Html, IReadOnlyList<MailAttachment> Attachments)
{
    /// <summary>Who reads what people write back; null where that is the sender.</summary>
    public MailParty? ReplyTo { get; init; }
}

/// <summary>Delivers mail.</summary>
public interface IMailTransport
{
    /// <summary>For messages one after another. Nothing is connected before the first is due.</summary>
    IMailSession CreateSession();
}

/// <summary>One connection to whatever delivers mail. It answers; it throws only when it is cancelled.</summary>
public interface IMailSession : IAsyncDisposable
{
    /// <summary>Connects, or makes sure that the connection there is still serves. Asked before each message.</summary>
    /// <returns>Null where a message can be handed over now, else why none can.</returns>
    Task<MailReceipt?> OpenAsync(CancellationToken cancellation);

    /// <summary>Hands over a message, once the session is open.</summary>
    Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation);
}
