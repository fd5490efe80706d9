namespace PactPortal.Web.Features.Programme;

/// <summary>Addresses of a convening's agenda.</summary>
public static class ProgrammeLinks
{
    public static string Agenda(string slug) => $"/convenings/{slug}/agenda";

    /// <summary>The agenda as a calendar file.</summary>
    public static string Calendar(string slug) => $"/convenings/{slug}/agenda.ics";

    /// <summary>The agenda as conference apps read it.</summary>
    public static string Xml(string slug) => $"/convenings/{slug}/agenda.xml";

    public static string Json(string slug) => $"/convenings/{slug}/agenda.json";

    public static string Session(string slug, string code) => $"/convenings/{slug}/sessions/{Uri.EscapeDataString(code)}";

    public static string Speakers(string slug) => $"/convenings/{slug}/speakers";

    /// <param name="code">The speaker's.</param>
    /// <param name="hash">Of the photograph.</param>
    public static string Photograph(string slug, string code, string hash) =>
        $"/convenings/{slug}/speakers/{Uri.EscapeDataString(code)}/photo/{hash}.jpg";

    public static string Speaker(string slug, string code) => $"/convenings/{slug}/speakers#{code}";
}
