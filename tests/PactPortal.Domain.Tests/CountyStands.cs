using PactPortal.Domain.Counties;

namespace PactPortal.Domain.Tests;

public sealed class CountyStands
{
    [Fact]
    public void On_NothingRecorded_IsNoMemberAndOptInIsUnknown()
    {
        var standing = CountyStanding.On(Some.Day("2026-09-14"), []);

        Assert.Equal(CountyStanding.Unknown, standing);
        Assert.False(standing.IsPactMember);
        Assert.Null(standing.OptedIntoCsecProgram);
    }

    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void On_DatedFacts_HoldsTheLatestInEffect(string day, bool isMember)
    {
        var facts = new[] { Fact(false, "2027-01-01"), Fact(true, "2026-07-01") };

        Assert.Equal(isMember, CountyStanding.On(Some.Day(day), facts).IsPactMember);
    }

    [Fact]
    public void On_TwoFactsOfOneDay_HoldsTheOneRecordedLast()
    {
        var facts = new[]
        {
            Fact(true, "2026-07-01", recordedAt: "2026-07-05T09:00:00-07:00"),
            Fact(false, "2026-07-01", recordedAt: "2026-07-04T09:00:00-07:00"),
        };

        Assert.True(CountyStanding.On(Some.Day("2026-09-14"), facts).IsPactMember);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void On_OptInRecorded_IsYesOrNoAndSaysNothingOfMembership(bool optedIn)
    {
        var facts = new[] { Fact(optedIn, "2026-07-01", CountyFactKind.CsecProgramOptIn) };

        Assert.Equal(new CountyStanding(false, optedIn), CountyStanding.On(Some.Day("2026-09-14"), facts));
    }

    [Fact]
    public void On_MembershipRecorded_LeavesOptInUnknown()
    {
        Assert.Null(CountyStanding.On(Some.Day("2026-09-14"), [Fact(true, "2026-07-01")]).OptedIntoCsecProgram);
    }

    [Fact]
    public void Today_JustBeforePacificMidnight_IsTheDayInCalifornia()
    {
        Assert.Equal(Some.Day("2026-06-30"), California.Today(Some.At("2026-07-01T06:59:59Z")));
        Assert.Equal(Some.Day("2026-07-01"), California.Today(Some.At("2026-07-01T07:00:00Z")));
    }

    private static CountyFact Fact(
        bool holds, string effectiveOn, CountyFactKind kind = CountyFactKind.PactMembership, string recordedAt = "2026-07-01T09:00:00-07:00") =>
        new(Some.Fresno, kind, holds, Some.Day(effectiveOn), "Letter", Some.At(recordedAt));
}
