using System.Security.Cryptography;

namespace PactPortal.Domain;

/// <summary>
/// Codes that people read aloud and type: 31 capital letters and digits, none of which looks like another (no 0 O, 1 I L).
/// </summary>
public static class CodeAlphabet
{
    public const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A code from the operating system's random source; 16 characters carry 79 bits.</summary>
    public static string Random(int length) => RandomNumberGenerator.GetString(Letters, length);

    /// <summary>What a person typed as the code was made: capitals, without spaces and hyphens.</summary>
    public static string Normalize(string? typed) =>
        new([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(64)]);

    /// <summary><c>7QKDM4WX</c> as <c>7QKD-M4WX</c>.</summary>
    public static string Grouped(string code, int group = 4) => string.Join('-', code.Chunk(group).Select(part => new string(part)));
}
