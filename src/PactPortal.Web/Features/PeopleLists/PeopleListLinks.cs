namespace PactPortal.Web.Features.PeopleLists;

/// <summary>Addresses of the lists of who comes.</summary>
public static class PeopleListLinks
{
    public static string All(string slug) => $"/planning/convenings/{slug}/lists";

    public static string Roster(string slug) => $"{All(slug)}/roster.pdf";

    public static string Badges(string slug) => $"{All(slug)}/badges.pdf";

    public static string TentCards(string slug) => $"{All(slug)}/tent-cards.pdf";

    /// <param name="day">Its number.</param>
    public static string SignIn(string slug, int day) => $"{All(slug)}/sign-in-{day}.pdf";
}
