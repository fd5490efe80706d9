using System.Globalization;
using CsCheck;
using PactPortal.Documents.Calendars;
using PactPortal.Domain.Mail;
using static PactPortal.Documents.Tests.Calendars.CalendarText;

namespace PactPortal.Documents.Tests.Calendars;

/// <summary>RFC 5546: a message puts a session into somebody's calendar, moves it there and takes it out again.</summary>
public sealed class MessagesChangeCalendars
{
    [Fact]
    public void Parts_SessionMoved_AskTheCalendarToMoveIt()
    {
        var lines = Lines(Assert.Single(Message(Workshop()).Parts));

        Assert.Equal("REQUEST", lines.Value("METHOD"));
        Assert.Equal(("0198f0a2-workshop", "2", "CONFIRMED"), (lines.Value("UID"), lines.Value("SEQUENCE"), lines.Value("STATUS")));
        Assert.Equal("CN=\"PACT planning team\":mailto:programme@pact.example.org", lines.Value("ORGANIZER"));
        Assert.Equal(
            "CN=\"Ana Rivera\";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:ana.rivera@fresno.example.gov",
            lines.Value("ATTENDEE"));
        Assert.Contains("BEGIN:VTIMEZONE", lines);
    }

    [Fact]
    public void Parts_SessionMoved_SayWhenTheMessageWasMadeAndWhenTheSessionChanged()
    {
        var lines = Lines(Assert.Single(Message(Workshop()).Parts));

        Assert.Equal(("20261120T161530Z", "20261120T010000Z"), (lines.Value("DTSTAMP"), lines.Value("LAST-MODIFIED")));
    }

    [Fact]
    public void Parts_SessionCancelled_TakeTheSameSessionOut()
    {
        var told = Lines(Assert.Single(Message(Workshop()).Parts));

        var lines = Lines(Assert.Single(Message(Workshop().Cancelled()).Parts));

        Assert.Equal(("CANCEL", "CANCELLED"), (lines.Value("METHOD"), lines.Value("STATUS")));
        Assert.Equal(told.Value("UID"), lines.Value("UID"));
        Assert.True(Number(lines) > Number(told));
        Assert.Equal(told.Value("ORGANIZER"), lines.Value("ORGANIZER"));
        Assert.Equal(told.Value("ATTENDEE"), lines.Value("ATTENDEE"));
        Assert.Equal("TRANSPARENT", lines.Value("TRANSP")); // nobody is busy with what doesn't take place
        Assert.Equal("TZID=America/Los_Angeles:20261208T100000", lines[lines.IndexOf("BEGIN:VEVENT")..].Value("DTSTART"));
        Assert.Contains("TZID:America/Los_Angeles", lines[lines.IndexOf("BEGIN:VTIMEZONE")..lines.IndexOf("END:VTIMEZONE")]);
    }

    [Fact]
    public void Parts_OneMovedOneCancelled_AreTwoAttachmentsOfOneMethodAndOneEventEach()
    {
        var parts = Message(Workshop(), (Workshop() with { Uid = "0198f0a2-panel" }).Cancelled()).Parts;

        var attachments = parts.Select((part, at) => part.Attachment($"{at}.ics")).ToList();

        Assert.Equal(
            [("0.ics", "text/calendar; charset=utf-8; method=REQUEST"), ("1.ics", "text/calendar; charset=utf-8; method=CANCEL")],
            attachments.Select(one => (one.FileName, one.ContentType)));
        Assert.All(parts.Zip(attachments), pair =>
        {
            Assert.Equal(pair.First.Write(), pair.Second.Content.ToArray());
            Assert.Single(Lines(pair.First), "BEGIN:VEVENT");
            Assert.Single(Lines(pair.First), line => line.StartsWith("METHOD", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Parts_AnyEvent_MakeNoCalendarOfTheirOwn() =>
        Assert.DoesNotContain(Lines(Message(Workshop()).Parts[0]), line => line.Contains("NAME", StringComparison.Ordinal));

    [Theory]
    [InlineData("Rivera, Ana; MSW: lead", "CN=\"Rivera, Ana; MSW: lead\"")]
    [InlineData("Ana \"Annie\" Rivera", "CN=\"Ana ^'Annie^' Rivera\"")]
    [InlineData("A^B", "CN=\"A^^B\"")]
    [InlineData("Ana\r\nATTENDEE:mailto:x@example.org", "CN=\"Ana^nATTENDEE:mailto:x@example.org\"")]
    [InlineData("Bell\u0007", "CN=\"Bell\"")]
    [InlineData("Ana\u2028Rivera", "CN=\"Ana^nRivera\"")] // some readers end a line here
    [InlineData("李小龍 😀", "CN=\"李小龍 😀\"")]
    public void Write_NameOfAttendee_IsQuoted(string name, string written) =>
        Assert.StartsWith(written + ";ROLE=", AttendeeCalled(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Write_AttendeeWithoutName_HasTheAddressAlone(string name) =>
        Assert.StartsWith("ROLE=REQ-PARTICIPANT;", AttendeeCalled(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("o'neill+pact@example.org", "mailto:o'neill+pact@example.org")]
    [InlineData("a%b@example.org", "mailto:a%25b@example.org")]
    [InlineData("a@example.org?cc=b@example.org", "mailto:a@example.org%3Fcc%3Db@example.org")]
    [InlineData("a@example.org\r\nEND:VEVENT", "mailto:a@example.org%0D%0AEND%3AVEVENT")]
    [InlineData("ana@bücher.example", "mailto:ana@b%C3%BCcher.example")]
    public void Write_AddressOfOrganizer_IsALink(string address, string written)
    {
        var message = Message(Workshop()) with { Organizer = new MailParty(address, "") };

        Assert.Equal(written, Lines(message.Parts[0]).Value("ORGANIZER"));
    }

    [Fact]
    public void Write_AnyNamesAndAddresses_AddNoLineAndTearNone() =>
        Gen.Select(Gen.String, Gen.String, Gen.String[Gen.Char["\"^:;,\r\n\t\0\u0085\u2028é😀"], 0, 40]).Sample((name, address, title) =>
        {
            var usual = Lines(Message(Workshop()).Parts[0]);
            var message = Message(Workshop() with { Summary = $"T{title}", Categories = [$"C{name}"] }) with
            {
                Organizer = new MailParty(address, name),
                Attendee = new MailParty(name, title),
            };

            Assert.All(Folded(message.Parts[0]), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 1, 75));
            Assert.Equal(usual.Count + 1, Lines(message.Parts[0]).Count);
        }, iter: 1000);

    private static string AttendeeCalled(string name) =>
        Lines((Message(Workshop()) with { Attendee = Ana with { Name = name } }).Parts[0]).Value("ATTENDEE");

    private static int Number(IEnumerable<string> lines) => int.Parse(lines.Value("SEQUENCE"), CultureInfo.InvariantCulture);
}
