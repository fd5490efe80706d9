using PactPortal.Domain.Mail;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>What a message says, as its slice puts it together.</summary>
/// <param name="View">The Razor template, by its path.</param>
public sealed record MailContent(string Subject, string View, object Model)
{
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];
}

/// <summary>Finds the words of some kinds of message, when they are sent. Tokens are made here and live in the mail alone.</summary>
public interface IMailComposer
{
    IReadOnlyList<MailKind> Kinds { get; }

    /// <returns>Null where the message has lost its reason: the record is gone, the invitation was withdrawn.</returns>
    Task<MailContent?> ComposeAsync(OutboxMessage message, CancellationToken cancellation);
}
