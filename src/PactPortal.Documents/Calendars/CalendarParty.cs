using System.Buffers;
using System.Globalization;
using System.Text;
using PactPortal.Domain.Mail;

namespace PactPortal.Documents.Calendars;

/// <summary>
/// Who organizes or attends: the name in quotes, with a spelling for what can't stand in them (RFC 5545, 3.2; RFC 6868), the address as a
/// link (RFC 6068). Neither can end its line or begin a parameter, whatever it holds.
/// </summary>
internal static class CalendarParty
{
    // An attendee chose the event, or was registered for it: nobody is asked to answer.
    private const string Coming = ";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE";

    // A program compares an address with its owner's letter by letter, so that no more is spelled otherwise than has to be.
    private static readonly SearchValues<byte> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$'*+@"u8);

    public static void WriteOrganizer(CalendarLines lines, MailParty? organizer) =>
        lines.Add($"ORGANIZER{Name(organizer)}", organizer is null ? null : Link(organizer.Address));

    public static void WriteAttendee(CalendarLines lines, MailParty attendee) =>
        lines.Add($"ATTENDEE{Name(attendee)}{Coming}", Link(attendee.Address));

    private static string Name(MailParty? party) =>
        string.IsNullOrWhiteSpace(party?.Name) ? "" : $";CN=\"{Quotable(party.Name)}\"";

    private static string Quotable(string name)
    {
        var quotable = new StringBuilder(name.Length);
        foreach (var character in name.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '^' => quotable.Append("^^"),
                '"' => quotable.Append("^'"),
                '\n' => quotable.Append("^n"),
                _ when char.IsControl(character) => quotable,
                _ => quotable.Append(character),
            };
        }

        return quotable.ToString();
    }

    private static string Link(string address)
    {
        var link = new StringBuilder("mailto:");
        foreach (var octet in Encoding.UTF8.GetBytes(address))
        {
            _ = Plain.Contains(octet)
                ? link.Append((char)octet)
                : link.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }

        return link.ToString();
    }
}
