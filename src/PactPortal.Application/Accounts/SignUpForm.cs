using PactPortal.Application.Billing;
using PactPortal.Documents;
using PactPortal.Domain;

namespace PactPortal.Application.Accounts;

/// <summary>What somebody says who wants an account. Nothing here asks about their life.</summary>
public sealed class SignUpForm
{
    private const int LongestName = 200;
    private const int LongestPassword = 200;

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public IReadOnlyList<Refusal> Check()
    {
        var refusals = new List<Refusal>();
        var name = OneLineText.Clean(Name);
        if (string.IsNullOrEmpty(name) || PrintableText.IsBlank(name))
        {
            refusals.Add(new Refusal("Enter your name, as colleagues know you.", nameof(Name)));
        }
        else if (name.Length > LongestName || OneLineText.FindFault(name) is not null)
        {
            refusals.Add(new Refusal($"Enter a name of at most {LongestName} characters, on one line.", nameof(Name)));
        }

        refusals.AddRange(EmailAddress.Read(Email, nameof(Email)).Refusals);

        if ((Password?.Length ?? 0) > LongestPassword)
        {
            refusals.Add(new Refusal($"Enter a password of at most {LongestPassword} characters.", nameof(Password)));
        }

        return refusals;
    }
}

/// <summary>The page that asks for an account.</summary>
public sealed record SignUpPage(SignUpForm Form);
