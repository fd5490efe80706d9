using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Mail;

namespace PactPortal.Application.Registrations.Mail;

/// <summary>
/// The confirmation, which would have carried the contact's own link, goes to somebody else, because the contact left the
/// organization. They are still on the team: they get a message of their own, once.
/// </summary>
public sealed class OweLinkOfContact(PortalDbContext db, TimeProvider time, RegistrationOutbox outbox)
{
    public Task<Outcome<bool>> ExecuteAsync(Guid registrationId, Guid attendeeId, CancellationToken cancellation)
    {
        var act = Act.OfPortal(time.GetUtcNow(), "Who registered the team no longer coordinates the organization.");
        return db.CommitAsync<bool>(
            act, "personal link owed", AuditSubject.Attendee(attendeeId),
            async token =>
            {
                // Its version is raised by the note: of two who come here at once the second begins again and finds the message.
                var registration = await db.Registrations.SingleAsync(candidate => candidate.RegistrationId == registrationId, token);
                var attendee = registration.Attendees.SingleOrDefault(candidate => candidate.AttendeeId == attendeeId);
                if (attendee is null
                    || await db.OutboxMessages.AnyAsync(message => message.Kind == MailKind.AttendeeConfirmed
                        && message.About == attendeeId, token))
                {
                    return Outcome.Unchanged(false);
                }

                registration.Note(act, $"Personal link of {attendee.Details.FullName} sent apart");
                outbox.OwePersonalLink(registration, attendee, act);
                return true;
            },
            cancellation);
    }
}
