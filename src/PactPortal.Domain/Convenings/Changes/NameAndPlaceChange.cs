using System.Text.RegularExpressions;

namespace PactPortal.Domain.Convenings.Changes;

/// <summary>What it is called, where it is, its zone, its address in the portal and what its numbers begin with.</summary>
/// <param name="TimeZoneId">IANA name. Like the slug it stays once the convening is published.</param>
/// <param name="NumberPrefix">"PACT26-"; it stays once a number was given out. Empty only where none is ever given.</param>
public sealed partial record NameAndPlaceChange(
    string Name, string Slug, string TimeZoneId, string NumberPrefix, string? Host, string? Theme, Venue? Venue) : SectionChange
{
    /// <summary>The name of the field that has the slug.</summary>
    public const string Address = "Address";

    private const int LongestName = 200;

    public override ConveningSection Section => ConveningSection.NameAndPlace;

    public static NameAndPlaceChange Of(Convening convening) => new(
        convening.Name, convening.Slug, convening.TimeZoneId, convening.NumberPrefix, convening.Host, convening.Theme, convening.Venue);

    internal override SectionChange AsItIs(Convening convening, ConveningUse use) => Of(convening);

    internal override IEnumerable<SectionField> Fields(Convening convening) =>
    [
        new("Name", Name), new(Address, Slug), new("Time zone", TimeZoneId), new("Number prefix", NumberPrefix), new("Host", Host),
        new("Theme", Theme),
        new("City", Venue?.City), new("Venue", Venue?.Name), new("Street address", Venue?.Address), new("Transit", Venue?.Transit),
    ];

    internal override void Check(Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        refusals.Line(Name, nameof(Name), LongestName, "Enter what the convening is called.");
        refusals.Line(Host, nameof(Host), LongestName, null);
        refusals.Line(Theme, nameof(Theme), LongestName, null);
        CheckSlug(convening, use, refusals);
        refusals.When(!TimeZoneInfo.TryFindSystemTimeZoneById(
            TimeZoneId, out _), nameof(TimeZoneId), "Enter a time zone by its IANA name, for example America/Los_Angeles.");
        refusals.When(
            convening.IsPublished && TimeZoneId != convening.TimeZoneId, nameof(TimeZoneId),
            "The time zone stays once the convening is published: its deadlines were read in it.");
        CheckPrefix(convening, use, refusals);
        if (Venue is { } venue)
        {
            refusals.Line(venue.City, "Venue.City", LongestName, "Enter the city, for example Sacramento, California.");
            refusals.Line(venue.Name, "Venue.Name", LongestName, null);
            refusals.Line(venue.Address, "Venue.Address", LongestName, null);
            refusals.Line(venue.Transit, "Venue.Transit", LongestName, null);
        }

        refusals.When(Venue is null
            && convening is { IsPublished: true, IsArchived: false }, "Venue.City", "A published convening has a place. Enter its city.");
    }

    internal override void PutInto(Convening convening, ConveningUse use) =>
        (convening.Name, convening.Slug, convening.TimeZoneId, convening.NumberPrefix, convening.Host, convening.Theme, convening.Venue) =
        (Name, Slug, TimeZoneId, NumberPrefix, Host, Theme, Venue);

    private void CheckSlug(Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        refusals.When(!SlugPattern()
            .IsMatch(Slug), nameof(Slug), "Enter up to 60 small letters, digits and single hyphens, for example impact-2026.");
        refusals.When(use.Slugs.Contains(Slug), nameof(Slug), "Another convening has this address. Enter another one.");
        refusals.When(convening.IsPublished
            && Slug != convening.Slug, nameof(Slug), "The address stays once the convening is published: it stands in letters and mail.");
    }

    private void CheckPrefix(Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        if (NumberPrefix == convening.NumberPrefix)
        {
            return;
        }

        refusals.When(!PrefixPattern()
            .IsMatch(NumberPrefix), nameof(NumberPrefix), "Enter up to 11 capital letters and digits and a hyphen, for example PACT26-.");
        refusals.When(
            use.NumberPrefixes.Contains(NumberPrefix), nameof(NumberPrefix), "Another convening’s numbers begin so. Enter another prefix.");
        refusals.When(
            use.HasNumbers, nameof(NumberPrefix), $"Numbers that begin with {convening.NumberPrefix} were given out; the prefix stays.");
    }

    [GeneratedRegex(@"\A(?=.{1,60}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex SlugPattern();

    [GeneratedRegex(@"\A[A-Z0-9]{1,11}-\z")]
    private static partial Regex PrefixPattern();
}
