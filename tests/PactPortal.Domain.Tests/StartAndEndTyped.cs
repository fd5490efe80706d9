using PactPortal.Domain.Programme;

namespace PactPortal.Domain.Tests;

/// <summary>What is typed for an item that belongs to a day.</summary>
public sealed class StartAndEndTyped
{
    [Theory]
    [InlineData("10:35 a.m.", "11:50 a.m.", "2026-12-09T10:35-08:00", "2026-12-09T11:50-08:00")]
    [InlineData("11 a.m.", "noon", "2026-12-09T11:00-08:00", "2026-12-09T12:00-08:00")]
    [InlineData("8 p.m.", "midnight", "2026-12-09T20:00-08:00", "2026-12-10T00:00-08:00")]
    [InlineData("11:30 p.m.", "12:30 a.m.", "2026-12-09T23:30-08:00", "2026-12-10T00:30-08:00")]
    [InlineData("10 p.m.", "9:59 a.m.", "2026-12-09T22:00-08:00", "2026-12-10T09:59-08:00")]
    [InlineData("midnight", "11:59 p.m.", "2026-12-09T00:00-08:00", "2026-12-09T23:59-08:00")]
    public void Read_StartAndEnd_AreOfTheDayAlsoPastMidnight(string start, string end, string startsAt, string endsAt) =>
        Assert.Equal(new AgendaTime(2, Some.At(startsAt), Some.At(endsAt)), Typed(start, end).Read(Some.Pacific).Value);

    [Fact]
    public void Read_AStartPastMidnight_BelongsToTheDayBefore() => Assert.Equal(
        new AgendaTime(2, Some.At("2026-12-10T00:15-08:00"), Some.At("2026-12-10T01:00-08:00")),
        (Typed("12:15 a.m.", "1 a.m.") with { StartsPastMidnight = true }).Read(Some.Pacific).Value);

    [Theory]
    [InlineData("10 p.m.", "10 a.m.", "This end is before the start. An item that runs past midnight is shorter than 12 hours.")]
    [InlineData("1:45 p.m.", "12:15 p.m.", "This end is before the start. An item that runs past midnight is shorter than 12 hours.")]
    [InlineData("9 a.m.", "9:00 a.m.", "An item needs a length. This one starts and ends at 9:00 a.m.")]
    [InlineData("noon", "12 p.m.", "An item needs a length. This one starts and ends at noon.")]
    public void Read_AnEndThatIsNotAfterTheStart_IsRefusedAtTheEnd(string start, string end, string sentence) =>
        Assert.Equal(new Refusal(sentence, "End"), Assert.Single(Typed(start, end).Read(Some.Pacific).Refusals));

    [Fact]
    public void Read_TwoThatCannotBeRead_AreEachRefusedBesideTheirField() =>
        Assert.Equal(["StartTyped", "EndTyped"], (Typed("early", "") with { StartField = "StartTyped", EndField = "EndTyped" })
            .Read(Some.Pacific).Refusals.Select(refusal => refusal.Field));

    [Fact]
    public void Read_AnItemThatIsADayByTheWallClockAndLongerByTheHour_IsRefused() =>
        Assert.Equal(
            "An item takes at most 24 h. This one would take 24 h 59 min.",
            Assert.Single(Typed("midnight", "11:59 p.m.", "2030-11-03").Read(Some.Pacific).Refusals).Sentence);

    [Fact]
    public void Read_PastMidnightIntoASkippedHour_IsRefusedAtTheEnd()
    {
        var refusal = Assert.Single(Typed("11 p.m.", "2:30 a.m.", "2030-03-09").Read(Some.Pacific).Refusals);

        Assert.Equal(new Refusal("2:30 a.m. doesn’t exist on March 10, 2030: the clocks go from 2 to 3 a.m.", "End"), refusal);
    }

    [Fact]
    public void Read_AcrossASkippedHour_IsAnHourShorterThanTheWallClockSays() =>
        Assert.Equal(TimeSpan.FromHours(2), Typed("1 a.m.", "4 a.m.", "2030-03-10").Read(Some.Pacific).Value.Length);

    [Theory]
    [InlineData("1:15 a.m.", "3 a.m.", "Start")]
    [InlineData("12:30 a.m.", "1:30 a.m.", "End")]
    public void Read_WhatComesTwice_IsAskedBesideTheFieldItIsTypedIn(string start, string end, string field) =>
        Assert.Equal(field, Assert.IsType<ComesTwice>(Assert.Single(Typed(start, end, "2030-11-03").Read(Some.Pacific).Refusals)).Field);

    [Theory]
    [InlineData("12:30 a.m.", "1:30 a.m.", null, Occurrence.First, 60)]
    [InlineData("12:30 a.m.", "1:30 a.m.", null, Occurrence.Second, 120)]
    [InlineData("1:15 a.m.", "1:45 a.m.", Occurrence.First, Occurrence.Second, 90)]
    [InlineData("1:15 a.m.", "1:45 a.m.", Occurrence.Second, null, 30)] // the first 1:45 is over by then: nothing to ask
    [InlineData("1:45 a.m.", "1:15 a.m.", Occurrence.First, Occurrence.Second, 30)]
    [InlineData("1:15 a.m.", "1:15 a.m.", Occurrence.First, Occurrence.Second, 60)]
    [InlineData("1:15 a.m.", "3 a.m.", Occurrence.First, null, 165)]
    [InlineData("1:15 a.m.", "3 a.m.", Occurrence.Second, null, 105)]
    public void Read_WhatComesTwiceAndWasAnswered_LastsAsLongAsThat(
        string start, string end, Occurrence? atStart, Occurrence? atEnd, int minutes)
    {
        var typed = Typed(start, end, "2030-11-03") with { StartOccurrence = atStart, EndOccurrence = atEnd };

        Assert.Equal(TimeSpan.FromMinutes(minutes), typed.Read(Some.Pacific).Value.Length);
    }

    [Fact]
    public void Read_AnEndThatTheClockShowedBeforeButShowsAgain_IsAsked()
    {
        var typed = Typed("1:45 a.m.", "1:15 a.m.", "2030-11-03") with { StartOccurrence = Occurrence.First };

        Assert.Equal("End", Assert.IsType<ComesTwice>(Assert.Single(typed.Read(Some.Pacific).Refusals)).Field);
    }

    [Theory]
    [InlineData("1:15 a.m.", "1:45 a.m.")]
    [InlineData("1:45 a.m.", "1:15 a.m.")]
    public void Read_AnEndAnsweredToBeBeforeTheStart_IsRefused(string start, string end)
    {
        var typed = Typed(start, end, "2030-11-03") with { StartOccurrence = Occurrence.Second, EndOccurrence = Occurrence.First };

        Assert.Equal("End", Assert.Single(typed.Read(Some.Pacific).Refusals).Field);
    }

    private static TypedAgendaTime Typed(string start, string end, string date = "2026-12-09") => new(2, Some.Day(date), start, end);
}
