namespace PactPortal.Web.Features.Billing;

/// <summary>Addresses of billing documents, for other slices, mail and documents.</summary>
public static class BillingLinks
{
    public static string Document(string number) => $"/documents/{number}";

    public static string Pdf(string number) => $"/documents/{number}.pdf";
}
