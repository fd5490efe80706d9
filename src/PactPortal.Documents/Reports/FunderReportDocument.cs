using PactPortal.Domain;

namespace PactPortal.Documents.Reports;

/// <summary>Who comes to a convening, by county, cohort and agency type, and what its funds did.</summary>
public static class FunderReportDocument
{
    private const string NotRecorded = "Attendance is not recorded yet. Until it is, people are those with a seat on a confirmed team.";

    public static Document Compose(FunderReportFacts facts)
    {
        var convening = facts.Convening;
        return new Document
        {
            Title = $"Funder report, {convening.Name}",
            Created = facts.AsOf,
            Letterhead = convening.Payee is { } payee ? new Letterhead(payee.Name, payee.RemitTo) : null,
            FooterText = $"Funder report · {convening.Name} · as of {DateWords.DayTimeWithYear(facts.AsOf, convening.Zone)}",
            Blocks =
            [
                new Heading(1, "Funder report"),
                KeyFacts(facts),
                .. facts.Attended is null ? new[] { new Paragraph(NotRecorded) } : [],
                .. People(facts),
                .. Fund(facts),
                Prices(facts),
                new Note(Invoiced(facts.Money)),
                .. convening.IsDemonstration ? new Block[] { new Note("People, prices and funds of this demonstration are invented.") } : [],
            ],
        };
    }

    private static Facts KeyFacts(FunderReportFacts facts)
    {
        var convening = facts.Convening;
        var places = ReportPlaces.Of(facts);
        return new Facts(
        [
            new Fact("Convening", convening.Theme is { } theme ? $"{convening.Name}, “{theme}”" : convening.Name),
            .. convening is { StartsOn: { } first, EndsOn: { } last } ? new[] { new Fact("Dates", DateWords.Range(first, last)) } : [],
            new Fact("As of", DateWords.DayTimeWithYear(facts.AsOf, convening.Zone)),
            new Fact("Teams", $"{places.Sum(place => place.Teams)}"),
            new Fact("People", $"{places.Sum(place => place.People)}"),
            .. facts.Attended is null ? [] : new[] { new Fact("Attended", $"{places.Sum(place => place.Attended)}") },
            new Fact("Counties", $"{places.Count(place => place is { County: not null, IsComing: true })} of {facts.Counties.Count}"),
        ]);
    }

    private static IEnumerable<Block> People(FunderReportFacts facts)
    {
        if (facts.People.Count == 0)
        {
            yield return new Heading(2, "People");
            yield return new Paragraph("Nobody has a seat yet.");
            yield break;
        }

        yield return PeopleTables.ByCounty(facts);
        yield return new Note(PeopleTables.Others(facts));
        yield return PeopleTables.ByCohort(facts);
        yield return PeopleTables.ByAgencyType(facts);
        yield return new Note("Agency types are as coordinators said them when they registered somebody. What people say of themselves is in no count.");
    }

    private static IEnumerable<Block> Fund(FunderReportFacts facts)
    {
        if (facts.Fund.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, "Subsidy fund");
        yield return FundTables.Standing(facts);
        if (facts.Fund.Any(sum => sum.CountyCode is not null))
        {
            yield return FundTables.ByCohort(facts);
            yield return FundTables.ByCounty(facts);
        }

        yield return new Note(
            "Committed: promised to teams when they were submitted. Drawn: commitments that became final when a team was confirmed. Released: commitments, drawn or not, that went back when a seat was cancelled or a hold ended. In use: committed less released. Left: the budget less what is in use.");
    }

    private static Table Prices(FunderReportFacts facts) => new()
    {
        Caption = "What registration costs, and who carries it",
        CaptionLevel = 2,
        Columns = [Column.Text("Step"), Column.Number("Amount, USD")],
        Rows =
        [
            Row("Registration at its rate", facts.Money.Charged),
            Row("Registration offset, from the subsidy fund", facts.Money.Offset),
            Row("Scholarships", facts.Money.Scholarships),
            Row("Discounts", facts.Money.Discounts),
            Row("Kept of cancelled seats, and corrections", facts.Money.Adjusted),
        ],
        Totals = [Row("Organizations pay", facts.Money.Total)],
    };

    private static Row Row(string step, Money amount) => new(step, MoneyFormat.Plain(amount));

    private static string Invoiced(ReportedMoney money) =>
        $"Invoices less credit notes come to {money.Invoiced}, as in the money report."
        + (money.Invoiced == money.Total ? "" : " That is not the total as long as refunds are under way: the credit note of a paid seat follows its refund.");
}
