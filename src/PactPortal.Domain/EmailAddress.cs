using System.Net.Mail;

namespace PactPortal.Domain;

/// <summary>What the portal takes for an e-mail address: one that mail can be sent to, without a name or comments.</summary>
public static class EmailAddress
{
    private const int Longest = 254; // RFC 5321, 4.5.3.1

    public static bool IsOne(string text) =>
        text.Length <= Longest && text.Count(letter => letter == '@') == 1 && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter >= '\uFFF0')
        && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}
