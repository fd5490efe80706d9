using MimeKit;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Integrations.Mail;

/// <summary>A message read back from the folder, as its reader's program shows it.</summary>
/// <param name="At">Real time.</param>
public sealed record PickedUpMail(Guid Id, DateTimeOffset At, string ToAddress, string ToName, string Subject, string Text, string Html, IReadOnlyList<PickedUpFile> Files)
{
    /// <summary>Who gets an answer to it.</summary>
    public required MailParty ReplyTo { get; init; }

    internal static PickedUpMail Of(Guid id, MimeMessage message)
    {
        var to = message.To.Mailboxes.Single();
        var reply = message.ReplyTo.Mailboxes.FirstOrDefault() ?? message.From.Mailboxes.Single();
        return new PickedUpMail(
            id, message.Date, to.Address, to.Name ?? "", message.Subject ?? "",
            (message.TextBody ?? "").ReplaceLineEndings("\r\n"), (message.HtmlBody ?? "").ReplaceLineEndings("\n"),
            [.. message.Attachments.OfType<MimePart>().Select(PickedUpFile.Of)])
        {
            ReplyTo = new MailParty(reply.Address, reply.Name ?? ""),
        };
    }
}

public sealed record PickedUpFile(string Name, string ContentType, byte[] Content)
{
    internal static PickedUpFile Of(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return new PickedUpFile(part.FileName ?? "", part.ContentType.MimeType, content.ToArray());
    }
}
