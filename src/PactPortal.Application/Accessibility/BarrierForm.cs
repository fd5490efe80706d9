using System.Net.Mail;
using PactPortal.Application.Billing;
using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Accessibility;

namespace PactPortal.Application.Accessibility;

/// <summary>What somebody writes who could not use something.</summary>
public sealed class BarrierForm
{
    private const int LongestEmail = 254; // RFC 5321, 4.5.3.1

    public string? What { get; set; }

    public string? PageAddress { get; set; }

    public string? Email { get; set; }

    public Outcome<Barrier> Read()
    {
        var refusals = new List<Refusal>();
        var what = CaseText.Read(What, nameof(What), "Tell us what happened.", refusals);
        var page = PageAddress?.Trim() is { Length: > 0 } typed && !PrintableText.IsBlank(typed) ? typed : null;
        if (page?.Length > AccessibilityCase.LongestAddress)
        {
            refusals.Add(new Refusal($"Enter an address of at most {AccessibilityCase.LongestAddress} characters; this has {page.Length}.", nameof(PageAddress)));
        }
        else if (page?.Any(char.IsControl) == true)
        {
            refusals.Add(new Refusal("Enter the address on one line; it holds an invisible character.", nameof(PageAddress)));
        }

        var email = Email?.Trim() is { Length: > 0 } given ? given : null;
        if (email is not null && !IsAddress(email))
        {
            refusals.Add(new Refusal("Enter an e-mail in the form name@example.org, or leave this empty.", nameof(Email)));
        }

        return refusals.Count > 0 || what is null ? refusals : new Barrier(what, page, email);
    }

    private static bool IsAddress(string email) =>
        email.Length <= LongestEmail && !email.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))
        && MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal);
}

/// <summary>A barrier that was told of, read and understood.</summary>
public sealed record Barrier(string What, string? PageAddress, string? Email);
