using PactPortal.Application.Billing.Payments;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Billing.Desk;

/// <param name="Overdue">Of what is open.</param>
public sealed record MoneyTotals(Money Open, Money Overdue, Money Unapplied);

public sealed record PaymentRow(
    Guid PaymentId, PaymentMeans Means, string Number, DateOnly DatedOn, string? DepositBatch, Money Amount, Money Unapplied, Money Refunded, bool IsReturned, DateTimeOffset RecordedAt, string? Payer);

public sealed record MoneyDeskPage(MoneyConvening Convening, MoneyTotals Totals, IReadOnlyList<PaymentRow> Payments, int Page, bool HasNext);

public sealed record UnappliedPage(MoneyConvening Convening, Money Total, IReadOnlyList<PaymentRow> Payments, int Page, bool HasNext);

public sealed record InvoiceRow(string Number, string Organization, string? County, string? Reference, DateTimeOffset IssuedAt, DateOnly? DueOn, Money Total, Money Open, bool IsCredited);

/// <param name="Words">What was searched for, or null.</param>
public sealed record InvoicesPage(MoneyConvening Convening, string? Words, bool All, IReadOnlyList<InvoiceRow> Rows, int Page, bool HasNext);

public sealed record RecordPage(MoneyConvening Convening, RecordForm Form, bool AsksReason);

public sealed record AppliedRow(string? Invoice, string Reference, string Organization, Money Amount, DateTimeOffset At);

/// <param name="Free">Unapplied, and not promised back.</param>
/// <param name="Receipts">By number.</param>
public sealed record PaymentPage(
    MoneyConvening Convening, Payment Payment, Money Free, string? Payer, IReadOnlyList<AppliedRow> Applied, IReadOnlyList<string> Receipts, ApplyForm Form, ReturnForm Return);

public sealed record WriteOffPage(MoneyConvening Convening, InvoiceRow Invoice, WriteOffForm Form);
