namespace PactPortal.Web.Features.Choices;

/// <summary>Addresses of choosing sessions, for other slices and mail.</summary>
public static class ChoiceLinks
{
    /// <summary>The sessions that an attendee can choose.</summary>
    public static string Own(string token) => $"/me/{token}/sessions";

    public static string MyAgenda(string token, int? day = null) => $"/me/{token}/agenda{(day is null ? "" : $"?day={day}")}";

    /// <summary>Where an attendee says which of two sessions at once they go to; a form posts there.</summary>
    internal static string Keep(string token) => $"/me/{token}/agenda/keep";

    /// <summary>Where an attendee makes an address for their calendar; a form posts there.</summary>
    internal static string MakeCalendar(string token) => $"/me/{token}/agenda/calendar";

    /// <summary>Where somebody's calendar reads their agenda.</summary>
    internal static string Feed(string slug, string feed) => $"/convenings/{slug}/my-agenda/{feed}.ics";

    /// <summary>What a coordinator chose for the people of a team.</summary>
    public static string Team(string reference) => $"/registrations/{reference}/sessions";

    public static string Team(string reference, Guid attendeeId) => $"/registrations/{reference}/sessions/{attendeeId}";

    /// <summary>Who chose what, for planners.</summary>
    public static string All(string slug) => $"/planning/convenings/{slug}/agenda/choices";

    public static string Of(string slug, Guid itemId) => $"{All(slug)}/{itemId}";

    /// <summary>What is set up and served when; with an ending its PDF.</summary>
    public static string SetUp(string slug) => $"/planning/convenings/{slug}/agenda/set-up";

    internal static string SignIn(string slug, Guid itemId) => $"{Of(slug, itemId)}/sign-in.pdf";

    internal static string Sign(string slug, Guid itemId) => $"{Of(slug, itemId)}/sign.pdf";

    internal static string Times(string slug) => $"{All(slug)}/times";

    internal static string Move(string slug, Guid itemId) => $"{Of(slug, itemId)}/move";
}
