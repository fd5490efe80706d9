using System.Globalization;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Features.Billing.Desk;

/// <summary>What is owed, as a file. Every export is in the audit trail.</summary>
public sealed class ExportReceivables(PortalDbContext db)
{
    private const int Most = 100_000;

    public async Task<ExportedFile> ExecuteAsync(Caller caller, ReceivablesPage page, bool asWorkbook, CancellationToken cancellation)
    {
        var (act, asOf) = (caller.Act, page.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var rows = await db.CommitAsync<List<Receivable>>(
            act, "receivables exported", AuditSubject.Convening(page.Convening.Slug, page.Convening.ConveningId),
            async token => (await db.ReadReceivablesAsync(page.Convening.ConveningId, page.AsOf, 0, Most, token)).ToList(),
            cancellation);
        return await MoneySheets.FileAsync(
            $"receivables-{page.Convening.Slug}-{asOf}", "Receivables", asWorkbook, MoneySheets.Of(page, rows.Value), cancellation);
    }
}
