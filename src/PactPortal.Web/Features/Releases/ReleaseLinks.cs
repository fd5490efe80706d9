using System.Globalization;

namespace PactPortal.Web.Features.Releases;

/// <summary>Addresses of the releases of a convening's agenda, for the planning team.</summary>
public static class ReleaseLinks
{
    /// <summary>The releases there are, and the way to the next.</summary>
    public static string All(string slug) => $"/planning/convenings/{slug}/agenda/releases";

    /// <summary>The draft as it would be published.</summary>
    public static string New(string slug) => $"{All(slug)}/new";

    public static string To(string slug, int number) => string.Create(CultureInfo.InvariantCulture, $"{All(slug)}/{number}");

    /// <summary>What changed from one to another.</summary>
    public static string Compare(string slug, int number, int with) => string.Create(CultureInfo.InvariantCulture, $"{To(slug, number)}/since/{with}");

    public static string BringBack(string slug, int number) => $"{To(slug, number)}/bring-back";
}
