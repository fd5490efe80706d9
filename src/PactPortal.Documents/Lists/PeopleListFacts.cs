using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Lists;

/// <summary>Who comes to a convening, as lists print it.</summary>
/// <param name="AsOf">When the list was made: it is true of that instant.</param>
public sealed record PeopleListFacts(Convening Convening, DateTimeOffset AsOf, IReadOnlyList<ListedPerson> People);

/// <param name="Name">As the registration says it.</param>
/// <param name="BadgeName">What the person chose to be called, or null.</param>
/// <param name="Pronouns">As they said them for the badge, or null.</param>
/// <param name="County">In full, or null.</param>
/// <param name="Days">The numbers of the days on which they come.</param>
public sealed record ListedPerson(
    string Name, string? LatinSpelling, string? BadgeName, string? BadgeLatinSpelling, string? Pronouns, string? Organization,
    string? County, string Role, IReadOnlyList<int> Days)
{
    /// <summary>What the door looks them up by, or null.</summary>
    public string? BadgeCode { get; init; }

    /// <summary>The name on the registration, as it can be printed.</summary>
    public string PrintedName => PrintableText.Choose(Name, LatinSpelling);

    /// <summary>The name they chose, where they did.</summary>
    public string ChosenName =>
        new[] { BadgeName, BadgeLatinSpelling }.OfType<string>().FirstOrDefault(PrintableText.CanPrint) ?? PrintedName;
}
