using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Funding;

namespace PactPortal.Documents.Reports;

/// <summary>Everything counted of one county, or of organizations that belong to none.</summary>
/// <param name="County">Null: of none.</param>
internal sealed record ReportPlace(County? County, int Teams, int People, int Attended, Money Committed, Money Drawn, Money Released)
{
    public const string NoCounty = "No county";

    public string Name => County?.Name ?? NoCounty;

    public string CohortName => County is { } county ? Cohorts.NameOf(county.Cohort) : NoCounty;

    public bool IsComing => Teams > 0 || People > 0;

    public bool HasFund => !Committed.IsZero || !Drawn.IsZero || !Released.IsZero;

    public static ReportPlace operator +(ReportPlace a, ReportPlace b) =>
        new(a.County, a.Teams + b.Teams, a.People + b.People, a.Attended + b.Attended, a.Committed + b.Committed, a.Drawn
            + b.Drawn, a.Released + b.Released);
}

internal static class ReportPlaces
{
    /// <summary>The counties by name, then what belongs to none.</summary>
    public static IReadOnlyList<ReportPlace> Of(FunderReportFacts facts) =>
        [.. facts.Counties.OrderBy(county => county.Name, StringComparer.InvariantCultureIgnoreCase).Append(null)
            .Select(county => Of(facts, county))];

    /// <summary>By cohort, in their order; what belongs to no county last.</summary>
    public static IEnumerable<(string Cohort, IReadOnlyList<ReportPlace> Places)> ByCohort(FunderReportFacts facts) =>
        Of(facts).GroupBy(place => place.County?.Cohort).OrderBy(group => group.Key is null).ThenBy(group => group.Key)
            .Select(group => (group.First().CohortName, (IReadOnlyList<ReportPlace>)[.. group]));

    public static ReportPlace Total(IEnumerable<ReportPlace> places) =>
        places.Aggregate(new ReportPlace(null, 0, 0, 0, Money.Zero, Money.Zero, Money.Zero), (sum, place) => sum + place);

    private static ReportPlace Of(FunderReportFacts facts, County? county) => new(
        county,
        facts.Teams.Where(row => row.CountyCode == county?.Code).Sum(row => row.Teams),
        facts.People.Where(row => row.CountyCode == county?.Code).Sum(row => row.People),
        (facts.Attended ?? []).Where(row => row.CountyCode == county?.Code).Sum(row => row.People),
        Fund(facts, county, FundEntryKind.Commitment), Fund(facts, county, FundEntryKind.Draw), Fund(facts, county, FundEntryKind.Release));

    private static Money Fund(FunderReportFacts facts, County? county, FundEntryKind kind) =>
        Money.Sum(facts.Fund.Where(sum => sum.Kind == kind && sum.CountyCode == county?.Code).Select(sum => sum.Amount));
}
