using PactPortal.Documents.Schedules;
using static PactPortal.Documents.Tests.Schedules.SampleSchedule;

namespace PactPortal.Documents.Tests.Schedules;

/// <summary>An app shows the time that clocks at the venue show, on the weekend on which they are changed too.</summary>
public sealed class ScheduleOverAClockChange
{
    private static readonly ScheduleDay ClocksGoBack = ScheduleDay.Of(1, new DateOnly(2030, 11, 3), Pacific);

    [Fact]
    public void Events_BeforeAndAfterClocksGoForward_HaveTheirOwnOffset()
    {
        var read = ReadSchedule.Events(Facts());

        Assert.Equal(
            [
                ("Dinner", "2030-03-09T18:00:00-08:00", "18:00", "01:30"),
                ("Night of quiet talk", "2030-03-09T23:30:00-08:00", "23:30", "03:00"),
                ("Welcome", "2030-03-10T09:00:00-07:00", "09:00", "01:00"),
                ("Teaming & trust", "2030-03-10T10:15:00-07:00", "10:15", "00:45"),
            ],
            read.Select(one => (one.Title, one.Date, one.Start, one.Duration)));
    }

    [Fact]
    public void Events_PastMidnight_StayOnTheDayOnWhichTheyBegan()
    {
        var read = ReadSchedule.Events(Facts(Walk() with { StartsAt = At("2030-03-10T01:15:00-08:00") }));

        Assert.Equal((1, "2030-03-10T01:15:00-08:00", "01:15"), (read[0].Day, read[0].Date, read[0].Start));
    }

    [Fact]
    public void Events_InTheHourThatComesTwice_AreToldApart()
    {
        var events = Facts(
            Walk() with { StartsAt = At("2030-11-03T01:30:00-07:00"), EndsAt = At("2030-11-03T01:30:00-08:00") },
            Dinner() with { StartsAt = At("2030-11-03T01:30:00-08:00"), EndsAt = At("2030-11-03T02:00:00-08:00") });

        var read = ReadSchedule.Events(events with { Days = [ClocksGoBack] }).OrderBy(one => one.Date).ToList();

        Assert.Equal(
            [("2030-11-03T01:30:00-07:00", "01:30", "01:00"), ("2030-11-03T01:30:00-08:00", "01:30", "00:30")],
            read.Select(one => (one.Date, one.Start, one.Duration)));
    }

    [Fact]
    public void Events_InOneRoom_StandInOrderOfTime()
    {
        var read = ReadSchedule.Events(Facts(
            Welcome(),
            Welcome() with { Id = Id(80), Title = "A later one", StartsAt = At("2030-03-10T09:30:00-07:00") },
            Welcome() with { Id = Id(81), Title = "Zero hour", StartsAt = At("2030-03-10T07:00:00-07:00") }));

        Assert.Equal(["Zero hour", "Welcome", "A later one"], read.Select(one => one.Title));
    }

    [Fact]
    public void Events_SaidInAnotherZone_AreShownInTheConvenings() =>
        Assert.Equal("2030-03-10T09:00:00-07:00", ReadSchedule.Only(Facts(Welcome() with { StartsAt = At("2030-03-10T16:00:00Z") })).Date);

    [Theory]
    [InlineData(2030, 3, 9, "2030-03-09T04:00:00-08:00", "2030-03-10T04:00:00-07:00")]
    [InlineData(2030, 11, 2, "2030-11-02T04:00:00-07:00", "2030-11-03T04:00:00-08:00")]
    public void Days_BeforeTheClocksChange_EndByTheNewTime(int year, int month, int day, string startsAt, string endsAt)
    {
        var facts = Facts(Dinner() with { Day = null }) with { Days = [ScheduleDay.Of(1, new DateOnly(year, month, day), Pacific)] };

        var read = ReadSchedule.Xml(facts).Element("day")!;

        Assert.Equal((startsAt, endsAt), ((string?)read.Attribute("start"), (string?)read.Attribute("end")));
    }

    [Fact]
    public void Days_EventThatRunsLonger_AreWidenedForIt()
    {
        var facts = Facts(
            Walk() with { EndsAt = At("2030-03-10T05:00:00-07:00") },
            Dinner() with { StartsAt = At("2030-03-09T03:00:00-08:00"), EndsAt = At("2030-03-09T04:30:00-08:00") });

        var day = ReadSchedule.Json(facts)["conference"]!["days"]![0]!;

        Assert.Equal(("2030-03-09T03:00:00-08:00", "2030-03-10T05:00:00-07:00"), ((string?)day["day_start"], (string?)day["day_end"]));
    }
}
