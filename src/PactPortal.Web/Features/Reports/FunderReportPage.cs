using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Reports;

/// <param name="Html">The report, as its PDF says it.</param>
public sealed record FunderReportPage(PlannerConvening Convening, string Html);
