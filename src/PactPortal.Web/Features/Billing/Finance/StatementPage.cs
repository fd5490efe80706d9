using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Billing.Finance;

/// <param name="Statement">Null where the period was refused.</param>
/// <param name="Payers">To choose from, where there are several.</param>
public sealed record StatementPage(StatementForm Form, Payer Payer, Statement? Statement, IReadOnlyList<Choice> Payers, int Page)
{
    private const int RowsOnPage = 50;

    public IEnumerable<(StatementLine Line, Money Balance)> Rows =>
        Statement?.Running().Skip((Page - 1) * RowsOnPage).Take(RowsOnPage) ?? [];

    public bool HasNext => Statement?.Lines.Count > Page * RowsOnPage;

    /// <summary>The same statement under another address.</summary>
    public string As(string address) =>
        $"{address}?organization={Payer.Id}&from={Statement?.From:yyyy-MM-dd}&through={Statement?.Through:yyyy-MM-dd}";
}
