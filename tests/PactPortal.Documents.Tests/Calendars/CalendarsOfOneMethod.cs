using PactPortal.Documents.Calendars;
using static PactPortal.Documents.Tests.Calendars.CalendarText;

namespace PactPortal.Documents.Tests.Calendars;

/// <summary>RFC 5546, 3.2: what a calendar program would pass over or take wrongly isn't written.</summary>
public sealed class CalendarsOfOneMethod
{
    private static CalendarFile Told => Message(Workshop()).Parts[0];

    private static CalendarFile TakenOut => Message(Workshop().Cancelled()).Parts[0];

    [Fact]
    public void Write_SeveralEventsInOneMessage_Refuses() =>
        Refuses(Told with { Events = [Told.Events[0], Told.Events[0] with { Uid = "another" }] }, "a part for each");

    [Fact]
    public void Write_MessageMadeAtNoInstant_Refuses() => Refuses(Told with { MadeAt = null }, "when it was made");

    [Fact]
    public void Write_MessageFromNobody_Refuses() => Refuses(Changed(Told, one => one with { Organizer = null }), "from whom");

    [Fact]
    public void Write_MessageForNobody_Refuses() => Refuses(Changed(TakenOut, one => one with { Attendees = [] }), "for whom");

    [Fact]
    public void Write_RequestOfACancelledEvent_Refuses() => Refuses(TakenOut with { Method = CalendarMethod.Request }, "cancelled event");

    [Fact]
    public void Write_CancellationOfAnEventThatTakesPlace_Refuses() => Refuses(Told with { Method = CalendarMethod.Cancel }, "takes place");

    [Fact]
    public void Write_CancellationThatIsNoNewerThanTheFirstWord_Refuses() =>
        Refuses(Changed(TakenOut, one => one with { Sequence = 0 }), "sequence number");

    [Fact]
    public void Write_AttendeesOfWhatIsPublished_Refuses() =>
        Refuses(Told with { Method = CalendarMethod.Publish }, "everybody who reads it");

    private static CalendarFile Changed(CalendarFile file, Func<CalendarEvent, CalendarEvent> change) =>
        file with { Events = [change(file.Events[0])] };

    private static void Refuses(CalendarFile file, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidOperationException>(file.Write).Message, StringComparison.Ordinal);
}
