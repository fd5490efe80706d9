using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PactPortal.Domain;

/// <summary>A key in an address: 256 random bits, known to whoever got the message. The database keeps its hash alone.</summary>
public static class SecretToken
{
    public const int HashLength = 64;

    private const int Bytes = 32;
    private const int Longest = 64;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 in hexadecimal. The token is random, so that a slow hash would add nothing.</summary>
    /// <returns>Null for what can't be a token.</returns>
    public static string? HashOf(string? token) =>
        string.IsNullOrEmpty(token) || token.Length > Longest || !token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? null
            : Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(token)));
}
