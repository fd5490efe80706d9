namespace PactPortal.Web.Features.Justifications;

/// <summary>Addresses of fiscal-justification letters.</summary>
public static class JustificationLinks
{
    public static string Builder(string slug) => $"/convenings/{slug}/justification";

    /// <summary>The builder for a team that is registered, by its numbers.</summary>
    public static string ForTeam(string reference) => $"/registrations/{reference}/letter";

    /// <summary>The newest version.</summary>
    public static string To(string number) => $"/justifications/{number}";

    public static string Pdf(string number) => $"/justifications/{number}.pdf";

    public static string Version(string number, int version) => $"{To(number)}/versions/{version}";

    public static string VersionPdf(string number, int version) => $"{Version(number, version)}.pdf";

    /// <summary>The builder with what was asked of the letter, for its next version.</summary>
    public static string Change(string number) => $"{To(number)}/change";

    /// <summary>Makes the next version of what was asked, with the facts as they are now.</summary>
    public static string Renew(string number) => $"{To(number)}/renew";
}
