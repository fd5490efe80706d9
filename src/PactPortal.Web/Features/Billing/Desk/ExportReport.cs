using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>A fiscal year by month, as a file. Every export is in the audit trail.</summary>
public sealed class ExportReport(PortalDbContext db)
{
    public async Task<ExportedFile> ExecuteAsync(Caller caller, ReportPage page, bool asWorkbook, CancellationToken cancellation)
    {
        await db.CommitAsync<FiscalYear>(
            caller.Act, $"money report {page.Year} exported", AuditSubject.Convening(page.Convening.Slug, page.Convening.ConveningId),
            _ => Task.FromResult<Outcome<FiscalYear>>(page.Year), cancellation);
        return await MoneySheets.FileAsync(
            $"money-{page.Convening.Slug}-{page.Year}", "Report", asWorkbook, MoneySheets.Of(page), cancellation);
    }
}
