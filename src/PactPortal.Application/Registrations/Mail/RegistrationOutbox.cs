using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations.Mail;

/// <summary>The messages that a registration owes, written in the transaction that causes them.</summary>
public sealed class RegistrationOutbox(PortalDbContext db)
{
    /// <summary>One to the coordinator and one to each attendee; one alone to the contact who is on the team.</summary>
    public void OweConfirmation(Registration registration, Act act)
    {
        OweTeam(registration, MailKind.TeamConfirmed, act);
        foreach (var attendee in registration.Attendees.Where(attendee => !registration.IsContact(attendee.Details.Email)))
        {
            OwePersonalLink(registration, attendee, act);
        }
    }

    /// <summary>To whoever registered the team, or who coordinates its organization when it is sent.</summary>
    public void OweTeam(Registration registration, MailKind kind, Act act) =>
        db.OutboxMessages.Add(OutboxMessage.ToOrganization(kind, registration.RegistrationId, registration.RegistrationId, act.At));

    public void OwePersonalLink(Registration registration, Attendee attendee, Act act) =>
        db.OutboxMessages.Add(new OutboxMessage(
            MailKind.AttendeeConfirmed, attendee.AttendeeId, attendee.Details.Email, attendee.Details.FullName,
            act.At)
        { RegistrationId = registration.RegistrationId });

    /// <summary>Who leaves is told, and who comes gets a link of their own.</summary>
    public void OweSubstitution(Registration registration, Attendee leaving, Attendee coming, Act act)
    {
        OweSeatEnded(registration, leaving.Details.Email, leaving.Details.FullName, act);
        OwePersonalLink(registration, coming, act);
    }

    /// <param name="address">Empty where they were erased, and can't be told.</param>
    public void OweSeatEnded(Registration registration, string address, string name, Act act)
    {
        if (address.Length > 0)
        {
            db.OutboxMessages.Add(new OutboxMessage(
                MailKind.SeatEnded, registration.RegistrationId, address, name, act.At)
            { RegistrationId = registration.RegistrationId });
        }
    }

    public static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
