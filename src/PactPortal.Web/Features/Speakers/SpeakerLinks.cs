namespace PactPortal.Web.Features.Speakers;

/// <summary>Addresses of speakers’ own pages, and of the planning team’s about them.</summary>
public static class SpeakerLinks
{
    public static string Own(string token) => $"/speakers/{token}";

    public static string Answer(string token, Guid agendaItemId) => $"{Own(token)}/parts/{agendaItemId}";

    public static string All(string slug) => $"/planning/convenings/{slug}/agenda/speakers";

    public static string New(string slug) => $"{All(slug)}/new";

    public static string To(string slug, Guid speakerId) => $"{All(slug)}/{speakerId}";

    public static string Arrange(string slug, Guid speakerId) => $"{To(slug, speakerId)}/arrange";

    public static string Ask(string slug, Guid speakerId) => $"{To(slug, speakerId)}/ask";

    public static string Hide(string slug, Guid speakerId) => $"{To(slug, speakerId)}/hide";
}
