using System.Globalization;

namespace PactPortal.Domain;

/// <summary>
/// An amount of United States dollars in whole cents; may be negative (an offset line, a credit).
/// There is no other currency and no fraction of a cent: what divides, divides in <see cref="Percent"/> or a rate and rounds once.
/// </summary>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    /// <summary>The largest amount a person may type: ten million dollars, far over any county's bill and far under overflow.</summary>
    public static readonly Money LargestTyped = new(1_000_000_000);

    public static Money Zero => default;

    public bool IsZero => Cents == 0;

    public static Money Min(Money a, Money b) => a <= b ? a : b;

    public static Money Max(Money a, Money b) => a >= b ? a : b;

    public static Money Sum(IEnumerable<Money> amounts) => new(amounts.Sum(amount => amount.Cents));

    /// <summary>
    /// Reads what a person types: <c>1000</c>, <c>1,000.00</c>, <c>$ 29.5</c>. Refuses signs, more than two decimals,
    /// misplaced commas and amounts over <see cref="LargestTyped"/>.
    /// </summary>
    public static bool TryParse(string? text, out Money amount)
    {
        amount = Zero;
        var trimmed = (text ?? "").Trim();
        trimmed = trimmed.StartsWith('$') ? trimmed[1..].TrimStart() : trimmed;
        var parts = trimmed.Split('.');
        var whole = parts[0].Split(',');
        if (whole.Length > 1 && (whole[0].Length is 0 or > 3 || whole.Skip(1).Any(group => group.Length != 3)))
        {
            return false;
        }

        const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!decimal.TryParse(trimmed, styles, CultureInfo.InvariantCulture, out var dollars)
            || (parts.Length > 1 && parts[1].Length > 2)
            || dollars > LargestTyped.Cents / 100m)
        {
            return false;
        }

        amount = new Money((long)(dollars * 100));
        return true;
    }

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <inheritdoc cref="MoneyFormat.Dollars"/>
    public override string ToString() => MoneyFormat.Dollars(this);

    public static Money operator +(Money a, Money b) => new(checked(a.Cents + b.Cents));

    public static Money operator -(Money a, Money b) => new(checked(a.Cents - b.Cents));

    public static Money operator -(Money a) => new(-a.Cents);

    public static Money operator *(Money a, int times) => new(checked(a.Cents * times));

    public static Money operator *(int times, Money a) => a * times;

    public static bool operator <(Money a, Money b) => a.Cents < b.Cents;

    public static bool operator >(Money a, Money b) => a.Cents > b.Cents;

    public static bool operator <=(Money a, Money b) => a.Cents <= b.Cents;

    public static bool operator >=(Money a, Money b) => a.Cents >= b.Cents;
}
