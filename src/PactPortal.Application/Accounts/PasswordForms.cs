namespace PactPortal.Application.Accounts;

public sealed class ConfirmForm
{
    public string? Token { get; set; }

    public string? Password { get; set; }
}

/// <summary>The page behind the link that confirms an e-mail.</summary>
public sealed record ConfirmPage(Guid AccountId, ConfirmForm Form);

public sealed class ForgottenForm
{
    public string? Email { get; set; }
}

/// <summary>The page that asks where to send a link for a new password.</summary>
public sealed record ForgottenPage(ForgottenForm Form);

public sealed class ResetForm
{
    public string? Token { get; set; }

    public string? Password { get; set; }
}

/// <summary>The page behind the link for a new password.</summary>
public sealed record ResetPage(Guid AccountId, ResetForm Form);
