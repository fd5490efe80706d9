using System.Globalization;
using System.Text;
using System.Xml;

namespace PactPortal.Documents.Schedules;

/// <summary>Words, times and names as both files write them, so that they say the same.</summary>
internal static class ScheduleText
{
    private const int ShortestName = 4;

    /// <summary>What XML has no place for is taken away (XML 1.0, 2.2); lines end alike.</summary>
    public static string Lines(string? text)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n");
        var kept = new StringBuilder(lines.Length);
        for (var at = 0; at < lines.Length; at++)
        {
            if (XmlConvert.IsXmlChar(lines[at]))
            {
                kept.Append(lines[at]);
            }
            else if (at + 1 < lines.Length && XmlConvert.IsXmlSurrogatePair(lines[at + 1], lines[at]))
            {
                kept.Append(lines, at, 2);
                at++;
            }
        }

        return kept.ToString().Trim();
    }

    /// <summary>A name or title: white space of any kind is one space.</summary>
    public static string Line(string? text) =>
        string.Join(' ', Lines(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string? LinesOrNull(string? text) => Lines(text) is { Length: > 0 } lines ? lines : null;

    public static string? LineOrNull(string? text) => Line(text) is { Length: > 0 } line ? line : null;

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The wall's time with what it is off from UTC at that instant.</summary>
    public static string Instant(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Clock(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Length(TimeSpan length) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalHours:00}:{length.Minutes:00}");

    /// <exception cref="InvalidOperationException">It isn't one of the web.</exception>
    public static string Address(Uri address) =>
        address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : throw new InvalidOperationException($"A schedule can't hold {address}: its addresses are those of the web.");

    /// <summary>The short name of the whole: small letters, digits and underscores, which both schemas take.</summary>
    public static string Acronym(string slug)
    {
        var name = Plain(slug, '_');
        return name.Length < ShortestName ? $"convening_{name}" : name;
    }

    /// <summary>A short name for an event that no other has: it ends with the number.</summary>
    public static string Slug(string acronym, string code, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{acronym}-{Plain(code, '-')}-{number:0000}");

    /// <summary>A short name for a track, or null where its code gives none.</summary>
    public static string? TrackSlug(string code) =>
        Plain(code, '-').Trim('-') is { Length: > 1 } slug && char.IsAsciiLetter(slug[0]) ? slug : null;

    private static string Plain(string text, char other) =>
        string.Concat(text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : other));
}
