using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Letters;

namespace PactPortal.Documents.Letters;

/// <summary>The CSEC fiscal-justification letter: words around <see cref="LetterFacts"/>, and no fact of its own.</summary>
public static class JustificationLetterDocument
{
    /// <param name="supersededAt">When a newer version took its place; null while it stands.</param>
    public static Document Compose(LetterFacts facts, DateTimeOffset? supersededAt = null) => new()
    {
        Title = $"CSEC fiscal-justification letter, {facts.Convening.Name}, {facts.CountyName} County",
        Created = facts.IssuedAt,
        Letterhead = LetterheadOf(facts.Convening),
        FooterText =
            $"Letter {facts.Number}{(facts.Version == 1 ? "" : $", version {facts.Version}")} · check it at {GenuineCheck.WithoutScheme(facts.VerificationAddress)}",
        Blocks =
        [
            new Heading(1, "CSEC fiscal-justification letter"),
            .. Superseded(facts, supersededAt),
            KeyFacts(facts),
            .. ErasedNames.Of(facts.NameErasedOn),
            .. WhatAndWhy(facts),
            .. StatementAndTerms(facts),
            new PageBreak(),
            .. LetterWorksheet.Compose(facts),
            .. Whom(facts.Convening),
            new SignatureBlock(
                new Signature("Requested by, name and title", "Date"),
                new Signature($"Approved for {facts.CountyName} County by, name and title", "Date")),
            GenuineCheck.Of(facts.VerificationAddress, "letter", "county, number of people and totals"),
        ],
    };

    internal static TimeZoneInfo ZoneOf(LetterFacts facts) => TimeZoneInfo.FindSystemTimeZoneById(facts.TimeZoneId);

    internal static string People(int count) => count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{count} people");

    internal static string Day(DateTimeOffset exclusiveEnd, LetterFacts facts) => DateWords.ThroughWithYear(exclusiveEnd, ZoneOf(facts));

    private static Letterhead LetterheadOf(ConveningFacts convening)
    {
        var contact = ContactFor(convening);
        return convening.Payee is { } payee
            ? new Letterhead(payee.Name, [.. payee.RemitTo, .. contact is null ? Array.Empty<string>() : [contact.Email]])
            : new Letterhead("PACT");
    }

    private static Contact? ContactFor(ConveningFacts convening) =>
        convening.Guide.Contacts.FirstOrDefault(contact => contact.Topic.Contains("Registration", StringComparison.Ordinal))
            ?? (convening.Guide.Contacts is [var first, ..] ? first : null);

    private static IEnumerable<Block> Superseded(LetterFacts facts, DateTimeOffset? at)
    {
        if (at is { } instant)
        {
            yield return new Paragraph(
                Run.Bold($"Superseded on {DateWords.DayWithYear(LocalDay(instant, facts))} by a newer version of this letter."),
                " Please use that one.");
        }
    }

    private static Facts KeyFacts(LetterFacts facts)
    {
        var convening = facts.Convening;
        List<Fact> rows =
        [
            new("Date", DateWords.DayWithYear(LocalDay(facts.IssuedAt, facts))),
            new("For", $"{facts.CountyName} County, {facts.Agency}"),
            new("Convening", convening.Theme is { } theme ? $"{convening.Name}, “{theme}”" : convening.Name),
            new("Dates and place", $"{DateWords.Range(convening.StartsOn, convening.EndsOn)}{Place(convening.Venue)}"),
            new("Who would go", WhoGoes(facts)),
            new(
                $"Cost, {People(facts.Worksheet.People)}",
                facts.Tier.EndsAt is { } end ? $"{facts.Worksheet.Team} if submitted through {Day(end, facts)}" : facts.Worksheet.Team
                    .ToString()),
        ];
        if (facts.Names.Count > 0)
        {
            rows.Insert(rows.Count - 1, new Fact("Their names", string.Join(", ", facts.Names)));
        }

        if (facts.ReplacesLetterOf is { } replaced)
        {
            rows.Insert(
                1,
                new Fact(
                    "Version",
                    $"{facts.Version.ToString(CultureInfo.InvariantCulture)}, in place of the letter of {DateWords.DayWithYear(LocalDay(replaced, facts))}"));
        }

        if (facts.RegistrationReference is { } reference)
        {
            rows.Insert(rows.Count - 1, new Fact("Registration", $"{reference}, confirmed"));
        }

        return new Facts(rows);
    }

