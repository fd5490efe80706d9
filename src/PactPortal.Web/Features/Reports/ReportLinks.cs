namespace PactPortal.Web.Features.Reports;

/// <summary>Addresses of what a convening reports.</summary>
public static class ReportLinks
{
    public static string Funder(string slug) => $"/planning/convenings/{slug}/reports/funder";

    public static string FunderPdf(string slug) => $"{Funder(slug)}.pdf";
}
