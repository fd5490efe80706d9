using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Integrations.Mail;

/// <summary>A message in the platform's form.</summary>
internal static class MailMessages
{
    public static MailMessage From(OutgoingMail mail, string from)
    {
        var sender = new MailAddress(from, "PactPortal", Encoding.UTF8);
        var message = new MailMessage
        {
            From = sender,
            Subject = OnOneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(mail.To.Address, OnOneLine(mail.To.Name), Encoding.UTF8));
        message.Headers.Add("Message-ID", $"<{mail.MessageId:N}@{sender.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834
        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Html, MediaTypeNames.Text.Html));
        foreach (var attachment in mail.Attachments)
        {
            message.Attachments.Add(Attached(attachment));
        }

        return message;
    }

    private static AlternateView View(string words, string type) => AlternateView.CreateAlternateViewFromString(words, Encoding.UTF8, type);

    private static Attachment Attached(MailAttachment attachment)
    {
        var attached = new Attachment(new MemoryStream(attachment.Content.ToArray()), attachment.FileName, attachment.ContentType);
        if (attached.ContentDisposition is { } disposition)
        {
            disposition.FileName = attachment.FileName;
        }

        return attached;
    }

    // A name that holds a line break would begin a header of its own, and the client throws on it.
    private static string OnOneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
