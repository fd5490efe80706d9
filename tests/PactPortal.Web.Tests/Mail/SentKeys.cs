using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
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
        return keys.Length == 0 ? [] : await FindAsync(app.ConnectionString, SearchValues.Create(keys, StringComparison.Ordinal));
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

    private static async Task<IReadOnlyList<string>> FindAsync(string connectionString, SearchValues<string> keys)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        foreach (var table in await TablesAsync(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var at = 0; at < reader.FieldCount; at++)
                {
                    var text = reader.GetValue(at) switch { string words => words, byte[] bytes => Encoding.Latin1.GetString(bytes), _ => "" };
                    if (text.Length >= ShortestKey && text.AsSpan().ContainsAny(keys))
                    {
                        found.Add($"{table}.{reader.GetName(at)} holds a key that was mailed");
                    }
                }
            }
        }

        return [.. found];
    }

    private static async Task<List<string>> TablesAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        var tables = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    [GeneratedRegex("href=\"(https?://[^\"]+)\"")]
    private static partial Regex Link();
}
