using PactPortal.Domain.Billing;
using PactPortal.Domain.Counties;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>A statement in rows, for spreadsheets.</summary>
internal static class StatementSheet
{
    public static IReadOnlyList<IReadOnlyList<SheetCell>> Of(Statement statement) =>
    [
        ["Date", "Registration", "What", "Amount USD", "Balance USD"],
        [statement.From, "", "Opening balance", "", statement.Opening],
        .. statement.Running().Select(row => (IReadOnlyList<SheetCell>)[California.Today(row.Line.At), row.Line.Reference, row.Line.What, row.Line.Amount, row.Balance]),
        [statement.Through, "", "Closing balance", "", statement.Closing],
    ];
}
