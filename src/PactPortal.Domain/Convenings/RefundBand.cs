namespace PactPortal.Domain.Convenings;

/// <summary>
/// A refund rule of a convening as a row, so that questions can be asked of it; <see cref="CancellationBand"/> is what it says.
/// </summary>
public sealed class RefundBand(DateTimeOffset? endsAt, Percent refund, Money feePerPerson)
{
    public Guid RefundBandId { get; private set; } = Guid.CreateVersion7();

    /// <summary>Exclusive; null for the rest of time.</summary>
    public DateTimeOffset? EndsAt { get; private set; } = endsAt;

    public Percent Refund { get; private set; } = refund;

    public Money FeePerPerson { get; private set; } = feePerPerson;

    internal CancellationBand Says => new(EndsAt, Refund, FeePerPerson);
}
