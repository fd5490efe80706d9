using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Lists;

internal static class ListWords
{

    public static string People(int count) => count switch { 0 => "nobody comes on this day yet", 1 => "1 person", _ => $"{count} people" };

    /// <summary>"All days", "Day 2", "Days 1 and 3"; null for somebody of a convening of one day.</summary>
    public static string? Days(ListedPerson person, Convening convening) => (convening.Days.Count, person.Days.Order().ToList()) switch
    {
        (1, _) => null,
        var (all, days) when days.Count == all => "All days",
        (_, [var one]) => $"Day {one}",
        (_, []) => "No day",
        var (_, days) => $"Days {string.Join(", ", days.SkipLast(1))} and {days[^1]}",
    };

    /// <summary>By the name others see, as the alphabet has them.</summary>
    public static IEnumerable<ListedPerson> ByChosenName(this IEnumerable<ListedPerson> people) =>
        people.OrderBy(person => person.ChosenName, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(person => person.Organization, StringComparer.InvariantCultureIgnoreCase);

    public static string Organization(ListedPerson person) =>
        person.Organization is { } name ? PrintableText.OrSayWhere(name) : "Without an organization";

    /// <summary>Null where it was said and can't be printed.</summary>
    public static string? Pronouns(ListedPerson person) => person.Pronouns is { } said && PrintableText.CanPrint(said) ? said : null;
}
