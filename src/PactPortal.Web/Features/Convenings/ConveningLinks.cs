namespace PactPortal.Web.Features.Convenings;

public static class ConveningLinks
{
    public const string All = "/convenings";

    public static string To(string slug) => $"/convenings/{slug}";
}
