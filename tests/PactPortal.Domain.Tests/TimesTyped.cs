using System.Globalization;

namespace PactPortal.Domain.Tests;

public sealed class TimesTyped
{
    [Theory]
    [InlineData("10:35 a.m.", "10:35")]
    [InlineData("10:35am", "10:35")]
    [InlineData("10:35 AM", "10:35")]
    [InlineData("10:35 A.M.", "10:35")]
    [InlineData("10:35 a", "10:35")]
    [InlineData("  10:35 a.m  ", "10:35")]
    [InlineData("10:35\u00A0a.m.", "10:35")]
    [InlineData("10:35\u202FAM", "10:35")]
    [InlineData("1:45 p.m.", "13:45")]
    [InlineData("1 pm", "13:00")]
    [InlineData("1 p. m.", "13:00")]
    [InlineData("01:45 pm", "13:45")]
    [InlineData("12:30 a.m.", "00:30")]
    [InlineData("12 a.m.", "00:00")]
    [InlineData("12 p.m.", "12:00")]
    [InlineData("noon", "12:00")]
    [InlineData("Noon", "12:00")]
    [InlineData("12 noon", "12:00")]
    [InlineData("12:00 noon", "12:00")]
    [InlineData("midnight", "00:00")]
    [InlineData("12 midnight", "00:00")]
    [InlineData("13:45", "13:45")]
    [InlineData("09:30", "09:30")]
    [InlineData("00:00", "00:00")]
    [InlineData("23:59", "23:59")]
    public void Read_WhatPeopleType_IsRead(string typed, string time) =>
        Assert.Equal(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture), WallTime.Read(typed, "Start").Value);

    [Theory]
    [InlineData("9:30", "Say whether 9:30 is a.m. or p.m., for example 9:30 a.m.")]
    [InlineData("1", "Say whether 1 is a.m. or p.m., for example 1 a.m.")]
    [InlineData(null, "Enter a time, for example 10:35 a.m.")]
    [InlineData("  ", "Enter a time, for example 10:35 a.m.")]
    public void Read_WhatMayMeanTwoTimes_IsAsked(string? typed, string sentence) =>
        Assert.Equal(new Refusal(sentence, "Start"), Assert.Single(WallTime.Read(typed, "Start").Refusals));

    [Theory]
    [InlineData("24:00")]
    [InlineData("13:60")]
    [InlineData("10:60 a.m.")]
    [InlineData("13 p.m.")]
    [InlineData("13:45 p.m.")]
    [InlineData("0:30 a.m.")]
    [InlineData("00:30 a.m.")]
    [InlineData("1:5 p.m.")]
    [InlineData("10:35 a.m. sharp")]
    [InlineData("11 noon")]
    [InlineData("12:30 noon")]
    [InlineData("-1 p.m.")]
    [InlineData("١:٤٥ p.m.")]
    [InlineData("25")]
    [InlineData("soon")]
    [InlineData("10:35:20")]
    public void Read_AnythingElse_IsRefusedWithAnExample(string typed) =>
        Assert.Equal(
            "This time can’t be read. Enter it as 10:35 a.m., noon or 13:45.",
            Assert.Single(WallTime.Read(typed, "Start").Refusals).Sentence);

    [Fact]
    public void Read_WhatPagesShow_IsReadBackForEachMinuteOfTheDay()
    {
        foreach (var minute in Enumerable.Range(0, 24 * 60))
        {
            var time = TimeOnly.MinValue.AddMinutes(minute);

            Assert.Equal(time, WallTime.Read(ClockWords.Time(time), null).Value);
            Assert.Equal(time, WallTime.Read(time.ToString("HH:mm", CultureInfo.InvariantCulture), null).Value);
        }
    }
}

public sealed class ProgrammeTimesInWords
{
    [Theory]
    [InlineData("2026-12-10T10:45-08:00", "2026-12-10T12:00-08:00", "10:45 a.m. to noon")]
    [InlineData("2026-12-10T10:40-08:00", "2026-12-10T11:55-08:00", "10:40 to 11:55 a.m.")]
    [InlineData("2026-12-10T12:00-08:00", "2026-12-10T13:15-08:00", "noon to 1:15 p.m.")]
    [InlineData("2026-12-10T12:10-08:00", "2026-12-10T13:15-08:00", "12:10 to 1:15 p.m.")]
    [InlineData("2026-12-10T20:00-08:00", "2026-12-11T00:00-08:00", "8:00 p.m. to midnight")]
    [InlineData("2026-12-10T23:30-08:00", "2026-12-11T00:30-08:00", "11:30 p.m. to 12:30 a.m.")]
    [InlineData("2026-12-10T11:00-08:00", "2026-12-11T10:00-08:00", "11:00 a.m. to 10:00 a.m.")]
    [InlineData("2026-12-10T18:45Z", "2026-12-10T20:00Z", "10:45 a.m. to noon")]
    [InlineData(
        "2030-11-03T01:15-07:00", "2030-11-03T01:15-08:00",
        "1:15 a.m. (before the clocks go back) to 1:15 a.m. (after the clocks go back)")]
    [InlineData("2030-11-03T00:30-07:00", "2030-11-03T02:30-08:00", "12:30 to 2:30 a.m.")]
    public void Range_OfAnItem_SaysTheHalfOfTheDayOnceWhereItIsTheSame(string start, string end, string words) =>
        Assert.Equal(words, ClockWords.Range(Some.At(start), Some.At(end), Some.Pacific));

    [Theory]
    [InlineData(75, "1 h 15 min")]
    [InlineData(60, "1 h")]
    [InlineData(45, "45 min")]
    [InlineData(1500, "25 h")]
    public void Length_OfMinutes_IsInHoursAndMinutes(int minutes, string words) =>
        Assert.Equal(words, ClockWords.Length(TimeSpan.FromMinutes(minutes)));
}
