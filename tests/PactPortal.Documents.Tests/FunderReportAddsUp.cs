using PactPortal.Documents.Reports;
using PactPortal.Documents.Tests.Reading;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Organizations;

namespace PactPortal.Documents.Tests;

/// <summary>Counties, cohorts and agency types add up to the same people, and the fund to its budget.</summary>
public sealed class FunderReportAddsUp
{
    [Fact]
    public void Report_ListsCountiesThatComeAndCountsTheOthers()
    {
        var text = Printed.From(FunderReportDocument.Compose(Facts())).Text;

        Assert.Contains("Teams 4 People 11 Counties 2 of 4", text, StringComparison.Ordinal);
        Assert.Contains("By county County Cohort Teams People Alpha Northern 2 6 Beta Bay Area 1 3 No county 1 2 Total 4 11 2 of 4 counties have no confirmed team.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gamma Northern", text, StringComparison.Ordinal);
        Assert.Contains(
            "By cohort Cohort Counties Teams People Northern 1 2 6 Bay Area 1 1 3 Southern California 0 0 0 No county 0 1 2 Total 2 4 11", text, StringComparison.Ordinal);
        Assert.Contains("By agency type Agency type People Human services 5 Probation 4 Community organization 2 Total 11", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfTheFund_LeavesWhatIsNotInUse()
    {
        var text = Printed.From(FunderReportDocument.Compose(Facts())).Text;

        Assert.Contains("Budget $1,000.00 Committed $900.00 Drawn $800.00 Released $200.00 In use $700.00 Left $300.00", text, StringComparison.Ordinal);
        Assert.Contains("Subsidy fund by county County Committed Drawn Released, USD Alpha 600.00 500.00 0.00 Gamma 300.00 300.00 200.00 Total 900.00 800.00 200.00", text, StringComparison.Ordinal);
        Assert.Contains("Northern 900.00 800.00 200.00", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfPrices_AddsTheStepsUp() =>
        Assert.Contains(
            "Registration at its rate 3,245.00 Registration offset, from the subsidy fund −700.00 Scholarships 0.00 Discounts −50.00 Kept of cancelled seats, and corrections 35.00 Organizations pay 2,530.00",
            Printed.From(FunderReportDocument.Compose(Facts())).Text, StringComparison.Ordinal);

    [Fact]
    public void Report_WhileARefundIsUnderWay_SaysWhyInvoicesDiffer()
    {
        var facts = Facts();

        Assert.Contains("come to $2,530.00, as in the money report. ", Printed.From(FunderReportDocument.Compose(facts)).Text + " ", StringComparison.Ordinal);
        Assert.DoesNotContain("under way", Printed.From(FunderReportDocument.Compose(facts)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "come to $2,850.00, as in the money report. That is not the total as long as refunds are under way",
            Printed.From(FunderReportDocument.Compose(facts with { Money = facts.Money with { Invoiced = new Money(2850_00) } })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_BeforeAttendanceIsRecorded_SaysSoAndPrintsNoZero()
    {
        var text = Printed.From(FunderReportDocument.Compose(Facts())).Text;

        Assert.Contains("Attendance is not recorded yet.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Attended", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OnceAttendanceIsRecorded_HasAColumnOfIt()
    {
        var text = Printed.From(FunderReportDocument.Compose(Facts() with { Attended = [new("01", AgencyType.HumanServices, 4), new("02", AgencyType.Probation, 3)] })).Text;

        Assert.DoesNotContain("not recorded", text, StringComparison.Ordinal);
        Assert.Contains("Alpha Northern 2 6 4 Beta Bay Area 1 3 3 No county 1 2 0 Total 4 11 7", text, StringComparison.Ordinal);
        Assert.Contains("Human services 5 4 Probation 4 3", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_BeforeAnybodyHasASeat_SaysSo()
    {
        var text = Printed.From(FunderReportDocument.Compose(Facts() with { Teams = [], People = [], Fund = [], Money = new ReportedMoney(Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero) })).Text;

        Assert.Contains("Nobody has a seat yet.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Subsidy fund", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_SaysTheSameOnPaperAndOnThePage() => SameWords.Require(FunderReportDocument.Compose(Facts() with { Attended = [new("01", AgencyType.HumanServices, 4)] }));

    internal static FunderReportFacts Facts() => new()
    {
        Convening = new Convening("a-convening", "A convening", "America/Los_Angeles") { StartsOn = new DateOnly(2026, 12, 8), EndsOn = new DateOnly(2026, 12, 10) },
        AsOf = SampleDocument.Letter().Created,
        Counties = [County("01", "Alpha", Cohort.Northern), County("02", "Beta", Cohort.BayArea), County("03", "Gamma", Cohort.Northern), County("04", "Delta", Cohort.SouthernCalifornia)],
        Teams = [new("01", 2), new("02", 1), new(null, 1)],
        People = [new("01", AgencyType.HumanServices, 5), new("01", AgencyType.Probation, 1), new("02", AgencyType.Probation, 3), new(null, AgencyType.CommunityOrganization, 2)],
        Fund =
        [
            new(FundEntryKind.Allocation, null, new Money(1000_00)), new(FundEntryKind.Commitment, "01", new Money(600_00)), new(FundEntryKind.Commitment, "03", new Money(300_00)),
            new(FundEntryKind.Draw, "01", new Money(500_00)), new(FundEntryKind.Draw, "03", new Money(300_00)), new(FundEntryKind.Release, "03", new Money(200_00)),
        ],
        Money = new ReportedMoney(new Money(3245_00), new Money(-700_00), Money.Zero, new Money(-50_00), new Money(35_00), new Money(2530_00)),
    };

    private static County County(string code, string name, Cohort cohort) => new(code, $"060{code}", name, cohort, "invented", "An agency", "invented", isPilotOf2014: false);
}
