using System.Globalization;

namespace PactPortal.Domain;

/// <summary>A share in hundredths of a percent (basis points): 12.5 % is <c>new Percent(1250)</c>.</summary>
public readonly record struct Percent(int BasisPoints)
{
    public static Percent Of(int whole) => new(whole * 100);

    /// <summary>The share of an amount, rounded once, half away from zero, to the cent.</summary>
    public Money ShareOf(Money amount) =>
        new((long)Math.Round(amount.Cents * (decimal)BasisPoints / 10_000m, MidpointRounding.AwayFromZero));

    public static Percent operator +(Percent a, Percent b) => new(a.BasisPoints + b.BasisPoints);

    /// <summary><c>12.0</c>, <c>12.25</c>: the number without its sign.</summary>
    public override string ToString() => (BasisPoints / 100m).ToString("0.0#", CultureInfo.InvariantCulture);
}
