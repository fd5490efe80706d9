using PactPortal.Application.Seeding;

namespace PactPortal.Web.Features.Accounts;

public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>The local address that was asked for.</summary>
    public string? ReturnUrl { get; set; }
}

/// <param name="DemonstrationAccounts">In Development only.</param>
public sealed record SignInPage(SignInForm Form, IReadOnlyList<Application.Seeding.DemonstrationAccount> DemonstrationAccounts, string? DemonstrationPassword);
