namespace PactPortal.Web.Features.Attendees;

/// <summary>Addresses of attendees' own pages, for other slices and mail.</summary>
public static class AttendeeLinks
{
    public static string Own(string token) => $"/me/{token}";

    public static string Needs(string slug) => $"/planning/convenings/{slug}/access";
}
