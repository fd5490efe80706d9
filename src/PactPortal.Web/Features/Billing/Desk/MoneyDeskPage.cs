using PactPortal.Application.Billing.Payments;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Billing.Desk;

/// <param name="Overdue">Of what is open.</param>
public sealed record MoneyTotals(Money Open, Money Overdue, Money Unapplied);

public sealed record MoneyDeskPage(PlannerConvening Convening, MoneyTotals Totals, ListPage Payments);

public sealed record UnappliedPage(PlannerConvening Convening, Money Total, ListPage Payments);

public sealed record InvoicesPage(PlannerConvening Convening, ListPage Invoices);

public sealed record RecordPage(PlannerConvening Convening, RecordForm Form, bool AsksReason);

public sealed record AppliedRow(string? Invoice, string Reference, string Organization, Money Amount, DateTimeOffset At);

/// <param name="Free">Unapplied, and not promised back.</param>
/// <param name="Receipts">By number.</param>
public sealed record PaymentPage(
    PlannerConvening Convening, Payment Payment, Money Free, string? Payer, IReadOnlyList<AppliedRow> Applied,
    IReadOnlyList<string> Receipts, ApplyForm Form, ReturnForm Return);

public sealed record WriteOffPage(PlannerConvening Convening, InvoiceRow Invoice, WriteOffForm Form);
