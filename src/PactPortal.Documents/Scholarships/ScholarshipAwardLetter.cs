using PactPortal.Domain;

namespace PactPortal.Documents.Scholarships;

/// <summary>
/// The letter that offers a scholarship, for whoever sends decisions: what it pays, until when it can be accepted, and what becomes of
/// what is not. It asks nothing and says nothing of why.
/// </summary>
public static class ScholarshipAwardLetter
{
    /// <exception cref="ArgumentException">A fact can't be; it is named.</exception>
    /// <exception cref="GlyphMissingException">The name can't be printed, and no Latin spelling was given.</exception>
    public static Document Compose(ScholarshipAwardFacts facts)
    {
        facts.Require();
        return new Document
        {
            Title = $"Scholarship award {facts.Reference}, {facts.Convening.Name}",
            Created = facts.DecidedAt,
            Letterhead = ScholarshipLetterParts.Letterhead(facts.Convening),
            FooterText = $"Scholarship award {facts.Reference} · {facts.Convening.Name}",
            Blocks =
            [
                new Heading(1, "Scholarship award"),
                new Facts([.. ScholarshipLetterParts.Opening(facts), new Fact("Accept through", $"{Deadline(facts)}, {Zone(facts)}")]),
                new Paragraph($"Congratulations. {ScholarshipLetterParts.Sender(facts.Convening)} offers you a scholarship for the {facts.Convening.Name}. It becomes yours when you accept it."),
                Awards(facts),
                OfTheOffset(facts),
                new Heading(2, "How to accept"),
                new Paragraph("Open ", Run.LinkTo(GenuineCheck.WithoutScheme(facts.AcceptAddress.AbsoluteUri), facts.AcceptAddress), " and accept the award there, or decline it."),
                new Dates(new Deadline(
                    $"Through {Deadline(facts)}", $"Accept the award. If you don’t, {facts.Total} goes back to the scholarship fund, for somebody else. A registration you have stays as it is.")),
                .. ScholarshipLetterParts.Closing(facts),
            ],
        };
    }

    private static string Deadline(ScholarshipAwardFacts facts) => DateWords.ThroughWithYear(facts.AcceptUntil, facts.Convening.Zone);

    private static string Zone(ScholarshipAwardFacts facts) =>
        facts.Convening.Venue is { } venue ? $"local time in {venue.City}" : "local time of the convening";

    private static Table Awards(ScholarshipAwardFacts facts) => new()
    {
        Caption = "What you are awarded",
        CaptionLevel = 2,
        Columns = [Column.Text("For"), Column.Number("At most, USD"), Column.Number("Your award, USD")],
        Rows =
        [
            .. facts.Awards.Select(award => new Row(
                award.PaysRegistration ? Cell.WithNote(award.Kind, "Pays at most what is still owing on your seat") : award.Kind, MoneyFormat.Plain(award.Maximum), MoneyFormat.Plain(award.Amount))),
        ],
        Totals = [new Row("Total", "", MoneyFormat.Plain(facts.Total))],
    };

    private static Paragraph OfTheOffset(ScholarshipAwardFacts facts) => new(
        "Once you accept, the scholarship takes the place of the registration offset: a seat has one or the other."
        + (facts.OffsetOnSeat is { } offset ? $" The {offset} that the offset pays for yours goes back to the subsidy fund." : ""));
}
