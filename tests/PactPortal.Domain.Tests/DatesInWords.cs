namespace PactPortal.Domain.Tests;

public sealed class DatesInWords
{
    [Theory]
    [InlineData("2026-10-17T00:00:00-07:00", "Friday, October 16")]
    [InlineData("2026-12-04T17:00:00-08:00", "Friday, December 4, 5:00 p.m.")]
    [InlineData("2026-10-17T00:00:01-07:00", "Saturday, October 17, 12:00 a.m.")]
    [InlineData("2026-12-04T12:00:00-08:00", "Friday, December 4, 12:00 p.m.")]
    [InlineData("2027-01-01T00:00:00-08:00", "Thursday, December 31")]
    public void Through_End_SaysTheDayBeforeMidnightAndTheTimeOtherwise(string end, string words)
    {
        Assert.Equal(words, DateWords.Through(Some.At(end), Some.Pacific));
    }

    [Theory]
    [InlineData("2026-10-17T00:00:00-07:00", "October 16, 2026")]
    [InlineData("2027-01-01T00:00:00-08:00", "December 31, 2026")]
    [InlineData("2026-12-04T17:00:00-08:00", "December 4, 2026, 5:00 p.m.")]
    public void ThroughWithYear_End_SaysTheYearOfTheDayMeant(string end, string words)
    {
        Assert.Equal(words, DateWords.ThroughWithYear(Some.At(end), Some.Pacific));
    }

    [Theory]
    [InlineData("2026-10-17T00:00:00-07:00", "Oct 16")]
    [InlineData("2026-12-04T17:00:00-08:00", "Dec 4")]
    public void ShortThrough_End_FitsTheHeadOfAColumn(string end, string words)
    {
        Assert.Equal(words, DateWords.ShortThrough(Some.At(end), Some.Pacific));
    }

    [Theory]
    [InlineData("2026-11-01T07:00:00Z", "2026-10-31")]
    [InlineData("2026-11-01T08:00:00Z", null)]
    [InlineData("2026-11-02T08:00:00Z", "2026-11-01")]
    [InlineData("2026-11-02T07:00:00Z", null)]
    [InlineData("2027-03-14T08:00:00Z", "2027-03-13")]
    [InlineData("2027-03-15T07:00:00Z", "2027-03-14")]
    public void LastWholeDay_AroundClockChanges_KnowsLocalMidnight(string end, string? day)
    {
        Assert.Equal(day is null ? null : Some.Day(day), DateWords.LastWholeDay(Some.At(end), Some.Pacific));
    }

    [Theory]
    [InlineData("2026-11-01T08:30:00Z", "1:30 a.m.")]
    [InlineData("2026-11-01T09:30:00Z", "1:30 a.m.")]
    [InlineData("2027-03-14T09:59:00Z", "1:59 a.m.")]
    [InlineData("2027-03-14T10:00:00Z", "3:00 a.m.")]
    [InlineData("2026-09-14T07:05:00Z", "12:05 a.m.")]
    public void Time_AroundClockChanges_IsWhatTheWallClockShows(string instant, string words)
    {
        Assert.Equal(words, DateWords.Time(Some.At(instant), Some.Pacific));
    }

    [Theory]
    [InlineData("2026-12-08", "2026-12-10", "December 8 to 10, 2026")]
    [InlineData("2026-12-08", "2026-12-08", "December 8, 2026")]
    [InlineData("2026-11-30", "2026-12-02", "November 30 to December 2, 2026")]
    [InlineData("2026-12-30", "2027-01-02", "December 30, 2026, to January 2, 2027")]
    [InlineData("2026-12-08", "2027-12-10", "December 8, 2026, to December 10, 2027")]
    public void Range_Days_SaysMonthAndYearOnceWhereTheyAreTheSame(string start, string end, string words)
    {
        Assert.Equal(words, DateWords.Range(Some.Day(start), Some.Day(end)));
    }

    [Fact]
    public void Range_EndBeforeStart_IsImpossible()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DateWords.Range(Some.Day("2026-12-10"), Some.Day("2026-12-08")));
    }

    [Fact]
    public void Instants_InEachForm_AreReadInTheConveningsZone()
    {
        var instant = Some.At("2026-09-14T16:00:00Z");

        Assert.Equal("Monday, September 14, 9:00 a.m.", DateWords.DayTime(instant, Some.Pacific));
        Assert.Equal("September 14, 2026, 9:00 a.m.", DateWords.DayTimeWithYear(instant, Some.Pacific));
        Assert.Equal("Mon, Sep 14, 2026, 9:00 a.m.", DateWords.Brief(instant, Some.Pacific));
    }

    [Fact]
    public void DayTime_LateEveningInUtc_IsTheDayBeforeInCalifornia()
    {
        Assert.Equal("Friday, October 16, 11:59 p.m.", DateWords.DayTime(Some.At("2026-10-17T06:59:59Z"), Some.Pacific));
    }
}
