namespace PactPortal.Web.Features.Justifications;

/// <summary>Addresses of fiscal-justification letters.</summary>
public static class JustificationLinks
{
    public static string Builder(string slug) => $"/convenings/{slug}/justification";

    /// <summary>The builder for a team that is registered, by its numbers.</summary>
    public static string ForTeam(string reference) => $"/registrations/{reference}/letter";

    public static string To(string number) => $"/justifications/{number}";

    public static string Pdf(string number) => $"/justifications/{number}.pdf";
}
