using PactPortal.Domain.Pricing;
using PactPortal.Domain.Seats;

namespace PactPortal.Domain.Tests;

public sealed class TeamNeedsSeats
{
    [Fact]
    public void Of_TeamOnEveryDay_NeedsASeatADayForEachPerson()
    {
        var convening = Some.Impact2026();
        var rate = convening.Rate("pact-county");

        var needs = SeatNeeds.Of(convening, Some.Fresno, [(rate, null), (rate, null)]);

        Assert.Equal([("day/1", 2), ("day/2", 2), ("day/3", 2)], Pairs(needs));
    }

    [Fact]
    public void Of_DayPass_NeedsASeatOnTheChosenDayOnly()
    {
        var convening = Some.Impact2026();

        var needs = SeatNeeds.Of(convening, Some.Fresno, [(convening.Rate("day"), 2)]);

        Assert.Equal([("day/2", 1)], Pairs(needs));
    }

    [Fact]
    public void Of_DayPassOfOneAndRateOfAnother_AddsThemUp()
    {
        var convening = Some.Impact2026();

        var needs = SeatNeeds.Of(convening, null, [(convening.Rate("day"), 2), (convening.Rate("partner"), null)]);

        Assert.Equal([("day/1", 1), ("day/2", 2), ("day/3", 1)], Pairs(needs));
    }

    [Fact]
    public void Of_CappedDay_NeedsASeatOfTheCountyToo()
    {
        var convening = Some.Gathering2027();

        var needs = SeatNeeds.Of(convening, Some.Fresno, [(convening.Rate("both"), null), (convening.Rate("day2"), null)]);

        Assert.Equal([("day/1", 1), ("day/1/county/10", 1), ("day/2", 2)], Pairs(needs));
    }

    [Fact]
    public void Of_OrganizationWithoutACounty_NeedsNoSeatOfACounty()
    {
        var convening = Some.Gathering2027();

        var needs = SeatNeeds.Of(convening, null, [(convening.Rate("both"), null)]);

        Assert.Equal([("day/1", 1), ("day/2", 1)], Pairs(needs));
    }

    [Fact]
    public void Of_RateWithALimit_NeedsASeatOfTheRate()
    {
        var convening = Some.Impact2026();
        var limited = new Rate("limited", "Limited", RateEligibility.Anyone, 9) { Days = [3] };
        convening.Limit(SeatPoolKey.Rate("limited"), 20);

        var needs = SeatNeeds.Of(convening, null, [(limited, null), (limited, null)]);

        Assert.Equal([("day/3", 2), ("rate/limited", 2)], Pairs(needs));
    }

    [Fact]
    public void Of_DayWithoutALimit_NeedsNoPool()
    {
        var convening = new Convenings.Convening("unlimited", "Unlimited", "America/Los_Angeles");
        convening.Add(new Convenings.ConveningDay(1, "Only day", Convenings.DayAudience.Open));
        var rate = new Rate("all", "All", RateEligibility.Anyone, 1) { Days = [1] };

        Assert.Empty(SeatNeeds.Of(convening, Some.Fresno, [(rate, null)]));
    }

    [Fact]
    public void Of_AnyTeam_NamesPoolsInTheOrderTheyAreTaken()
    {
        var convening = Some.Gathering2027();

        var keys = SeatNeeds.Of(convening, "58", [(convening.Rate("day2"), null), (convening.Rate("both"), null)]).Keys;

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(4)]
    public void DaysOf_DayPassWithoutADayOfItsOwn_AdmitsToNone(int? chosenDay)
    {
        Assert.Empty(Some.Impact2026().Rate("day").DaysOf(chosenDay));
    }

    [Fact]
    public void DaysOf_RateThatIsNoDayPass_IgnoresAChosenDay()
    {
        Assert.Equal([1, 2, 3], Some.Impact2026().Rate("partner").DaysOf(2));
    }

    private static IEnumerable<(string, int)> Pairs(IReadOnlyDictionary<string, int> needs) => needs.Select(need => (need.Key, need.Value));
}
