using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Queries of what is owed and of what came in, added up by the database.</summary>
public sealed class ReceivablesPages(PortalDbContext db, TimeProvider time)
{
    private const int RowsOnPage = 50;

    public async Task<ReceivablesPage?> ReceivablesAsync(string slug, int page, CancellationToken cancellation)
    {
        if (await db.FindMoneyConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var (number, today) = (Math.Clamp(page, 1, 10_000), convening.LocalDay(time.GetUtcNow()));
        var rows = await db.ReadReceivablesAsync(convening.ConveningId, today, (number - 1) * RowsOnPage, RowsOnPage + 1, cancellation);
        return new ReceivablesPage(
            convening, today, await db.SumReceivablesAsync(convening.ConveningId, today, cancellation), [.. rows.Take(RowsOnPage)], number, rows.Count > RowsOnPage);
    }

    /// <param name="year">"2026-27"; anything else is the one that runs.</param>
    public async Task<ReportPage?> ReportAsync(string slug, string? year, CancellationToken cancellation)
    {
        if (await db.FindAnyConveningAsync(slug, cancellation) is not { } convening)
        {
            return null;
        }

        var running = FiscalYear.Of(convening.LocalDay(time.GetUtcNow()));
        var asked = FiscalYear.Read(year) ?? running;
        return new ReportPage(MoneyConvening.Of(convening), asked, running, await db.ReadReportAsync(convening, asked, cancellation));
    }
}
