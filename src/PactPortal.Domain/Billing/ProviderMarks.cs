namespace PactPortal.Domain.Billing;

/// <summary>Under which names the portal's own identifiers are kept at the payment provider, whichever adapter speaks with it.</summary>
public static class ProviderMarks
{
    public const string Reference = "reference";

    public const string Registration = "registration_id";

    public const string Refund = "portal_refund_id";
}
