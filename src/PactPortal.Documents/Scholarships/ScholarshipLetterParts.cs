using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Scholarships;

/// <summary>What the letters about scholarships share.</summary>
internal static class ScholarshipLetterParts
{
    public static string NameOf(ScholarshipLetterFacts facts) => PrintableText.Choose(facts.Name, facts.LatinSpelling);

    /// <summary>Who offers or regrets: nobody by name.</summary>
    public static string Sender(Convening convening) => convening.Payee?.Name ?? $"The planning team of the {convening.Name}";

    public static Letterhead Letterhead(Convening convening) => convening.Payee is { } payee
        ? new Letterhead(payee.Name, [.. payee.RemitTo, .. ContactFor(convening) is { } contact ? new[] { contact.Email } : []])
        : new Letterhead("PACT");

    public static IEnumerable<Fact> Opening(ScholarshipLetterFacts facts)
    {
        var convening = facts.Convening;
        yield return new Fact("Date", DateWords.DayWithYear(convening.LocalDay(facts.DecidedAt)));
        yield return new Fact("To", $"{NameOf(facts)}, application ", Run.Reference(facts.Reference));
        yield return new Fact("Convening", convening.Theme is { } theme ? $"{convening.Name}, “{theme}”" : convening.Name);
        if (convening is { StartsOn: { } first, EndsOn: { } last })
        {
            yield return new Fact("Dates and place", DateWords.Range(first, last) + Place(convening.Venue));
        }

        if (ContactFor(convening) is { } contact)
        {
            yield return new Fact("Questions", contact.Email);
        }
    }

    public static IEnumerable<Block> Closing(ScholarshipLetterFacts facts)
    {
        var convening = facts.Convening;
        yield return new SignatureBlock(new Signature($"For {Sender(convening)}, name and title"), new Signature("Date"));
        if (convening.IsDemonstration)
        {
            yield return new Note("People, amounts and policies of this demonstration are invented.");
        }
    }

    private static Contact? ContactFor(Convening convening) =>
        Named(convening, "Scholarship") ?? Named(convening, "Registration") ?? (convening.Guide.Contacts is [var first, ..] ? first : null);

    private static Contact? Named(Convening convening, string topic) =>
        convening.Guide.Contacts.FirstOrDefault(contact => contact.Topic.Contains(topic, StringComparison.OrdinalIgnoreCase));

    private static string Place(Venue? venue) => venue is null ? "" : venue.Name is { } name ? $", {name}, {venue.City}" : $", {venue.City}";
}
