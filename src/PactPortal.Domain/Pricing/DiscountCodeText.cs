namespace PactPortal.Domain.Pricing;

/// <summary>How a code is written: letters, digits and hyphens, whatever their case, so that it survives a flyer and a telephone.</summary>
public static class DiscountCodeText
{
    public const int Shortest = 4;
    public const int Longest = 30;

    private const string Dashes = "‐‑‒–—−";

    /// <summary>As it is stored and compared: in capitals, without spaces, every kind of dash a hyphen. Never longer than a little over what is allowed.</summary>
    public static string Normalize(string? typed) => string.Concat(
        (typed ?? "").Where(letter => !char.IsWhiteSpace(letter)).Take(Longest + 1).Select(letter => Dashes.Contains(letter, StringComparison.Ordinal) ? '-' : char.ToUpperInvariant(letter)));

    /// <summary>Why a normalized text is no code, or null.</summary>
    public static Refusal? Check(string code) =>
        code.Length is < Shortest or > Longest || code.Any(letter => !(char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '-')) || code.StartsWith('-') || code.EndsWith('-')
            ? new Refusal($"Enter {Shortest} to {Longest} letters, digits and hyphens, such as SPRING-26. It begins and ends with a letter or digit.", nameof(DiscountCode.Code))
            : null;
}
