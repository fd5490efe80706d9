using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Lists;

/// <summary>A session as its papers print it.</summary>
/// <param name="AsOf">When the list was made: it is true of that instant.</param>
/// <param name="Address">Of the session's public page.</param>
/// <param name="People">Who has a seat in it: the name each of them chose, and the organization.</param>
public sealed record SessionSheetFacts(
    Convening Convening, string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Place, DateTimeOffset AsOf, string Address,
    IReadOnlyList<(string Name, string Organization)> People)
{
    public string? ContentAdvisory { get; init; }

    public bool IsPreliminary { get; init; }

    public string When =>
        $"{DateWords.Day(Convening.LocalDay(StartsAt))}, {ClockWords.Range(StartsAt, EndsAt, Convening.Zone)}{(Place is null ? "" : $", {Place}")}";
}

/// <summary>
/// The sheet that lies at a session's door. Everybody sees it: the name each of them chose and the organization, lines for who comes besides, and nothing
/// else.
/// </summary>
public static class SessionSignInDocument
{
    private const int LinesForOthers = 10;

    public static Document Compose(SessionSheetFacts facts)
    {
        var people = facts.People.OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase).ToList();
        return new Document
        {
            Title = $"Sign-in sheet, {facts.Title}",
            Created = facts.AsOf,
            FooterText = $"Sign-in sheet · {facts.Convening.Name}",
            Blocks =
            [
                new Heading(1, facts.Title),
                new Paragraph(
                    $"{facts.When}. {facts.Convening.Name}. As of {DateWords.DayTimeWithYear(facts.AsOf, facts.Convening.Zone)}: {ListWords.People(people.Count)}."),
                new Table
                {
                    Caption = people.Count == 0 ? "Please write your name and sign" : "Please sign beside your name; who isn’t listed writes it below",
                    Columns = [Column.Text("Name"), Column.Text("Organization"), Column.Blank("Signature")],
                    Rows = [.. people.Select(person => new Row(person.Name, person.Organization, "")), .. Enumerable.Repeat(new Row("", "", ""), LinesForOthers)],
                },
            ],
        };
    }
}

/// <summary>The sign at a session's door: what is on, when, what it speaks of, and a code that leads to its page.</summary>
public static class SessionSignDocument
{
    public static Document Compose(SessionSheetFacts facts) => new()
    {
        Title = $"Room sign, {facts.Title}",
        Created = facts.AsOf,
        FooterText = facts.Convening.Name,
        Blocks =
        [
            new Heading(1, facts.Title),
            new Paragraph(Run.Bold(facts.When)),
            .. facts.ContentAdvisory is { } advisory ? new Block[] { new Note($"Please note: {advisory} You can leave at any time.") } : [],
            .. facts.IsPreliminary ? new Block[] { new Paragraph("This agenda is preliminary: it may still change.") } : [],
            new QrCode(facts.Address, $"Code that leads to the page of {facts.Title}", "The session’s page: ", facts.Address),
        ],
    };
}

/// <summary>One thing that takes place, for those who set rooms up and serve meals.</summary>
/// <param name="People">How many are expected; null where that isn't known.</param>
public sealed record SetUpLine(
    DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Title, string Kind, string? Place, string? Layout, int? People);

/// <summary>What is set up and served when, where and for how many. It names nobody.</summary>
public static class SetUpDocument
{
    public static Document Compose(Convening convening, IReadOnlyList<SetUpLine> lines, DateTimeOffset asOf, bool isPreliminary) => new()
    {
        Title = $"Catering and set-up by time, {convening.Name}",
        Created = asOf,
        FooterText = $"Catering and set-up by time · {convening.Name}",
        Blocks =
        [
            new Heading(1, "Catering and set-up by time"),
            new Paragraph($"{convening.Name}. {ClockWords.Sentence($"As of {DateWords.DayTimeWithYear(asOf, convening.Zone)}")} Numbers are seats that people chose, or who comes on the day."),
            .. isPreliminary ? new Block[] { new Paragraph("This agenda is preliminary: it may still change.") } : [],
            .. lines.GroupBy(line => convening.LocalDay(line.StartsAt)).SelectMany(day => DayOf(day.Key, [.. day], convening.Zone)),
        ],
    };

    private static IEnumerable<Block> DayOf(DateOnly date, IReadOnlyList<SetUpLine> lines, TimeZoneInfo zone) =>
    [
        new Heading(2, DateWords.Day(date)),
        new Table
        {
            Caption = $"What takes place on {DateWords.Day(date)}, in order of time",
            Columns = [Column.Text("Time"), Column.Text("What"), Column.Text("Where"), Column.Text("Layout"), Column.Number("People")],
            Rows =
            [
                .. lines.Select(line => new Row(
                    ClockWords.Range(line.StartsAt, line.EndsAt, zone), line.Title, line.Place ?? "not said", line.Layout ?? "not said",
                    line.People?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? "not known")),
            ],
        },
    ];
}
