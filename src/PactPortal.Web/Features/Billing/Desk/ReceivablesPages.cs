using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>Queries of what is owed and of what came in, added up by the database.</summary>
public sealed class ReceivablesPages(PortalDbContext db, TimeProvider time)
{
    private const int RowsOnPage = 50;

    public async Task<ReceivablesPage> ReceivablesAsync(PlannerConvening convening, int page, CancellationToken cancellation)
    {
        var (number, today) = (Math.Clamp(page, 1, 10_000), convening.LocalDay(time.GetUtcNow()));
        var rows = await db.ReadReceivablesAsync(convening.ConveningId, today, (number - 1) * RowsOnPage, RowsOnPage + 1, cancellation);
        return new ReceivablesPage(
            convening, today, await db.SumReceivablesAsync(convening.ConveningId, today, cancellation), [.. rows.Take(RowsOnPage)], number, rows.Count > RowsOnPage);
    }

    /// <param name="year">"2026-27"; anything else is the one that runs.</param>
    public async Task<ReportPage> ReportAsync(PlannerConvening convening, string? year, CancellationToken cancellation)
    {
        var running = FiscalYear.Of(convening.LocalDay(time.GetUtcNow()));
        var asked = FiscalYear.Read(year) ?? running;
        return new ReportPage(convening, asked, running, await db.ReadReportAsync(convening.Whole, asked, cancellation));
    }
}
