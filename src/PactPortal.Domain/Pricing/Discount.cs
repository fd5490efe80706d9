namespace PactPortal.Domain.Pricing;

/// <summary>What a discount code takes off a seat: an amount, or a share of what is still owing after offset and award. One of the two.</summary>
public sealed record Discount
{
    private Discount()
    {
    }

    public Money? PerSeat { get; private init; }

    public Percent? Share { get; private init; }

    public static Discount Of(Money perSeat) => new() { PerSeat = perSeat };

    public static Discount Of(Percent share) => new() { Share = share };

    /// <summary>At most what is owing; rounded once, half away from zero.</summary>
    public Money On(Money owing) => Money.Min(PerSeat ?? (Share ?? default).ShareOf(owing), owing);

    /// <summary>"$50.00 a seat", "10% of what is owing".</summary>
    public string Describe() => PerSeat is { } amount ? $"{amount} a seat" : $"{(Share ?? default).Brief}% of what is owing";
}
