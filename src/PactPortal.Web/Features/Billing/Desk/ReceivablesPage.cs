using PactPortal.Application.Billing;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Billing.Desk;

/// <param name="AsOf">The day in the convening's zone.</param>
/// <param name="Totals">Of every organization, not only those on the page.</param>
public sealed record ReceivablesPage(
    PlannerConvening Convening, DateOnly AsOf, Ageing Totals, IReadOnlyList<Receivable> Rows, int Page, bool HasNext);

/// <param name="Running">The fiscal year of today.</param>
/// <param name="Months">July to June.</param>
public sealed record ReportPage(PlannerConvening Convening, FiscalYear Year, FiscalYear Running, IReadOnlyList<ReportMonth> Months)
{
    private const int YearsBack = 5;

    public bool HasPrevious => Year.FirstYear > Running.FirstYear - YearsBack;

    public bool HasNext => Year.FirstYear <= Running.FirstYear;

    public ReportMonth Total => Months.Aggregate((a, b) => a + b);
}
