namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>Addresses of the planning team's side of registrations.</summary>
public static class DeskLinks
{
    public static string Registrations(string slug) => $"/planning/convenings/{slug}/registrations";

    public static string Registration(string slug, string reference) => $"/planning/convenings/{slug}/registrations/{reference}";

    public static string Requests(string slug) => $"/planning/convenings/{slug}/requests";

    public static string Request(string slug, string reference) => $"/planning/convenings/{slug}/requests/{reference}";

    public static string WaitingList(string slug) => $"/planning/convenings/{slug}/waiting-list";

    /// <summary>Where a team of the waiting list is given its seats or removed; a form posts there.</summary>
    public static string Waiting(string slug, string reference) => $"/planning/convenings/{slug}/waiting-list/{reference}";
}
