namespace PactPortal.Web.Integrations.PaymentSandbox;

// Objects of the provider's API as its description names them, in the file and in answers alike. Amounts are cents.
internal abstract class SandboxObject
{
    public required string Id { get; init; }

    public abstract string Object { get; }

    public bool Livemode { get; init; }

    public required long Created { get; init; }

    public string Currency { get; init; } = "usd";
}

internal sealed class SandboxSession : SandboxObject
{
    public override string Object => "checkout.session";

    public string Mode { get; init; } = "payment";

    public string Status { get; set; } = "open";

    public string PaymentStatus { get; set; } = "unpaid";

    public required long AmountTotal { get; init; }

    public required long ExpiresAt { get; init; }

    public string? Url { get; set; }

    public string? PaymentIntent { get; set; }

    public string? ClientReferenceId { get; init; }

    public string? CustomerEmail { get; init; }

    public required string SuccessUrl { get; init; }

    public required string CancelUrl { get; init; }

    public required string Description { get; init; }

    public List<string> AllowedPaymentMethodTypes { get; init; } = [];

    public Dictionary<string, string> Metadata { get; init; } = [];

    /// <summary>What the payment will carry; the provider keeps it to itself until there is one.</summary>
    public Dictionary<string, string> PaymentMetadata { get; init; } = [];
}

internal sealed class SandboxIntent : SandboxObject
{
    public override string Object => "payment_intent";

    public string Status { get; set; } = "requires_payment_method";

    public required long Amount { get; init; }

    public long AmountReceived { get; set; }

    public string? LatestCharge { get; set; }

    public string? Description { get; init; }

    public Dictionary<string, string> Metadata { get; init; } = [];
}

internal sealed class SandboxCharge : SandboxObject
{
    public override string Object => "charge";

    public required long Amount { get; init; }

    public long AmountRefunded { get; set; }

    public bool Refunded { get; set; }

    public bool Paid { get; init; }

    public bool Disputed { get; init; }

    public required string Status { get; init; }

    public required string PaymentIntent { get; init; }

    public string? BalanceTransaction { get; set; }

    public SandboxMethod PaymentMethodDetails { get; init; } = new("card", new SandboxCard("visa", "4242"));
}

internal sealed record SandboxMethod(string Type, SandboxCard Card);

internal sealed record SandboxCard(string Brand, string Last4);

internal sealed class SandboxRefund : SandboxObject
{
    public override string Object => "refund";

    public required long Amount { get; init; }

    public string Status { get; set; } = "succeeded";

    public required string PaymentIntent { get; init; }

    public required string Charge { get; init; }

    public string? Reason { get; init; }

    public string? FailureReason { get; set; }

    public string? BalanceTransaction { get; set; }

    public Dictionary<string, string> Metadata { get; init; } = [];
}

internal sealed class SandboxMovement : SandboxObject
{
    public override string Object => "balance_transaction";

    public required string Type { get; init; }

    public required long Amount { get; init; }

    public long Fee { get; init; }

    public long Net => Amount - Fee;

    public required long AvailableOn { get; init; }

    public required string Source { get; init; }

    public string? Payout { get; set; }
}

internal sealed class SandboxPayout : SandboxObject
{
    public override string Object => "payout";

    public required long Amount { get; init; }

    public string Status { get; init; } = "paid";

    public required long ArrivalDate { get; init; }

    public bool Automatic { get; init; } = true;
}
