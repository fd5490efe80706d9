using PactPortal.Application.Billing.Payments;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Billing.Desk;

/// <param name="Overdue">Of what is open.</param>
public sealed record MoneyTotals(Money Open, Money Overdue, Money Unapplied);

public sealed record PaymentRow
{
    public required Guid PaymentId { get; init; }

    public required PaymentMeans Means { get; init; }

    public required string Number { get; init; }

    public required int Occurrence { get; init; }

    public required DateOnly DatedOn { get; init; }

    public required string? DepositBatch { get; init; }

    public required Money Amount { get; init; }

    public required Money Unapplied { get; init; }

    public required Money Refunded { get; init; }

    public required bool IsReturned { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Null where several paid, or nobody said who.</summary>
    public required string? Payer { get; init; }
}

public sealed record MoneyDeskPage(PlannerConvening Convening, MoneyTotals Totals, ListPage Payments);

public sealed record UnappliedPage(PlannerConvening Convening, Money Total, ListPage Payments);

public sealed record InvoiceRow
{
    public required string Number { get; init; }

    public required string Organization { get; init; }

    /// <summary>In full; null where the organization belongs to none.</summary>
    public required string? County { get; init; }

    public required string? Reference { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required Money Total { get; init; }

    public required Money Open { get; init; }

    public required bool IsCredited { get; init; }
}

public sealed record InvoicesPage(PlannerConvening Convening, ListPage Invoices);

public sealed record RecordPage(PlannerConvening Convening, RecordForm Form, bool AsksReason);

public sealed record AppliedRow(string? Invoice, string Reference, string Organization, Money Amount, DateTimeOffset At);

/// <param name="Free">Unapplied, and not promised back.</param>
/// <param name="Receipts">By number.</param>
public sealed record PaymentPage(
    PlannerConvening Convening, Payment Payment, Money Free, string? Payer, IReadOnlyList<AppliedRow> Applied, IReadOnlyList<string> Receipts, ApplyForm Form, ReturnForm Return);

public sealed record WriteOffPage(PlannerConvening Convening, InvoiceRow Invoice, WriteOffForm Form);
