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

    /// <summary><c>10</c>, <c>12.5</c>: the number as a sentence has it.</summary>
    public string Brief => (BasisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Reads what a person types: <c>10</c>, <c>12.5</c>, <c>7.25 %</c>. Refuses signs, more than two decimals, nothing and more than the whole.</summary>
    public static bool TryParse(string? text, out Percent share)
    {
        share = default;
        var trimmed = (text ?? "").Trim();
        trimmed = trimmed.EndsWith('%') ? trimmed[..^1].TrimEnd() : trimmed;
        var point = trimmed.IndexOf('.', StringComparison.Ordinal);
        if (trimmed.Length > 6 || (point >= 0 && trimmed.Length - point > 3)
            || !decimal.TryParse(trimmed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number is <= 0 or > 100)
        {
            return false;
        }

        share = new Percent((int)(number * 100));
        return true;
    }

    /// <summary><c>12.0</c>, <c>12.25</c>: the number without its sign.</summary>
    public override string ToString() => (BasisPoints / 100m).ToString("0.0#", CultureInfo.InvariantCulture);
}
