using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Web.Features.Billing.Desk;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Features.Billing.Payouts;

/// <summary>Every line of every payout, with whose money it is, as a file. Every export is in the audit trail.</summary>
public sealed class ExportPayouts(PortalDbContext db)
{
    private const int Most = 100_000;

    public async Task<ExportedFile> ExecuteAsync(Caller caller, PlannerConvening convening, bool asWorkbook, CancellationToken cancellation)
    {
        var act = caller.Act;
        var rows = await db.CommitAsync<List<PayoutLineRow>>(
            act, "payouts exported", AuditSubject.Convening(convening.Slug, convening.ConveningId),
            async token => await db.Rows(db.ProviderPayoutLines).Take(Most).ToListAsync(token),
            cancellation);
        var day = convening.LocalDay(act.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await MoneySheets.FileAsync($"payouts-{day}", "Payouts", asWorkbook, Sheet(rows.Value, convening), cancellation);
    }

    private static IReadOnlyList<IReadOnlyList<SheetCell>> Sheet(IEnumerable<PayoutLineRow> rows, PlannerConvening convening) =>
    [
        ["Payout", "Arrives", "Status", "Line", "Kind", "Dated", "Gross USD", "Fee USD", "Net USD", "Registration", "Provider's record",
            "Matched"],
        .. rows.Select(row => (IReadOnlyList<SheetCell>)
        [
            row.Payout, row.ArrivesOn, PayoutWords.Of(row.Status), row.Line, PayoutWords.Of(row.Kind), convening.LocalDay(row.At),
            row.Gross, row.Fee, row.Net,
            row.Reference ?? "", row.About ?? "", row.IsMatched ? "yes" : "no",
        ]),
    ];
}
