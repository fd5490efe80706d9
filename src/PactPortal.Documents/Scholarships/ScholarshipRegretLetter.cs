using PactPortal.Domain;

namespace PactPortal.Documents.Scholarships;

/// <summary>
/// The letter to an applicant without an award, for whoever sends decisions: short, kind, and without scores, ranks or reasons. It says
/// nothing of the applicant's life or work, and names other ways to come as long as there are any.
/// </summary>
public static class ScholarshipRegretLetter
{
    /// <exception cref="ArgumentException">A fact can't be; it is named.</exception>
    /// <exception cref="GlyphMissingException">The name can't be printed, and no Latin spelling was given.</exception>
    public static Document Compose(ScholarshipRegretFacts facts)
    {
        facts.Require();
        return new Document
        {
            Title = $"Scholarship application {facts.Reference}, {facts.Convening.Name}",
            Created = facts.DecidedAt,
            Letterhead = ScholarshipLetterParts.Letterhead(facts.Convening),
            FooterText = $"Scholarship application {facts.Reference} · {facts.Convening.Name}",
            Blocks =
            [
                new Heading(1, "Your scholarship application"),
                new Facts([.. ScholarshipLetterParts.Opening(facts)]),
                new Paragraph($"Thank you for applying for a scholarship for the {facts.Convening.Name}. We are sorry that we can’t offer you one now: the scholarship fund is limited."),
                .. facts.WaitsForAward
                    ? new[] { new Paragraph("Your application stays on the waiting list. If somebody doesn’t accept an award, we may offer it to you, and we will write to you then. You need do nothing.") }
                    : [],
                .. OtherWays(facts),
                .. ScholarshipLetterParts.Closing(facts),
            ],
        };
    }

    private static IEnumerable<Block> OtherWays(ScholarshipRegretFacts facts)
    {
        var (convening, at) = (facts.Convening, facts.DecidedAt);
        if (!convening.TakesRegistrationsAt(at))
        {
            yield break;
        }

        List<ListItem> ways = [];
        if (facts.OffsetPerSeat is { } offset)
        {
            ways.Add($"The registration offset takes up to {offset} off a seat, while the subsidy fund lasts. There is no application: it is on the price when the team is submitted.");
        }

        if (convening.TierAt(at) is { } tier && convening.TierAfter(at) is not null)
        {
            ways.Add($"The {tier.Attributive} rate holds for teams that are submitted through {DateWords.ThroughWithYear(tier.EndsAt, convening.Zone)}.");
        }

        yield return new Heading(2, ways.Count == 0 ? "If you can come" : "Other ways to come");
        yield return new Paragraph("We would be glad to see you there. Rates and registration are at ", Run.LinkTo(GenuineCheck.WithoutScheme(facts.ConveningAddress.AbsoluteUri), facts.ConveningAddress), ".");
        if (ways.Count > 0)
        {
            yield return new BulletList([.. ways]);
        }
    }
}
