using PactPortal.Domain;
using PactPortal.Domain.Funding;

namespace PactPortal.Documents.Reports;

/// <summary>What the subsidy fund promised, spent and has left.</summary>
internal static class FundTables
{
    private static readonly IReadOnlyList<Column> Amounts = [Column.Number("Committed"), Column.Number("Drawn"),
        Column.Number("Released, USD")];

    public static Facts Standing(FunderReportFacts facts)
    {
        var total = ReportPlaces.Total(ReportPlaces.Of(facts));
        var budget = Sum(facts, FundEntryKind.Allocation) + Sum(facts, FundEntryKind.Raise) - Sum(facts, FundEntryKind.Lower);
        return new Facts(
        [
            Fact("Budget", budget), Fact("Committed", total.Committed), Fact("Drawn", total.Drawn), Fact("Released", total.Released),
            Fact("In use", InUse(total)),
            .. facts.UsedElsewhere.IsZero ? Array.Empty<Fact>() : [Fact("In use by other convenings", facts.UsedElsewhere)],
            Fact("Left", budget - InUse(total) - facts.UsedElsewhere),
        ]);
    }

    public static Table ByCohort(FunderReportFacts facts) => Of(
        "Subsidy fund by cohort", "Cohort",
        [.. ReportPlaces.ByCohort(facts).Select(cohort => (cohort.Cohort, ReportPlaces.Total(cohort.Places)))
            .Where(row => row.Cohort != ReportPlace.NoCounty || row.Item2.HasFund)]);

    public static Table ByCounty(FunderReportFacts facts) => Of(
        "Subsidy fund by county", "County", [.. ReportPlaces.Of(facts).Where(place => place.HasFund).Select(place => (place.Name, place))]);

    private static Table Of(string caption, string head, IReadOnlyList<(string Name, ReportPlace Place)> rows) => new()
    {
        Caption = caption,
        CaptionLevel = 3,
        Columns = [Column.Text(head), .. Amounts],
        Rows = [.. rows.Select(row => Row(row.Name, row.Place))],
        Totals = [Row("Total", ReportPlaces.Total(rows.Select(row => row.Place)))],
    };

    private static Row Row(string name, ReportPlace place) =>
        new(name, MoneyFormat.Plain(place.Committed), MoneyFormat.Plain(place.Drawn), MoneyFormat.Plain(place.Released));

    private static Money Sum(FunderReportFacts facts, FundEntryKind kind) =>
        Money.Sum(facts.Fund.Where(sum => sum.Kind == kind).Select(sum => sum.Amount));

    private static Money InUse(ReportPlace place) => place.Committed - place.Released;

    private static Fact Fact(string term, Money amount) => new(term, Run.Reference(MoneyFormat.Dollars(amount)));
}
