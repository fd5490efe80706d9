using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PactPortal.Domain.People;

/// <summary>
/// The names and addresses by which one person is known, to find them in what was written and take them out. Only whole words count, in any
/// case. A name of one word is found as it is written and not before a number: "May" is a name, "May 5" a day.
/// </summary>
public sealed class KnownNames
{
    private const string Before = @"(?<![\p{L}\p{M}\p{Nd}])", After = @"(?![\p{L}\p{M}\p{Nd}])";
    private const string BeforeAddress = @"(?<![\p{L}\p{Nd}._%+-])", AfterAddress = @"(?![\p{L}\p{Nd}-]|\.[\p{L}\p{Nd}])";

    private readonly HashSet<string> names;
    private readonly HashSet<string> addresses;
    private readonly Regex? writtenNames;
    private readonly Regex? writtenAddresses;

    public KnownNames(IEnumerable<string?> names, IEnumerable<string?> addresses)
    {
        this.names = names.Select(OneLineText.Clean).OfType<string>().Where(name => name != PersonName.Erased)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        this.addresses = addresses.OfType<string>().Select(EmailAddress.Fold).Where(address => address.Length > 0)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        writtenNames = ReaderOf(this.names.Where(name => name.Length > 1).Select(PatternOf), Before, After);
        writtenAddresses = ReaderOf(this.addresses.Select(Regex.Escape), BeforeAddress, AfterAddress);
    }

    private KnownNames(KnownNames known, IReadOnlyCollection<string> longer)
    {
        (names, addresses, writtenAddresses) = (known.names, known.addresses, known.writtenAddresses);
        writtenNames = ReaderOf(
            [.. longer.Select(name => $"(?<other>{PatternOf(name)})"), .. names.Where(name => name.Length > 1).Select(PatternOf)], Before, After);
    }

    /// <summary>As they were typed.</summary>
    public IReadOnlyCollection<string> Names => names;

    /// <summary>Folded.</summary>
    public IReadOnlyCollection<string> Addresses => addresses;

    /// <summary>The same beside others who are named there too: "Ana Rivera" is not in "Ana Rivera Smith", who is somebody else.</summary>
    public KnownNames Beside(IEnumerable<string?> others)
    {
        var longer = others.Select(OneLineText.Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(other => !names.Contains(other) && AreIn(other)).ToList();
        return longer.Count == 0 ? this : new KnownNames(this, longer);
    }

    public bool IsAddress(string? text) => text is not null && addresses.Contains(text);

    /// <summary>Whether a text names the person anywhere.</summary>
    public bool AreIn(string? text) => TakeOutOf(text) != text;

    /// <summary>The text with other words where the person was named.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? TakeOutOf(string? text)
    {
        if (text is null || names.Contains(text))
        {
            return text is null ? null : PersonName.Erased;
        }

        var without = writtenAddresses?.Replace(text, PersonName.ErasedAddress) ?? text;
        return writtenNames?.Replace(without, found => found.Groups["other"].Success ? found.Value : PersonName.Erased) ?? without;
    }

    /// <summary>The same where a text has a longest length: what stands in a name's place may be longer than a short name.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? TakeOutOf(string? text, int longest) => TakeOutOf(text) is { } without ? without[..Math.Min(without.Length, longest)] : null;

    // The longest first: "Ana Maria Rivera" before "Ana Maria".
    private static Regex? ReaderOf(IEnumerable<string> patterns, string before, string after) =>
        string.Join('|', patterns.OrderByDescending(pattern => pattern.Length)) is { Length: > 0 } any
            ? new Regex($"{before}(?:{any}){after}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
            : null;

    private static string PatternOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape).ToList();
        return words.Count > 1 ? string.Join(@"\s+", words) : $@"(?-i:{words[0]})(?!\s+\p{{Nd}})";
    }
}
