using System.Globalization;

namespace PactPortal.Domain.Billing;

/// <summary>California's fiscal year: July to June, named by both years.</summary>
/// <param name="FirstYear">In which its July lies.</param>
public readonly record struct FiscalYear(int FirstYear)
{
    private const int July = 7;

    public DateOnly StartsOn => new(FirstYear, July, 1);

    /// <summary>Its twelve months by their first days.</summary>
    public IReadOnlyList<DateOnly> Months => [.. Enumerable.Range(0, 12).Select(StartsOn.AddMonths)];

    public FiscalYear Next => new(FirstYear + 1);

    public FiscalYear Previous => new(FirstYear - 1);

    public static FiscalYear Of(DateOnly day) => new(day.Month >= July ? day.Year : day.Year - 1);

    /// <summary>"2026-27".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstYear}-{(FirstYear + 1) % 100:00}");

    /// <summary>Reads "2026-27"; nothing else.</summary>
    public static FiscalYear? Read(string? text) =>
        text is { Length: 7 } && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 2200 && new FiscalYear(year).ToString() == text
            ? new FiscalYear(year)
            : null;
}
