using System.Globalization;
using System.Text;

namespace PactPortal.Domain;

/// <summary>
/// What the portal takes for a name, a title or any other text on one line. It is stored composed (NFC), because one name typed on two
/// machines is one name.
/// </summary>
public static class OneLineText
{
    /// <summary>Takes away what can't be seen at either end and composes the rest; null where nothing is left.</summary>
    public static string? Clean(string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        // What has no composed form (half of a surrogate pair, a noncharacter) would throw: it is refused by FindFault.
        var text = typed.Trim(UnseenAt(typed));
        return text.Length == 0 ? null : IsWellFormed(text) ? text.Normalize(NormalizationForm.FormC) : text;
    }

    /// <summary>
    /// What in a text can't be printed, stored or read as it looks, for a sentence: "an invisible character
    /// (U+202E)"; null where there is nothing.
    /// </summary>
    public static string? FindFault(string text)
    {
        if (!IsWellFormed(text))
        {
            return "a broken character";
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRefused(rune))
            {
                return string.Create(CultureInfo.InvariantCulture, $"an invisible character (U+{rune.Value:X4})");
            }
        }

        return null;
    }

    /// <summary>
    /// The sentence that refuses a text, cleaned before: too long, or with something in it that can't be stored; null for any other.
    /// </summary>
    /// <param name="how">To enter it: "on one line".</param>
    /// <param name="what">It is that may be so long: "a full name of"; null where its field says so.</param>
    public static string? WhyNot(string text, int longest, string how, string? what = null) =>
        text.Length > longest ? $"Enter {(what is null ? "" : $"{what} ")}at most {longest} characters; this has {text.Length}."
        : FindFault(text) is { } fault ? $"Enter this {how}; it holds {fault}."
        : null;

    /// <summary>White space and what has no width of its own.</summary>
    internal static bool IsUnseen(char letter) =>
        char.IsWhiteSpace(letter) || char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    // Joiners are part of how Persian, Hindi and others are written; marks of direction and all the rest are not.
    private static bool IsRefused(Rune rune) =>
        Rune.IsControl(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D or 0x00AD))
        || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF or >= 0xFFF0 and <= 0xFFFB;

    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]) || text[at] is '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        }

        return true;
    }

    private static char[] UnseenAt(string text) => [.. text.Where(IsUnseen).Distinct()];
}
