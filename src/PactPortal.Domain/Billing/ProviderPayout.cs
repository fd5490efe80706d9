namespace PactPortal.Domain.Billing;

/// <summary>
/// What the card provider sent to the bank, as it was fetched. It is of the provider's account: one payout may carry money of several
/// convenings.
/// </summary>
public sealed class ProviderPayout(string providerId, Money amount, DateTimeOffset madeAt)
{
    public Guid ProviderPayoutId { get; private set; } = Guid.CreateVersion7();

    public string ProviderId { get; private set; } = providerId;

    /// <summary>What arrives at the bank.</summary>
    public Money Amount { get; private set; } = amount;

    /// <summary>On the provider's clock.</summary>
    public DateTimeOffset MadeAt { get; private set; } = madeAt;

    /// <summary>The day it is expected at the bank, in UTC.</summary>
    public DateOnly ArrivesOn { get; private set; }

    public PayoutStatus Status { get; private set; } = PayoutStatus.Pending;

    /// <summary>Of its lines, before fees; refunds lower it.</summary>
    public Money Gross { get; private set; }

    /// <summary>What the provider kept.</summary>
    public Money Fee { get; private set; }

    /// <summary>When its lines were fetched, by the portal's clock; null while they weren't, or where the provider has none to tell.</summary>
    public DateTimeOffset? LinesAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>What the lines bring; the same as <see cref="Amount"/> once they are all there.</summary>
    public Money Net => Gross - Fee;

    /// <returns>Whether anything changed.</returns>
    public bool Tell(GatewayPayout told)
    {
        if ((Status, ArrivesOn) == (told.Status, told.ArrivesOn))
        {
            return false;
        }

        (Status, ArrivesOn) = (told.Status, told.ArrivesOn);
        Version++;
        return true;
    }

    /// <summary>Its lines, all of them; once.</summary>
    /// <returns>As they are to be kept; the payout's own line is not among them.</returns>
    public IReadOnlyList<ProviderPayoutLine> Itemize(IEnumerable<BalanceMovement> movements, DateTimeOffset at)
    {
        if (LinesAt is not null)
        {
            throw new InvalidOperationException($"Payout {ProviderId} has its lines.");
        }

        var lines = movements.Where(movement => movement.SourceId != ProviderId)
            .Select(movement => new ProviderPayoutLine(ProviderPayoutId, movement.Id, movement.Kind, movement.Amount, movement.Fee, movement.At)
            {
                SourceId = movement.SourceId,
                PaymentId = movement.PaymentId,
            }).ToList();
        (Gross, Fee, LinesAt) = (Money.Sum(lines.Select(line => line.Gross)), Money.Sum(lines.Select(line => line.Fee)), at);
        Version++;
        return lines;
    }
}

/// <summary>One line of a payout: money of a card payment, of a refund, a fee, or what the provider corrected.</summary>
/// <param name="gross">Negative where money left.</param>
/// <param name="at">On the provider's clock.</param>
public sealed class ProviderPayoutLine(Guid providerPayoutId, string providerId, MovementKind kind, Money gross, Money fee, DateTimeOffset at)
{
    public Guid ProviderPayoutLineId { get; private set; } = Guid.CreateVersion7();

    public Guid ProviderPayoutId { get; private set; } = providerPayoutId;

    public string ProviderId { get; private set; } = providerId;

    public MovementKind Kind { get; private set; } = kind;

    public Money Gross { get; private set; } = gross;

    public Money Fee { get; private set; } = fee;

    public Money Net { get; private set; } = gross - fee;

    public DateTimeOffset At { get; private set; } = at;

    /// <summary>The provider's charge, refund or payout that it is about.</summary>
    public string? SourceId { get; init; }

    /// <summary>The provider's payment behind it.</summary>
    public string? PaymentId { get; init; }
}
