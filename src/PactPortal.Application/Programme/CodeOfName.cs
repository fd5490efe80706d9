using System.Globalization;
using System.Text;
using PactPortal.Domain.People;

namespace PactPortal.Application.Programme;

/// <summary>A short code made of a name, for an address: "Salon A" is "salon-a", a second one "salon-a-2".</summary>
internal static class CodeOfName
{
    private const int Longest = 24;

    /// <param name="taken">Those of the convening.</param>
    /// <param name="instead">Where nothing of the name can stand in an address.</param>
    public static string Make(string name, IReadOnlyCollection<string> taken, string instead)
    {
        var code = new StringBuilder();
        foreach (var letter in PersonName.Fold(name).Where(letter => letter != '\''))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                code.Append(letter);
            }
            else if (code.Length > 0 && code[^1] != '-')
            {
                code.Append('-');
            }
        }

        var text = code.ToString().Trim('-');
        var stem = text.Length == 0 ? instead : text.Length > Longest ? text[..Longest].Trim('-') : text;
        var known = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        return known.Contains(stem)
            ? Enumerable.Range(2, known.Count + 1).Select(number => $"{stem}-{number.ToString(CultureInfo.InvariantCulture)}")
                .First(candidate => !known.Contains(candidate))
            : stem;
    }
}
