using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Registrations.Mail;

/// <summary>The messages that a registration owes, written in the transaction that causes them.</summary>
internal static class RegistrationMail
{
    /// <summary>One to the coordinator and one to each attendee; one alone to the contact who is on the team.</summary>
    public static void OweConfirmation(this PortalDbContext db, Registration registration, Act act)
    {
        db.OweTeam(registration, MailKind.TeamConfirmed, act);
        foreach (var attendee in registration.Attendees.Where(attendee => !registration.IsContact(attendee.Details.Email)))
        {
            db.OwePersonalLink(registration, attendee, act);
        }
    }

    /// <summary>To whoever registered the team, or who coordinates its organization when it is sent.</summary>
    public static void OweTeam(this PortalDbContext db, Registration registration, MailKind kind, Act act) =>
        db.OutboxMessages.Add(OutboxMessage.ToOrganization(kind, registration.RegistrationId, registration.RegistrationId, act.At));

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

    public static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
