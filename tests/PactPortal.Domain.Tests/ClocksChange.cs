using System.Globalization;

namespace PactPortal.Domain.Tests;

/// <summary>A date and a wall time become an instant, also in the two nights of a year when that isn't so simple.</summary>
public sealed class ClocksChange
{
    private static readonly DateOnly Spring = Some.Day("2030-03-10");
    private static readonly DateOnly Fall = Some.Day("2030-11-03");

    [Theory]
    [InlineData("2030-03-10", "01:59", "2030-03-10T01:59-08:00")]
    [InlineData("2030-03-10", "03:00", "2030-03-10T03:00-07:00")]
    [InlineData("2030-11-03", "00:59", "2030-11-03T00:59-07:00")]
    [InlineData("2030-11-03", "02:00", "2030-11-03T02:00-08:00")]
    [InlineData("2026-12-09", "10:35", "2026-12-09T10:35-08:00")]
    public void At_ATimeThatComesOnce_IsItsInstant(string date, string time, string instant)
    {
        var at = WallTime.At(Some.Day(date), Clock(time), Some.Pacific, "Start").Value;

        Assert.Equal((Some.At(instant), Some.At(instant).Offset), (at, at.Offset));
    }

    [Theory]
    [InlineData("02:00", "2:00 a.m. doesn’t exist on March 10, 2030: the clocks go from 2 to 3 a.m.")]
    [InlineData("02:30", "2:30 a.m. doesn’t exist on March 10, 2030: the clocks go from 2 to 3 a.m.")]
    [InlineData("02:59", "2:59 a.m. doesn’t exist on March 10, 2030: the clocks go from 2 to 3 a.m.")]
    public void At_ATimeThatTheClocksSkip_IsRefusedAndSaysWhereTheyGo(string time, string sentence) =>
        Assert.Equal(
            new Refusal(sentence, "Start"),
            Assert.Single(WallTime.At(Spring, Clock(time), Some.Pacific, "Start", Occurrence.Second).Refusals));

    [Theory]
    [InlineData(
        "Australia/Lord_Howe", "2030-10-06", "02:15",
        "2:15 a.m. doesn’t exist on October 6, 2030: the clocks go from 2 to 2:30 a.m.")]
    [InlineData(
        "America/Havana", "2030-03-10", "00:15",
        "12:15 a.m. doesn’t exist on March 10, 2030: the clocks go from midnight to 1 a.m.")]
    public void At_ATimeSkippedElsewhere_SaysWhereTheClocksGoThere(string zone, string date, string time, string sentence) =>
        Assert.Equal(sentence, Assert.Single(
            WallTime.At(Some.Day(date), Clock(time), TimeZoneInfo.FindSystemTimeZoneById(zone), null).Refusals).Sentence);

    [Fact]
    public void At_ATimeThatComesTwice_IsAskedWithBothPossibilities()
    {
        var asked = Assert.IsType<ComesTwice>(Assert.Single(WallTime.At(Fall, new TimeOnly(1, 30), Some.Pacific, "Start").Refusals));

        Assert.Equal(
            "1:30 a.m. comes twice on November 3, 2030: the clocks go back from 2 to 1 a.m. "
                + "Say whether it is the first, before the clocks go back, or the second, after the clocks go back.",
            asked.Sentence);
        Assert.Equal("Start", asked.Field);
        Assert.Equal((Some.At("2030-11-03T08:30Z"), Some.At("2030-11-03T09:30Z")), (asked.First, asked.Second));
        Assert.Equal(
            ["The first 1:30 a.m., before the clocks go back", "The second 1:30 a.m., after the clocks go back"],
            Occurrences.All.Select(asked.Answer));
    }

    [Theory]
    [InlineData(Occurrence.First, "2030-11-03T01:30-07:00")]
    [InlineData(Occurrence.Second, "2030-11-03T01:30-08:00")]
    public void At_ATimeThatComesTwiceAndWasAnswered_IsTheOneMeant(Occurrence occurrence, string instant) =>
        Assert.Equal(Some.At(instant), WallTime.At(Fall, new TimeOnly(1, 30), Some.Pacific, "Start", occurrence).Value);

    [Fact]
    public void Instants_OfEachMinuteOfBothNights_AreWhatTheClockShowsThen()
    {
        var times = Enumerable.Range(0, 240).Select(minute => TimeOnly.MinValue.AddMinutes(minute)).ToList();
        foreach (var local in times.SelectMany(time => new[] { Spring.ToDateTime(time), Fall.ToDateTime(time) }))
        {
            var instants = WallTime.Instants(local, Some.Pacific);

            Assert.All(instants, instant => Assert.Equal(local, TimeZoneInfo.ConvertTime(instant, Some.Pacific).DateTime));
            Assert.Equal(instants.Order().Distinct(), instants);
            Assert.Equal((local.Month, local.Hour) switch { (3, 2) => 0, (11, 1) => 2, _ => 1 }, instants.Count);
        }
    }

    private static TimeOnly Clock(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);
}
