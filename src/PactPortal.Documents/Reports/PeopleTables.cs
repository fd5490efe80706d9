using System.Globalization;
using PactPortal.Domain.Organizations;

namespace PactPortal.Documents.Reports;

/// <summary>The tables of who comes. A column of those who attended appears once that is known.</summary>
internal static class PeopleTables
{
    public static Table ByCounty(FunderReportFacts facts)
    {
        var coming = ReportPlaces.Of(facts).Where(place => place.IsComing).ToList();
        return new Table
        {
            Caption = "By county",
            CaptionLevel = 2,
            Columns = [Column.Text("County"), Column.Text("Cohort"), Column.Number("Teams"), .. Counted(facts)],
            Rows = [.. coming.Select(place => new Row([place.Name, place.County is null ? "" : place.CohortName, N(place.Teams), .. Counts(facts, place)]))],
            Totals = [Total(facts, coming, "")],
        };
    }

    /// <summary>The counties that nobody comes from are a number, not a list of zeros.</summary>
    public static string Others(FunderReportFacts facts) =>
        (facts.Counties.Count - ReportPlaces.Of(facts).Count(place => place is { County: not null, IsComing: true })) switch
        {
            0 => $"Every one of the {facts.Counties.Count} counties has a team.",
            1 => "One county has no confirmed team.",
            var none => $"{none} of {facts.Counties.Count} counties have no confirmed team.",
        };

    public static Table ByCohort(FunderReportFacts facts)
    {
        var cohorts = ReportPlaces.ByCohort(facts).Select(cohort => (cohort.Cohort, Coming: cohort.Places.Count(place => place is { County: not null, IsComing: true }), Total: ReportPlaces.Total(cohort.Places)))
            .Where(cohort => cohort.Cohort != ReportPlace.NoCounty || cohort.Total.IsComing).ToList();
        return new Table
        {
            Caption = "By cohort",
            CaptionLevel = 2,
            Columns = [Column.Text("Cohort"), Column.Number("Counties"), Column.Number("Teams"), .. Counted(facts)],
            Rows = [.. cohorts.Select(cohort => new Row([cohort.Cohort, N(cohort.Coming), N(cohort.Total.Teams), .. Counts(facts, cohort.Total)]))],
            Totals = [Total(facts, cohorts.Select(cohort => cohort.Total), N(cohorts.Sum(cohort => cohort.Coming)))],
        };
    }

    public static Table ByAgencyType(FunderReportFacts facts)
    {
        var types = AgencyTypes.All.Select(type => (Type: type, People: Of(facts.People, type), Attended: Of(facts.Attended ?? [], type))).Where(row => row.People + row.Attended > 0).ToList();
        return new Table
        {
            Caption = "By agency type",
            CaptionLevel = 2,
            Columns = [Column.Text("Agency type"), .. Counted(facts)],
            Rows = [.. types.Select(row => new Row([row.Type.Name(), .. Counts(facts, row.People, row.Attended)]))],
            Totals = [new Row(["Total", .. Counts(facts, types.Sum(row => row.People), types.Sum(row => row.Attended))])],
        };
    }

    private static int Of(IEnumerable<CountedPeople> people, AgencyType type) => people.Where(row => row.AgencyType == type).Sum(row => row.People);

    private static Row Total(FunderReportFacts facts, IEnumerable<ReportPlace> places, string second)
    {
        var total = ReportPlaces.Total(places);
        return new Row(["Total", second, N(total.Teams), .. Counts(facts, total)]);
    }

    private static IEnumerable<Column> Counted(FunderReportFacts facts) => facts.Attended is null ? [Column.Number("People")] : [Column.Number("People"), Column.Number("Attended")];

    private static IEnumerable<Cell> Counts(FunderReportFacts facts, ReportPlace place) => Counts(facts, place.People, place.Attended);

    private static IEnumerable<Cell> Counts(FunderReportFacts facts, int people, int attended) => facts.Attended is null ? [N(people)] : [N(people), N(attended)];

    private static string N(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
