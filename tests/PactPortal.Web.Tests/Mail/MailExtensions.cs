using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PactPortal.Testing;
using PactPortal.Web.Integrations.Mail;

namespace PactPortal.Web.Tests.Mail;

/// <summary>Mail as its reader uses it.</summary>
internal static partial class MailExtensions
{
    /// <summary>Of the one registration that there is.</summary>
    public static Task<string> ReferenceAsync(this PortalApp app) => app.QueryAsync(db => db.Registrations.Select(registration => registration.Reference).SingleAsync());

    /// <summary>The path of the link with these words, as the text part gives it.</summary>
    public static string Link(this PickedUpMail mail, string words)
    {
        var match = Regex.Match(mail.Text, $@"{Regex.Escape(words)}:\r\nhttp://[^/\s]+(?<path>/\S*)");
        return match.Success ? match.Groups["path"].Value : throw new InvalidOperationException($"\"{mail.Subject}\" has no link \"{words}\": {mail.Text}");
    }

    public static byte[] Bytes(this MimePart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return content.ToArray();
    }
}
