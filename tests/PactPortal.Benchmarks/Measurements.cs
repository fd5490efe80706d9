namespace PactPortal.Benchmarks;

/// <summary>What is measured, by the name it is asked for with.</summary>
internal static class Measurements
{
    public static readonly IReadOnlyList<(string Name, Func<Task<IReadOnlyList<string>>> Measure)> All =
    [
        ("public", PagesPerSecond.PublicAsync),
        ("signed-in", PagesPerSecond.SignedInAsync),
        ("pages", PageCosts.MeasureAsync),
        ("first", FirstViews.MeasureAsync),
        ("submit", Submitting.MeasureAsync),
        ("webhook", Webhooks.MeasureAsync),
        ("letters", Letters.MeasureAsync),
        ("memory", Memory.MeasureAsync),
        ("weight", Weight.MeasureAsync),
        ("queries", RoundTrips.MeasureAsync),
        ("lists", Lists.MeasureAsync),
        ("invoices", Invoices.MeasureAsync),
        ("statement", Statements.MeasureAsync),
        ("printing", PrintedInvoices.MeasureAsync),
        ("agenda", Agenda.MeasureAsync),
    ];
}
