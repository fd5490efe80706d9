namespace PactPortal.Domain.Billing;

public enum RefundState
{
    /// <summary>Proposed and reserved: nobody gets the same money back twice.</summary>
    Requested = 1,

    /// <summary>The provider has it, or the check is out.</summary>
    Completed = 2,

    /// <summary>Given up; what was reserved is free again.</summary>
    Withdrawn = 3,
}

/// <summary>Money that goes back to whoever paid: recorded before the provider is asked, completed after it said yes.</summary>
public sealed class Refund(Guid registrationId, Guid conveningId, Guid paymentId, Money amount, string reason, DateTimeOffset requestedAt)
{
    /// <summary>Also the idempotency key towards the provider.</summary>
    public Guid RefundId { get; private set; } = Guid.CreateVersion7();

    public Guid RegistrationId { get; private set; } = registrationId;

    public Guid ConveningId { get; private set; } = conveningId;

    public Guid PaymentId { get; private set; } = paymentId;

    public Money Amount { get; private set; } = amount;

    public string Reason { get; private set; } = reason;

    public DateTimeOffset RequestedAt { get; private set; } = requestedAt;

    public string? RequestedBy { get; init; }

    public RefundState State { get; private set; } = RefundState.Requested;

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The provider's refund; null for a check.</summary>
    public string? ProviderId { get; private set; }

    /// <summary>The number of the check that went out; null for a card.</summary>
    public string? CheckNumber { get; private set; }

    /// <summary>What the provider said the last time it didn't; a code, for the desk.</summary>
    public string? Problem { get; private set; }

    public int Version { get; private set; } = 1;

    public void CompleteByProvider(string providerId, DateTimeOffset at)
    {
        Require();
        (State, ProviderId, CompletedAt, Problem) = (RefundState.Completed, providerId, at, null);
        Version++;
    }

    public void CompleteByCheck(string number, DateTimeOffset at)
    {
        Require();
        (State, CheckNumber, CompletedAt, Problem) = (RefundState.Completed, number, at, null);
        Version++;
    }

    /// <summary>The provider didn't: nothing else changes.</summary>
    public void Fail(string code)
    {
        Require();
        Problem = code;
        Version++;
    }

    private void Require()
    {
        if (State != RefundState.Requested)
        {
            throw new InvalidOperationException($"Refund {RefundId} is {State}.");
        }
    }
}
