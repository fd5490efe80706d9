namespace PactPortal.Web.Features.Speakers;

/// <summary>Addresses of speakers’ own pages, and of the planning team’s about them.</summary>
public static class SpeakerLinks
{
    public static string Own(string token) => $"/speakers/{token}";

    public static string Answer(string token, Guid agendaItemId) => $"{Own(token)}/parts/{agendaItemId}";

    /// <param name="hash">Of the photograph.</param>
    public static string OwnPhotograph(string token, string hash) => $"{Own(token)}/photo/{hash}.jpg";

    public static string All(string slug) => $"/planning/convenings/{slug}/agenda/speakers";

    public static string New(string slug) => $"{All(slug)}/new";

    public static string To(string slug, Guid speakerId) => $"{All(slug)}/{speakerId}";

    public static string Arrange(string slug, Guid speakerId) => $"{To(slug, speakerId)}/arrange";

    public static string Ask(string slug, Guid speakerId) => $"{To(slug, speakerId)}/ask";

    /// <summary>Where another photograph is sent to.</summary>
    public static string Photograph(string slug, Guid speakerId) => $"{To(slug, speakerId)}/photo";

    /// <param name="hash">Of the photograph.</param>
    public static string Photograph(string slug, Guid speakerId, string hash) => $"{Photograph(slug, speakerId)}/{hash}.jpg";

    public static string TakePhotographAway(string slug, Guid speakerId) => $"{Photograph(slug, speakerId)}/remove";

    public static string Hide(string slug, Guid speakerId) => $"{To(slug, speakerId)}/hide";
}
