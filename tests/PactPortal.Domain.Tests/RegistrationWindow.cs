using PactPortal.Domain.Convenings;

namespace PactPortal.Domain.Tests;

public sealed class RegistrationWindow
{
    [Theory]
    [InlineData("2026-08-03T08:59:59-07:00", ConveningPhase.Announced)]
    [InlineData("2026-08-03T09:00:00-07:00", ConveningPhase.Open)]
    [InlineData("2026-12-04T16:59:59-08:00", ConveningPhase.Open)]
    [InlineData("2026-12-04T17:00:00-08:00", ConveningPhase.Closed)]
    [InlineData("2026-12-07T23:59:59-08:00", ConveningPhase.Closed)]
    [InlineData("2026-12-08T00:00:00-08:00", ConveningPhase.UnderWay)]
    [InlineData("2026-12-10T23:59:59-08:00", ConveningPhase.UnderWay)]
    [InlineData("2026-12-11T00:00:00-08:00", ConveningPhase.Concluded)]
    [InlineData("2030-01-01T00:00:00-08:00", ConveningPhase.Concluded)]
    public void PhaseAt_AroundEachBoundary_IsComputedFromTheInstants(string at, ConveningPhase expected)
    {
        var phase = Some.Impact2026().PhaseAt(Some.At(at));

        Assert.Equal(expected, phase);
    }

    [Fact]
    public void PhaseAt_Archived_IsArchivedWhateverTheInstants()
    {
        var archived = new Convening("convening-2019", "Convening 2019", "America/Los_Angeles")
        {
            IsArchived = true,
            RegistrationOpensAt = Some.At("2026-08-03T09:00:00-07:00"),
            RegistrationClosesAt = Some.At("2026-12-04T17:00:00-08:00"),
        };

        Assert.Equal(ConveningPhase.Archived, archived.PhaseAt(Some.September));
    }

    [Theory]
    [InlineData("2026-12-07T23:59:59-08:00", ConveningPhase.Announced)]
    [InlineData("2026-12-08T00:00:00-08:00", ConveningPhase.UnderWay)]
    [InlineData("2026-12-11T00:00:00-08:00", ConveningPhase.Concluded)]
    public void PhaseAt_DaysKnownButNoRegistrationWindow_FollowsTheDays(string at, ConveningPhase expected)
    {
        var convening = new Convening("by-letter", "By letter", "America/Los_Angeles") { StartsOn = Some.Day("2026-12-08"), EndsOn = Some.Day("2026-12-10") };

        Assert.Equal(expected, convening.PhaseAt(Some.At(at)));
    }

    [Fact]
    public void PhaseAt_NoRegistrationWindowYet_IsAnnounced()
    {
        var announced = new Convening("convening-2028", "Convening 2028", "America/Los_Angeles");

        Assert.Equal(ConveningPhase.Announced, announced.PhaseAt(Some.September));
        Assert.False(announced.TakesRegistrationsAt(Some.September));
    }

    [Theory]
    [InlineData("2026-08-03T08:59:59-07:00", false)]
    [InlineData("2026-08-03T09:00:00-07:00", true)]
    [InlineData("2026-12-04T16:59:59-08:00", true)]
    [InlineData("2026-12-04T17:00:00-08:00", false)]
    public void TakesRegistrationsAt_AroundTheWindow_OnlyWithinIt(string at, bool expected)
    {
        Assert.Equal(expected, Some.Impact2026().TakesRegistrationsAt(Some.At(at)));
    }

    [Fact]
    public void TakesRegistrationsAt_NotPublished_Never()
    {
        Assert.False(Some.Impact2026(isPublished: false).TakesRegistrationsAt(Some.September));
    }

    [Fact]
    public void PhaseAt_RegistrationStillOpenOnTheFirstDay_IsUnderWay()
    {
        var convening = new Convening("walk-in", "Walk-in", "America/Los_Angeles")
        {
            StartsOn = Some.Day("2026-12-08"),
            EndsOn = Some.Day("2026-12-08"),
            RegistrationOpensAt = Some.At("2026-08-03T09:00:00-07:00"),
            RegistrationClosesAt = Some.At("2026-12-08T12:00:00-08:00"),
        };

        Assert.Equal(ConveningPhase.UnderWay, convening.PhaseAt(Some.At("2026-12-08T09:00:00-08:00")));
    }

    [Theory]
    [InlineData("2026-11-01", "2026-11-01T07:00:00Z")]
    [InlineData("2026-11-02", "2026-11-02T08:00:00Z")]
    [InlineData("2027-03-14", "2027-03-14T08:00:00Z")]
    [InlineData("2027-03-15", "2027-03-15T07:00:00Z")]
    public void MidnightBefore_AroundClockChanges_IsLocalMidnight(string day, string instant)
    {
        Assert.Equal(Some.At(instant), Some.Impact2026().MidnightBefore(Some.Day(day)));
    }

    [Theory]
    [InlineData("2026-11-02T07:59:59Z", ConveningPhase.UnderWay)]
    [InlineData("2026-11-02T08:00:00Z", ConveningPhase.Concluded)]
    public void PhaseAt_LastDayHasTwentyFiveHours_EndsAtTheLaterMidnight(string at, ConveningPhase expected)
    {
        var convening = new Convening("autumn", "Autumn", "America/Los_Angeles")
        {
            StartsOn = Some.Day("2026-10-31"),
            EndsOn = Some.Day("2026-11-01"),
            RegistrationOpensAt = Some.At("2026-08-03T09:00:00-07:00"),
            RegistrationClosesAt = Some.At("2026-10-30T17:00:00-07:00"),
        };

        Assert.Equal(expected, convening.PhaseAt(Some.At(at)));
    }

    [Theory]
    [InlineData("2026-10-17T06:59:59Z", "2026-10-16")]
    [InlineData("2026-10-17T07:00:00Z", "2026-10-17")]
    [InlineData("2026-12-08T07:59:59Z", "2026-12-07")]
    public void LocalDay_InstantInUtc_IsTheDayOfTheConveningsPlace(string at, string day)
    {
        Assert.Equal(Some.Day(day), Some.Impact2026().LocalDay(Some.At(at)));
    }
}
