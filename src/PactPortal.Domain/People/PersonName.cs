using System.Globalization;
using System.Text;

namespace PactPortal.Domain.People;

/// <summary>When two typed names are one name.</summary>
public static class PersonName
{
    /// <summary>Stands wherever a name stood that was erased.</summary>
    public const string Erased = "Name erased";

    /// <summary>Stands in texts where an address stood that was erased.</summary>
    public const string ErasedAddress = "address erased";

    private const int LongestFolded = 400;

    /// <summary>
    /// A name as it is compared: composed or not, in any case, with or without accents, whatever stands for a space, a hyphen or an
    /// apostrophe. Names of other scripts keep their letters. For comparing alone: it is shown nowhere.
    /// </summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control:
                    break;
                case UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator:
                    AppendSpace(folded);
                    break;
                default:
                    folded.Append(letter is '’' or 'ʼ' or '‘' or '`' or '´' ? '\'' : char.ToLowerInvariant(letter));
                    break;
            }
        }

        var text = folded.ToString().Trim().Replace("ß", "ss", StringComparison.Ordinal);
        return text.Length > LongestFolded ? text[..LongestFolded] : text;
    }

    /// <summary>What a document says that carried a name until it was erased, on paper, on its page, and to whoever verifies it.</summary>
    public static string SayErased(DateOnly on) =>
        $"A name on this document was erased on {DateWords.DayWithYear(on)}. Numbers, sums and dates are as issued.";

    private static void AppendSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