    private static DateOnly LocalDay(DateTimeOffset instant, LetterFacts facts) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, ZoneOf(facts)).DateTime);

    private static string Place(Venue? venue) =>
        venue is null ? "" : venue.Name is { } name ? $", {name}, {venue.City}" : $", {venue.City}";

    private static string WhoGoes(LetterFacts facts)
    {
        var people = facts.Worksheet.People;
        var named = facts.Roles.Sum(role => role.Count);
        var roles = string.Join(", ", facts.Roles.Select(role => role.Count == 1 ? role.Role.ToLowerInvariant()
            : $"{role.Count} {role.Role.ToLowerInvariant()}"));
        return (named, people - named) switch
        {
            (0, _) => $"{People(people)}, their agencies still open",
            (_, 0) => $"{People(people)}: {roles}",
            var (_, open) => $"{People(people)}: {roles}, {open} still open",
        };
    }

    private static IEnumerable<Block> WhatAndWhy(LetterFacts facts)
    {
        var convening = facts.Convening;
        var team = facts.Worksheet.People == 1 ? "one person" : $"a team of {facts.Worksheet.People}";
        yield return new Heading(2, "Purpose");
        yield return new Paragraph(
            $"{facts.Agency} asks the fiscal office of {facts.CountyName} County to approve registration and travel for {team} to the {convening.Name}, {Days(convening.Days)} of training and joint planning for the people who prevent and answer child trafficking in California’s counties.");
        if (convening.Guide.Produced.Count > 0)
        {
            yield return new Heading(2, "What the convening has produced");
            yield return new Paragraph(Filled(convening.Guide.ProducedIntroduction ?? "", convening));
            yield return new BulletList([.. convening.Guide.Produced.Select(ListItem.ToListItem)]);
        }

        if (convening.Guide.WhyATeam is { } why)
        {
            yield return new Heading(2, "Why a team, and not one person");
            yield return new Paragraph(why);
        }

        if (convening.Guide.CostSharing is { } sharing)
        {
            yield return new Heading(2, "Who carries the cost");
            yield return new Paragraph(sharing);
        }
    }

    private static string Days(int days) =>
        days == 1 ? "one day"
            : $"{(days is > 1 and < 6 ? new[] { "two", "three", "four", "five" }[days - 2] : days.ToString(CultureInfo.InvariantCulture))} days";

    private static string Filled(string text, ConveningFacts convening) => text
        .Replace("{members}", convening.MemberCounties.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{counties}", convening.Counties.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static IEnumerable<Block> StatementAndTerms(LetterFacts facts)
    {
        var statement = facts.Statement;
        yield return new Heading(2, $"Statement provided by {statement.Provider}");
        yield return new Note(
            $"{statement.ProviderName}, {statement.Version}.{(statement.RetrievedOn is { } day ? $" Retrieved {DateWords.DayWithYear(day)}." : "")}");
        yield return new Statement([.. statement.Paragraphs.Select(paragraph => new Paragraph(paragraph))]);
        List<Run> sources = ["Read the sources: "];
        foreach (var (source, at) in statement.Sources.Select((source, at) => (source, at)))
        {
            sources.Add(at == 0 ? "" : at == statement.Sources.Count - 1 ? " and " : ", ");
            sources.Add(Run.LinkTo(source.Name, new Uri(source.Address)));
        }

        sources.Add($". Questions about the statement: {statement.QuestionsTo}.");
        yield return new Paragraph([.. sources.Where(run => run.Text.Length > 0)]);
        yield return new Paragraph(facts.CountyOptedIn == true
            ? "The county’s fiscal officer decides which funds apply; this letter suggests no account code and no federal share."
            : $"{(facts.CountyOptedIn is null ? $"Whether {facts.CountyName} County has elected to participate in the CSEC Program is not recorded here" : $"{facts.CountyName} County is not recorded as participating in the CSEC Program")}: please ask the county’s fiscal officer, who decides which funds apply. This letter suggests no account code and no federal share.");
        yield return new Heading(2, "Dates that change the cost");
        yield return new Dates([.. LetterDates.Of(facts)]);
    }

    private static IEnumerable<Block> Whom(ConveningFacts convening)
    {
        if (convening.Payee is { } payee)
        {
            yield return new Heading(2, "Remit to");
            yield return new Paragraph($"{payee.Name}\n{string.Join(", ", payee.RemitTo)}");
        }

        if (convening.Guide.Contacts.Count > 0)
        {
            yield return new Heading(2, "Contact");
            yield return new Facts([.. convening.Guide.Contacts.Select(contact => new Fact(contact.Topic, contact.Email))]);
        }

        if (convening.IsDemonstration)
        {
            yield return new Note("Prices, hotel, policies and people of this demonstration are invented.");
        }
    }
}
