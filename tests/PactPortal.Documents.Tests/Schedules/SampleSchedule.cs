using System.Globalization;
using PactPortal.Documents.Schedules;

namespace PactPortal.Documents.Tests.Schedules;

/// <summary>A convening over the weekend on which the clocks go forward: Saturday, March 9, and Sunday, March 10, 2030.</summary>
internal static class SampleSchedule
{
    public static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    public static readonly ScheduleRoom Hall = new(Id(10), "Main hall") { Capacity = 300, Description = "Level 1" };

    public static readonly ScheduleRoom Oak = new(Id(11), "Oak");

    public static readonly DateOnly Saturday = new(2030, 3, 9), Sunday = new(2030, 3, 10);

    public static ScheduleFacts Facts(params ScheduleEvent[] events) => new()
    {
        Title = "PACT Convening 2030",
        Slug = "pact-2030",
        Version = "Release 3, preliminary",
        Zone = Pacific,
        Address = new Uri("https://pact.example.org/convenings/pact-2030/agenda"),
        Days = [ScheduleDay.Of(1, Saturday, Pacific), ScheduleDay.Of(2, Sunday, Pacific)],
        Rooms = [Hall, Oak],
        Tracks = [new ScheduleTrack("MDT", "Multidisciplinary teaming"), new ScheduleTrack("2", "Law")],
        Events = events is [] ? [Welcome(), Walk(), Workshop(), Dinner()] : events,
    };

    public static ScheduleEvent Dinner() => new()
    {
        Id = Id(1),
        Code = "MEAL-1",
        Day = 1,
        StartsAt = At("2030-03-09T18:00:00-08:00"),
        EndsAt = At("2030-03-09T19:30:00-08:00"),
        Title = "Dinner",
        Type = "meal",
        RoomIds = [Hall.Id],
    };

    /// <summary>It ends after the clocks went forward: three hours, though they show four.</summary>
    public static ScheduleEvent Walk() => new()
    {
        Id = Id(2),
        Code = "OPT-1",
        Day = 1,
        StartsAt = At("2030-03-09T23:30:00-08:00"),
        EndsAt = At("2030-03-10T03:30:00-07:00"),
        Title = "Night of quiet talk",
        Type = "optional",
        Place = "By the fire",
    };

    public static ScheduleEvent Welcome() => new()
    {
        Id = Id(3),
        Code = "PL-1",
        Day = 2,
        StartsAt = At("2030-03-10T09:00:00-07:00"),
        EndsAt = At("2030-03-10T10:00:00-07:00"),
        Title = "Welcome",
        Type = "plenary",
        RoomIds = [Hall.Id],
        Address = new Uri("https://pact.example.org/convenings/pact-2030/sessions/PL-1"),
    };

    public static ScheduleEvent Workshop() => new()
    {
        Id = Id(4),
        Code = "WS-1",
        Day = 2,
        StartsAt = At("2030-03-10T10:15:00-07:00"),
        EndsAt = At("2030-03-10T11:00:00-07:00"),
        Title = "Teaming & trust",
        Subtitle = "A case clinic",
        Type = "workshop",
        RoomIds = [Oak.Id],
        Track = "Multidisciplinary teaming",
        Abstract = "First line.\nSecond <line>.",
        Description = "Bring a case.",
        MayBeRecorded = false,
        Address = new Uri("https://pact.example.org/convenings/pact-2030/sessions/WS-1"),
        People =
        [
            new SchedulePerson("José Ñuñez") { Id = Id(90), Address = new Uri("https://pact.example.org/s#nunez") },
            new SchedulePerson("李小龍"),
        ],
        Links = [new ScheduleLink("Worksheet", new Uri("https://pact.example.org/m/1"))],
    };

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    /// <summary>In the order of the numbers, as identifiers are in the order in which they were made.</summary>
    public static Guid Id(int number) => Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"0198f0a2-0000-7000-8000-{number:x12}"));
}
