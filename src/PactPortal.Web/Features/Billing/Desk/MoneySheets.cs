using System.Globalization;
using PactPortal.Application.Billing;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Receivables and the report of a fiscal year in rows, for spreadsheets; both have a row of totals.</summary>
internal static class MoneySheets
{
    public static async Task<ExportedFile> FileAsync(
        string name, string sheet, bool asWorkbook, IReadOnlyList<IReadOnlyList<SheetCell>> rows, CancellationToken cancellation) =>
        asWorkbook ? await XlsxFile.OfAsync(name + ".xlsx", sheet, rows, cancellation) : CsvFile.Of(name + ".csv", rows);

    public static IReadOnlyList<IReadOnlyList<SheetCell>> Of(ReceivablesPage page, IReadOnlyList<Receivable> rows) =>
    [
        ["Organization", "County", "Open invoices", "Oldest due date", "Not due USD", "1-30 days USD", "31-60 days USD", "61-90 days USD",
            "Over 90 days USD", "Total USD"],
        .. rows.Select(row => (IReadOnlyList<SheetCell>)
        [
            row.Name, row.County ?? "", row.Invoices.ToString(CultureInfo.InvariantCulture), row.Oldest is { } oldest ? oldest : "",
            row.Ages.NotDue, row.Ages.To30, row.Ages.To60, row.Ages.To90, row.Ages.Over90, row.Ages.Total,
        ]),
        ["Total", "", "", page.AsOf, page.Totals.NotDue, page.Totals.To30, page.Totals.To60, page.Totals.To90, page.Totals.Over90,
            page.Totals.Total],
    ];

    public static IReadOnlyList<IReadOnlyList<SheetCell>> Of(ReportPage page) =>
    [
        ["Month", "Invoiced USD", "Cards USD", "Warrants and checks USD", "ACH and EFT USD", "Returned USD", "Received USD", "Refunded USD",
            "Written off USD"],
        .. page.Months.Select(month => Row(month.Month, month)),
        Row($"Fiscal year {page.Year}", page.Total),
    ];

    private static IReadOnlyList<SheetCell> Row(SheetCell head, ReportMonth month) =>
        [head, month.Invoiced, month.Cards, month.Warrants, month.Transfers, -month.Returned, month.Received, month.Refunded,
            month.WrittenOff];
}
