using System.Globalization;

namespace PactPortal.Domain;

/// <summary>The one place where cents become words, for pages and documents alike. A minus is U+2212, never a hyphen.</summary>
public static class MoneyFormat
{
    /// <summary><c>$1,210.00</c>, <c>−$300.00</c>.</summary>
    public static string Dollars(Money amount) => Sign(amount) + "$" + Digits(amount);

    /// <summary><c>1,210.00</c>, <c>−300.00</c>: for a column whose head names the unit.</summary>
    public static string Plain(Money amount) => Sign(amount) + Digits(amount);

    /// <summary><c>$295</c> where there are no cents, else <c>$29.50</c>: for a table of rates.</summary>
    public static string Brief(Money amount) =>
        amount.Cents % 100 == 0
            ? Sign(amount) + "$" + (Math.Abs(amount.Cents) / 100).ToString("#,0", CultureInfo.InvariantCulture)
            : Dollars(amount);

    /// <summary><c>1000.00</c>: what a form field holds.</summary>
    public static string Typed(Money amount) => (amount.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Sign(Money amount) => amount.Cents < 0 ? "−" : "";

    private static string Digits(Money amount) => (Math.Abs(amount.Cents) / 100m).ToString("#,0.00", CultureInfo.InvariantCulture);
}
