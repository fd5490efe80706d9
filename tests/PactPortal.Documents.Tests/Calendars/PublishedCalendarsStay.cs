using System.Text;
using PactPortal.Documents.Calendars;
using static PactPortal.Documents.Tests.Calendars.CalendarText;

namespace PactPortal.Documents.Tests.Calendars;

/// <summary>A file or feed has the same bytes while its events are the same: programs that fetched it see no change.</summary>
public sealed class PublishedCalendarsStay
{
    /// <summary>As people have fetched it since the first release.</summary>
    [Fact]
    public void Write_Published_IsLetterForLetterAsItAlwaysWas()
    {
        var file = new CalendarFile("PACT, 2026", TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"),
        [
            Workshop() with { Description = "One; two", Address = new Uri("https://pact.example.org/s/PL-1") },
            Workshop() with { Uid = "meal", Sequence = 0, Location = null, Summary = "Lunch", LeavesFree = true },
        ]);

        Assert.Equal(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//PactPortal//Agenda//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            NAME:PACT\, 2026
            X-WR-CALNAME:PACT\, 2026
            BEGIN:VTIMEZONE
            TZID:Asia/Kolkata
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0530
            TZOFFSETTO:+0530
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:0198f0a2-workshop
            DTSTAMP:20261120T010000Z
            LAST-MODIFIED:20261120T010000Z
            SEQUENCE:2
            DTSTART;TZID=Asia/Kolkata:20261208T233000
            DTEND;TZID=Asia/Kolkata:20261209T004500
            SUMMARY:Teaming in small counties
            DESCRIPTION:One\; two
            LOCATION:Room 201
            URL:https://pact.example.org/s/PL-1
            TRANSP:OPAQUE
            STATUS:CONFIRMED
            END:VEVENT
            BEGIN:VEVENT
            UID:meal
            DTSTAMP:20261120T010000Z
            LAST-MODIFIED:20261120T010000Z
            SEQUENCE:0
            DTSTART;TZID=Asia/Kolkata:20261208T233000
            DTEND;TZID=Asia/Kolkata:20261209T004500
            SUMMARY:Lunch
            TRANSP:TRANSPARENT
            STATUS:CONFIRMED
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            Encoding.UTF8.GetString(file.Write()));
    }

    [Fact]
    public void Write_Feed_SaysHowOftenToAskAndWhatTracksThereAre()
    {
        var workshop = Workshop() with { Categories = ["Law, policy", "Teaming"], Organizer = Planning };

        var lines = Lines(Feed(workshop) with { RefreshAfter = TimeSpan.FromHours(6) });

        Assert.Equal(("VALUE=DURATION:PT360M", "PT360M"), (lines.Value("REFRESH-INTERVAL"), lines.Value("X-PUBLISHED-TTL")));
        Assert.Equal(@"Law\, policy,Teaming", lines.Value("CATEGORIES"));
        Assert.Equal("CN=\"PACT planning team\":mailto:programme@pact.example.org", lines.Value("ORGANIZER"));
    }

    [Fact]
    public void Write_FeedWithACancelledSession_SaysSoAndKeepsNobodyBusy()
    {
        var lines = Lines(Feed(Workshop().Cancelled()));

        Assert.Equal(("PUBLISH", "CANCELLED", "TRANSPARENT"), (lines.Value("METHOD"), lines.Value("STATUS"), lines.Value("TRANSP")));
        Assert.Equal(lines.Value("LAST-MODIFIED"), lines.Value("DTSTAMP"));
    }

    [Fact]
    public void Write_SessionThatMayChange_IsTentative() =>
        Assert.Equal("TENTATIVE", Lines(Feed(Workshop() with { Status = CalendarStatus.Tentative })).Value("STATUS"));

    [Fact]
    public void Write_FileOfAMail_SaysWhenItWasMade() =>
        Assert.Equal("20261120T161530Z", Lines(Feed(Workshop()) with { MadeAt = Made }).Value("DTSTAMP"));

    [Fact]
    public void Write_FeedTwice_GivesTheSameBytes() => Assert.Equal(Feed(Workshop()).Write(), Feed(Workshop()).Write());

    private static CalendarFile Feed(params CalendarEvent[] events) => new("My agenda", Pacific, events);
}
