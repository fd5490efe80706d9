using System.Globalization;
using System.Net.Mail;

namespace PactPortal.Domain;

/// <summary>
/// What the portal takes for an e-mail address: one that mail can be sent to, without a name or comments (RFC 5321, 4.5.3.1;
/// RFC 5322, 3.2.3).
/// </summary>
public static class EmailAddress
{
    private const int Longest = 254;
    private const int LongestLocalPart = 64;
    private const string Form = "Enter an e-mail in the form name@example.org.";

    /// <summary>
    /// Reads what was typed. What can't be seen at an end is taken away; anything else that mail can't be
    /// sent to is refused with what it is.
    /// </summary>
    /// <param name="field">The field of the refusal.</param>
    public static Outcome<string> Read(string? typed, string? field = null)
    {
        var text = OneLineText.Clean(typed) ?? "";
        return (WhyNot(text) ?? WhyNotByEveryRelay(text)) is { } sentence ? new Refusal(sentence, field) : text;
    }

    /// <summary>The address as it is compared: composed, and in one case. It is shown nowhere.</summary>
    public static string Fold(string address) => (OneLineText.Clean(address) ?? "").ToLowerInvariant();

    public static bool IsOne(string text) => WhyNot(text) is null;

    // A domain has another spelling that every relay takes; what stands before the @ has none (RFC 6531).
    private static string? WhyNotByEveryRelay(string text) =>
        text[..text.IndexOf('@', StringComparison.Ordinal)].FirstOrDefault(letter => letter > '~') is > '\0' and var foreign
            ? $"Mail can’t be sent to an e-mail with “{foreign}” before the @. Enter one in plain letters (a to z)."
            : null;

    private static string? WhyNot(string text)
    {
        if (text.Length == 0 || text.Count(letter => letter == '@') != 1)
        {
            return Form;
        }

        if (Unseen(text) is { } unseen)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"This e-mail holds a character that can’t be seen (U+{(int)unseen:X4}). Type it again.");
        }

        if (text.Any(letter => char.IsSurrogate(letter) || letter >= '\uFFF0'))
        {
            return Form;
        }

        var (local, domain) = (text[..text.IndexOf('@', StringComparison.Ordinal)],
            text[(text.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        return local.Length > LongestLocalPart
            ? $"Before the @ an e-mail has at most {LongestLocalPart} characters; this has {local.Length}."
            : text.Length > Longest ? $"An e-mail has at most {Longest} characters; this has {text.Length}."
            : HasStrayDot(local) || HasStrayDot(domain) ? "A dot stands at a place of this e-mail where there can be none. Check it."
            : !domain.Contains('.', StringComparison.Ordinal) || !MailAddress.TryCreate(text, out var address)
                || address.Address != text ? Form
            : null;
    }

    private static char? Unseen(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange('!', char.MaxValue);
        return at >= 0 ? text[at] : text.Where(OneLineText.IsUnseen).Select(letter => (char?)letter).FirstOrDefault();
    }

    private static bool HasStrayDot(string part) =>
        part.StartsWith('.') || part.EndsWith('.') || part.Contains("..", StringComparison.Ordinal);
}
