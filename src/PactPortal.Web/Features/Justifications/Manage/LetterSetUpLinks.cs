using PactPortal.Application.Letters;

namespace PactPortal.Web.Features.Justifications.Manage;

/// <summary>Where the planning team keeps what letters say.</summary>
public static class LetterSetUpLinks
{
    public const string Statements = "/planning/statements";

    public const string AddStatement = $"{Statements}/add";

    public static string All(string slug) => $"/planning/convenings/{slug}/letter";

    /// <summary>A letter as it reads now, of an invented team.</summary>
    public static string Sample(string slug) => $"{All(slug)}/preview";

    public static string Words(string slug) => $"{All(slug)}/words";

    public static string Hotel(string slug) => $"{All(slug)}/hotel";

    public static string Mileage(string slug) => $"{All(slug)}/mileage";

    public static string Meals(string slug) => $"{All(slug)}/meals";
}
