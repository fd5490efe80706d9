using System.Globalization;
using System.Text;
using MimeKit;
using PactPortal.Domain;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Integrations.Mail;

/// <summary>A message as it crosses the network (RFC 5322, RFC 2045).</summary>
internal static class MailMessages
{
    public static MailReceipt NotAnAddress { get; } = new(MailAnswer.Refused, "not an address");

    /// <returns>Null where what should be the recipient's address is none.</returns>
    public static MimeMessage? From(OutgoingMail mail, string from, DateTimeOffset at)
    {
        if (Mailbox(mail.To) is not { } recipient || Mailbox(new MailParty(from, "PactPortal")) is not { } sender)
        {
            return null;
        }

        var message = new MimeMessage
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{mail.MessageId:N}@{from[(from.LastIndexOf('@') + 1)..]}"),
            Date = at,
            Subject = OnOneLine(mail.Subject),
            Body = Body(mail),
        };
        message.From.Add(sender);
        message.To.Add(recipient);
        if (mail.ReplyTo is { } reply && Mailbox(reply) is { } answers)
        {
            message.ReplyTo.Add(answers);
        }

        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // RFC 3834: no holiday notes, please
        return message;
    }

    /// <summary>An address beyond ASCII is written as it is (RFC 6532), which the receiving server must have offered.</summary>
    public static FormatOptions Format(MimeMessage message)
    {
        var format = FormatOptions.Default.Clone();
        (format.NewLineFormat, format.International) = (NewLineFormat.Dos, NeedsUtf8(message));
        return format;
    }

    /// <summary>A domain beyond ASCII has another spelling that every server takes (RFC 5891); what stands before the @ has none.</summary>
    public static bool NeedsUtf8(MimeMessage message) => message.To.Mailboxes.Any(mailbox => !Ascii.IsValid(mailbox.LocalPart));

    private static MimeEntity Body(OutgoingMail mail)
    {
        var body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html };
        foreach (var attachment in mail.Attachments)
        {
            var type = ContentType.Parse(attachment.ContentType);
            if (type.IsMimeType("text", "*") && type.Charset is null)
            {
                type.Charset = "utf-8";
            }

            body.Attachments.Add(attachment.FileName, attachment.Content.ToArray(), type);
        }

        return body.ToMessageBody();
    }

    // MimeKit alone takes the first of several.
    private static MailboxAddress? Mailbox(MailParty party) =>
        EmailAddress.IsOne(party.Address) && MailboxAddress.TryParse(party.Address, out var mailbox) ? new MailboxAddress(OnOneLine(party.Name), mailbox.Address) : null;

    // A line break in a name or a subject is never more than a space: it can't begin a header of its own. Nor is anything in them taken for encoded (RFC 2047).
    private static string OnOneLine(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("=?", "= ?", StringComparison.Ordinal);
}
