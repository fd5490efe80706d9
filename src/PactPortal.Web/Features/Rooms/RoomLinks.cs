namespace PactPortal.Web.Features.Rooms;

/// <summary>Addresses of the agenda's rooms and tracks.</summary>
public static class RoomLinks
{
    public static string All(string slug) => $"/planning/convenings/{slug}/agenda/rooms";

    public static string New(string slug) => $"{All(slug)}/new";

    public static string To(string slug, Guid roomId) => $"{All(slug)}/{roomId}";

    public static string Retire(string slug, Guid roomId) => $"{To(slug, roomId)}/retire";

    public static string Tracks(string slug) => $"/planning/convenings/{slug}/agenda/tracks";

    public static string NewTrack(string slug) => $"{Tracks(slug)}/new";

    public static string Track(string slug, Guid trackId) => $"{Tracks(slug)}/{trackId}";

    public static string RetireTrack(string slug, Guid trackId) => $"{Track(slug, trackId)}/retire";
}
