using System.Globalization;
using System.Text;

namespace PactPortal.Documents.Calendars;

/// <summary>Content lines: escaped where they are text, folded at 75 octets, ended by CRLF (RFC 5545, 3.1 and 3.3.11).</summary>
internal sealed class CalendarLines
{
    private const int LongestLine = 75;

    private readonly StringBuilder text = new();

    public static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public static string Local(DateTime wall) => wall.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    public void AddText(string name, string? value) => Add(name, value is null ? null : Escaped(value));

    public void AddTexts(string name, IEnumerable<string> values) => Add(name, string.Join(',', values.Select(Escaped)));

    /// <summary>A property without a value is left out.</summary>
    public void Add(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            // A character is never torn: one that doesn't fit begins the next line, whose space counts.
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    public override string ToString() => text.ToString();

    private static string Escaped(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var character in value.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(character) => escaped,
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
