using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Registrations.Mail;

/// <summary>The messages that a registration owes, written in the transaction that causes them.</summary>
internal static class RegistrationMail
{
    /// <summary>One to the coordinator and one to each attendee; one alone where both are the same address.</summary>
    public static void OweConfirmation(this PortalDbContext db, Registration registration, Act act)
    {
        var contact = registration.ContactEmail ?? throw new InvalidOperationException($"Registration {registration.Reference} was confirmed without a contact.");
        db.OutboxMessages.Add(new OutboxMessage(MailKind.TeamConfirmed, registration.RegistrationId, contact, registration.ContactName ?? "", act.At) { RegistrationId = registration.RegistrationId });
        foreach (var attendee in registration.Attendees.Where(attendee => !IsSame(attendee.Details.Email, contact)))
        {
            db.OwePersonalLink(registration, attendee, act);
        }
    }

    /// <summary>The planning team's answer to a request, to whoever asked.</summary>
    public static void OweAnswer(this PortalDbContext db, Registration registration, MailKind answer, Act act) =>
        db.OutboxMessages.Add(
            new OutboxMessage(answer, registration.RegistrationId, registration.ContactEmail ?? throw new InvalidOperationException($"Nobody asked for registration {registration.Reference}."), registration.ContactName ?? "", act.At)
            {
                RegistrationId = registration.RegistrationId,
            });

    public static void OwePersonalLink(this PortalDbContext db, Registration registration, Attendee attendee, Act act) =>
        db.OutboxMessages.Add(new OutboxMessage(MailKind.AttendeeConfirmed, attendee.AttendeeId, attendee.Details.Email, attendee.Details.FullName, act.At) { RegistrationId = registration.RegistrationId });

    /// <summary>Who leaves is told, and who comes gets a link of their own.</summary>
    public static void OweSubstitution(this PortalDbContext db, Registration registration, Attendee leaving, Attendee coming, Act act)
    {
        db.OweSeatEnded(registration, leaving.Details.Email, leaving.Details.FullName, act);
        db.OwePersonalLink(registration, coming, act);
    }

    public static void OweSeatEnded(this PortalDbContext db, Registration registration, string address, string name, Act act) =>
        db.OutboxMessages.Add(new OutboxMessage(MailKind.SeatEnded, registration.RegistrationId, address, name, act.At) { RegistrationId = registration.RegistrationId });

    public static void OweHoldEnded(this PortalDbContext db, Registration registration, Act act) => db.OweAnswer(registration, MailKind.HoldEnded, act);

    public static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
