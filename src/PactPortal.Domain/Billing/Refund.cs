using System.Text.Json.Serialization;

namespace PactPortal.Domain.Billing;

public enum RefundState
{
    /// <summary>Proposed and reserved: nobody gets the same money back twice.</summary>
    [JsonStringEnumMemberName("Requested")]
    Requested = 1,

    /// <summary>The provider has it, or the check is out.</summary>
    [JsonStringEnumMemberName("Completed")]
    Completed = 2,

    /// <summary>Given up; what was reserved is free again.</summary>
    [JsonStringEnumMemberName("Withdrawn")]
    Withdrawn = 3,

    /// <summary>The provider made it, and the money came back: what it did was taken back by new entries.</summary>
    [JsonStringEnumMemberName("Failed")]
    Failed = 4,
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

    /// <summary>Made in the provider's dashboard, and heard of afterwards.</summary>
    public bool IsExternal { get; init; }

    public RefundState State { get; private set; } = RefundState.Requested;

    /// <summary>When the provider was asked for it; while it hasn't answered it may have been made, and no check goes out.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The provider's refund; null for a check.</summary>
    public string? ProviderId { get; private set; }

    /// <summary>The number of the check that went out; null for a card.</summary>
    public string? CheckNumber { get; private set; }

    /// <summary>What the provider said the last time it didn't; a code, for the desk.</summary>
    public string? Problem { get; private set; }

    /// <summary>The part of it that came off what the payment paid; the rest was cash that nothing used.</summary>
    public Money TakenOff { get; private set; }

    /// <summary>The part of a refund made elsewhere that the payment no longer had: it is in no ledger, and somebody asks for it back.</summary>
    public Money Over { get; private set; }

    /// <summary>When a person saw to a refund that was made elsewhere or failed; until then the desk shows it.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Waits for a person: what it means for the team isn't the portal's to decide.</summary>
    public bool IsFlagged => SeenAt is null && (State == RefundState.Failed || (IsExternal && State == RefundState.Completed));

    /// <summary>From here on the provider may have made it.</summary>
    public void Ask(DateTimeOffset at)
    {
        Require(RefundState.Requested);
        AskedAt = at;
        Version++;
    }

    public void CompleteByProvider(string providerId, DateTimeOffset at)
    {
        Require(RefundState.Requested);
        (State, ProviderId, CompletedAt, Problem) = (RefundState.Completed, providerId, at, null);
        Version++;
    }

    public void CompleteByCheck(string number, DateTimeOffset at)
    {
        Require(RefundState.Requested);
        if (AskedAt is not null)
        {
            throw new InvalidOperationException($"Refund {RefundId} was asked of the provider, and may have been made.");
        }

        (State, CheckNumber, CompletedAt, Problem) = (RefundState.Completed, number, at, null);
        Version++;
    }

    /// <summary>What the completed refund did, for whoever has to take it back one day.</summary>
    public void Took(Money off, Money over)
    {
        Require(RefundState.Completed);
        (TakenOff, Over) = (off, over);
    }

    /// <summary>The provider didn't: nothing else changes.</summary>
    /// <param name="mayHaveMade">It gave no answer that says that it didn't.</param>
    public void Refuse(string code, bool mayHaveMade)
    {
        Require(RefundState.Requested);
        (Problem, AskedAt) = (code, mayHaveMade ? AskedAt : null);
        Version++;
    }

    /// <summary>Something else gave the money back.</summary>
    public void Withdraw()
    {
        Require(RefundState.Requested);
        State = RefundState.Withdrawn;
        Version++;
    }

    /// <summary>The provider took it up, and it failed, then or days later.</summary>
    public void Fail(string providerId, string code)
    {
        if (State is not (RefundState.Requested or RefundState.Completed))
        {
            throw new InvalidOperationException($"Refund {RefundId} is {State}.");
        }

        (State, ProviderId, Problem, SeenAt) = (RefundState.Failed, providerId, code, null);
        Version++;
    }

    public void See(DateTimeOffset at)
    {
        SeenAt ??= at;
        Version++;
    }

    private void Require(RefundState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"Refund {RefundId} is {State}.");
        }
    }
}
