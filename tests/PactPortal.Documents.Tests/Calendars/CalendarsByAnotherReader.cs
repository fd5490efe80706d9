using System.Text;
using Ical.Net;
using PactPortal.Documents.Calendars;
using PactPortal.Domain.Mail;
using static PactPortal.Documents.Tests.Calendars.CalendarText;

namespace PactPortal.Documents.Tests.Calendars;

/// <summary>What a calendar library that others use reads in the same files.</summary>
public sealed class CalendarsByAnotherReader
{
    [Fact]
    public void Load_SessionMoved_IsThatSessionForThatPersonAtThatTime()
    {
        var workshop = Workshop() with { Summary = "Teaming; in small, rural counties", Categories = ["Law, policy", "Teaming"] };
        var message = Message(workshop) with
        {
            Attendee = new MailParty("o'neill+pact@example.org", "O’Neill, Ana; MSW"),
        };

        var calendar = Load(message.Parts[0]);

        var read = Assert.Single(calendar.Events);
        Assert.Equal("REQUEST", calendar.Method);
        Assert.Equal(("0198f0a2-workshop", 2, "CONFIRMED"), (read.Uid, read.Sequence, read.Status));
        Assert.Equal("Teaming; in small, rural counties", read.Summary);
        Assert.Equal(["Law, policy", "Teaming"], read.Categories);
        Assert.Equal(Made.UtcDateTime, read.DtStamp?.AsUtc);
        Assert.Equal(Workshop().StartsAt.UtcDateTime, read.DtStart?.AsUtc);
        Assert.Equal("PACT planning team", read.Organizer?.CommonName);
        Assert.Equal("mailto:programme@pact.example.org", read.Organizer?.Value?.ToString());
        var attendee = Assert.Single(read.Attendees);
        Assert.Equal(("O’Neill, Ana; MSW", "mailto:o'neill+pact@example.org"), (attendee.CommonName, attendee.Value?.ToString()));
        Assert.Equal(("ACCEPTED", false), (attendee.ParticipationStatus, attendee.Rsvp));
    }

    [Fact]
    public void Load_SessionCancelled_IsTheSameSessionAndOut()
    {
        var calendar = Load(Message(Workshop().Cancelled()).Parts[0]);

        var read = Assert.Single(calendar.Events);
        Assert.Equal(("CANCEL", "CANCELLED", "0198f0a2-workshop", 3), (calendar.Method, read.Status, read.Uid, read.Sequence));
        Assert.Equal("America/Los_Angeles", Assert.Single(calendar.TimeZones).TzId);
    }

    [Theory]
    [InlineData("2030-03-09T23:30:00-08:00", "2030-03-10T03:30:00-07:00")] // three hours, though the clocks show four
    [InlineData("2030-11-03T01:30:00-07:00", "2030-11-03T02:30:00-08:00")] // two hours, though the clocks show one
    public void Load_SessionOverAChangeOfTheClock_StartsAndEndsAtItsInstants(string startsAt, string endsAt)
    {
        var one = Workshop() with { StartsAt = At(startsAt), EndsAt = At(endsAt) };

        var read = Assert.Single(Load(new CalendarFile("My agenda", Pacific, [one])).Events);

        Assert.Equal((one.StartsAt.UtcDateTime, one.EndsAt.UtcDateTime), (read.DtStart?.AsUtc, read.DtEnd?.AsUtc));
    }

    private static Calendar Load(CalendarFile file) =>
        Calendar.Load(Encoding.UTF8.GetString(file.Write())) ?? throw new InvalidOperationException("Nothing was read.");
}
