using System.Globalization;

namespace PactPortal.Domain.Programme;

/// <summary>
/// Codes that no item has: "PL-2" is followed by "PL-3", or by the first number above all there are; "LUNCH" by "LUNCH-2".
/// </summary>
public sealed class FreeCodes
{
    private readonly HashSet<string> taken;

    /// <param name="taken">What was ever given: addresses of items that are gone keep answering.</param>
    public FreeCodes(IEnumerable<string> taken) => this.taken = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>One like it, which is taken from now on.</summary>
    public string Next(string code)
    {
        var stem = code.TrimEnd(Digits);
        stem = stem.Length == 0 || stem.Length == code.Length ? $"{code}-" : stem;
        stem = stem[..Math.Min(stem.Length, AgendaItemTerms.CodeLength - 6)];
        var numbers = taken.Where(one => one.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            .Select(one => NumberOf(one[stem.Length..]));
        var next = stem + Math.Max(2, numbers.DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);
        taken.Add(next);
        return next;
    }

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>Longer numbers are no series.</summary>
    private static int NumberOf(string rest) =>
        rest.Length is > 0 and <= 5 && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
