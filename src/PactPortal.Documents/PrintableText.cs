using System.Globalization;
using System.Text;
using PactPortal.Documents.Rendering.Pdf.Fonts;

namespace PactPortal.Documents;

/// <summary>
/// What the fonts of documents can print: Latin (Vietnamese too), Greek, Cyrillic, Chinese and Japanese. Scripts that must be
/// shaped or run from right to left, Korean, emoji, and letters whose accents exist only as combining marks are not printed;
/// for them a person gives a Latin spelling.
/// </summary>
public static class PrintableText
{
    private const int ZeroWidthNonJoiner = 0x200C, ReplacementCharacter = 0xFFFD, Noncharacter = 0xFFFE;

    private static readonly (int First, int Last)[] Unshaped =
    [
        (0x0020, 0x02FF), (0x0370, 0x052F), (0x1C80, 0x1C8F), (0x1D00, 0x1DBF), (0x1E00, 0x1FFF), (0x2000, 0x2BFF), (0x2C60, 0x2C7F),
        (0x2E80, 0x30FF), (0x31C0, 0x4DBF), (0x4E00, 0x9FFF), (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xF900, 0xFB06), (0xFE30, 0xFE4F),
        (0xFF01, 0xFFEE), (0x20000, 0x323AF),
    ];

    /// <summary>Whether every character of the text, once <see cref="Clean"/>, has a glyph that needs no shaping.</summary>
    public static bool CanPrint(string text) => Clean(text).EnumerateRunes().All(rune => rune.Value == '\n' || CanPrint(rune));

    /// <summary>Whether a reader would see nothing: spaces, or marks that only a text engine obeys.</summary>
    public static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(Clean(text));

    /// <summary>The name itself where it can be printed, else the Latin spelling its owner gave.</summary>
    /// <exception cref="GlyphMissingException">Neither can be printed: ask for a Latin spelling before composing.</exception>
    public static string Choose(string name, string? latinSpelling)
    {
        if (CanPrint(name))
        {
            return name;
        }

        return !string.IsNullOrWhiteSpace(latinSpelling) && CanPrint(latinSpelling) ? latinSpelling : throw new GlyphMissingException(name);
    }

    /// <summary>A text that nobody was asked a Latin spelling of; what can't be printed is left out and said to be.</summary>
    /// <param name="where">Where a reader finds it as it was written.</param>
    internal static string OrSayWhere(string text, string where = "on the registration’s page") => CanPrint(text) ? text : $"(as written {where})";

    /// <summary>
    /// The text in composed form (NFC), without control characters and without the invisible marks that only a text engine
    /// obeys; runs of white space are one space, line feeds stay.
    /// </summary>
    internal static string Clean(string text)
    {
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.Contains('\x7F') && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder kept = new(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => !IsInvisible(rune)))
        {
            var isSpace = rune.Value is '\t' or ' ' or (>= 0x2000 and <= 0x200A);
            var follows = kept.Length > 0 && kept[^1] == ' ';
            _ = (isSpace, follows) switch
            {
                (true, true) => kept,
                (true, false) => kept.Append(' '),
                _ => kept.Append(rune.Value switch { 0x202F => "\u00A0", Noncharacter => "\uFFFD", _ => rune.ToString() }),
            };
        }

        // Lone surrogates and U+FFFE, at which Normalize would throw, have been replaced.
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    internal static bool CanPrint(Rune rune) =>
        rune.Value is >= ' ' and <= '~'
        || (rune.Value != ReplacementCharacter
            && Array.Exists(Unshaped, range => rune.Value >= range.First && rune.Value <= range.Last)
            && FontLibrary.For(Typeface.Regular, rune.Value) is not null);

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\n' or '\t'),
        UnicodeCategory.Format => true,
        UnicodeCategory.NonSpacingMark => rune.Value is >= 0xFE00 and <= 0xFE0F,
        _ => rune.Value is >= 0x200B and <= ZeroWidthNonJoiner,
    };
}
