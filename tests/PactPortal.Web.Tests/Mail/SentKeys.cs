using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PactPortal.Testing;
using PactPortal.Web.Integrations.Mail;

namespace PactPortal.Web.Tests.Mail;

/// <summary>
/// The keys in links that were mailed: to an attendee's own page, of a confirmation or a new password. Whoever reads the database,
/// a backup or a log of it finds none of them.
/// </summary>
internal static partial class SentKeys
{
    private const int ShortestKey = 20;

    /// <summary>The columns in which a key of a sent mail stands; empty is right.</summary>
    public static async Task<IReadOnlyList<string>> StoredKeysAsync(this PortalApp app)
    {
        var keys = Directory.Exists(Path.Combine(app.DataFolder, "mail")) ? (await app.MailAsync()).SelectMany(Of).Distinct().ToArray() : [];
        return keys.Length == 0 ? [] : await FindAsync(app, SearchValues.Create(keys, StringComparison.Ordinal));
    }

    /// <summary>What is long and no identifier in a link's path or query.</summary>
    public static IEnumerable<string> Of(PickedUpMail mail) =>
        from Match link in Link().Matches(mail.Html)
        where Uri.TryCreate(WebUtility.HtmlDecode(link.Groups[1].Value), UriKind.Absolute, out _)
        let address = new Uri(WebUtility.HtmlDecode(link.Groups[1].Value))
        from part in address.AbsolutePath.Split('/').Concat(address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2)[^1]))
        let key = Uri.UnescapeDataString(part)
        where key.Length >= ShortestKey && !Guid.TryParse(key, out _)
        select key;

    private static async Task<IReadOnlyList<string>> FindAsync(PortalApp app, SearchValues<string> keys)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        await Rows.ReadAsync(app, (column, value) =>
        {
            var text = value switch { string words => words, byte[] bytes => Encoding.Latin1.GetString(bytes), _ => "" };
            if (text.Length >= ShortestKey && text.AsSpan().ContainsAny(keys))
            {
                found.Add($"{column} holds a key that was mailed");
            }
        });
        return [.. found];
    }

    [GeneratedRegex("href=\"(https?://[^\"]+)\"")]
    private static partial Regex Link();
}
