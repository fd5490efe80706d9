using PactPortal.Documents.Schedules;
using static PactPortal.Documents.Tests.Schedules.SampleSchedule;

namespace PactPortal.Documents.Tests.Schedules;

/// <summary>Facts that don't fit together are no file: an app would drop it, or the event.</summary>
public sealed class SchedulesThatCantBe
{
    [Fact]
    public void Write_NoDays_Refuses() => Refuses(Facts(Welcome()) with { Days = [] }, "needs days");

    [Fact]
    public void Write_TwoDaysOfOneNumber_Refuses() =>
        Refuses(
            Facts(Welcome()) with { Days = [ScheduleDay.Of(1, Saturday, Pacific), ScheduleDay.Of(1, Sunday, Pacific)] },
            "a number from 1 for each");

    [Fact]
    public void Write_DayZero_Refuses() =>
        Refuses(Facts(Welcome()) with { Days = [ScheduleDay.Of(0, Saturday, Pacific)] }, "a number from 1 for each");

    [Fact]
    public void Write_EventOfAnotherDay_Refuses() => Refuses(Facts(Welcome() with { Day = 3 }), "PL-1 is on day 3");

    [Fact]
    public void Write_EventWithoutLength_Refuses() => Refuses(Facts(Welcome() with { EndsAt = Welcome().StartsAt }), "not after it starts");

    [Fact]
    public void Write_EventTwice_Refuses() => Refuses(Facts(Welcome(), Welcome()), "twice");

    [Fact]
    public void Write_EventInAnUnknownRoom_Refuses() => Refuses(Facts(Welcome() with { RoomIds = [Id(71)] }), "hasn't the room");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:ana@example.org")]
    public void Write_AddressThatIsNotOfTheWeb_Refuses(string address) =>
        Refuses(Facts(Welcome() with { Address = new Uri(address) }), "those of the web");

    private static void Refuses(ScheduleFacts facts, string reason)
    {
        foreach (var write in new Action[] { () => ScheduleXml.Write(facts), () => ScheduleJson.Write(facts) })
        {
            Assert.Contains(reason, Assert.Throws<InvalidOperationException>(write).Message, StringComparison.Ordinal);
        }
    }
}
