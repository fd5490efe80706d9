using PactPortal.Application.Attendees;
using PactPortal.Application.Billing;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations.Changes;

/// <summary>
/// Somebody of the same organization goes instead: seat, price and tier stay, the former person's link and answers end, both are told,
/// and the invoice names who comes.
/// </summary>
public sealed class SubstitutePerson(
    PortalDbContext db, InvoiceCorrection correction, PersonalLinkAccess links, RegistrationAccess access, RegistrationOutbox outbox)
{
    public Task<Outcome<Registration>> ExecuteAsync(
        Caller caller, string reference, Guid attendeeId, TeamForm form, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<Registration>(
            act, "person substituted", AuditSubject.Registration(reference),
            async token =>
            {
                if (await access.FindAsync(
                    caller.Reach, reference, act.At, token) is not { Registration.Status: RegistrationStatus.Confirmed } context)
                {
                    return Outcome.NotFound;
                }

                var registration = context.Registration;
                if (registration.Attendees.FirstOrDefault(attendee => attendee.AttendeeId == attendeeId) is not { } leaving)
                {
                    // Pressed twice, or by two: it is done where who was to come is on the team.
                    var email = form.Email?.Trim();
                    return registration.Attendees.Any(attendee => string.Equals(
                        attendee.Details.Email, email, StringComparison.OrdinalIgnoreCase))
                        ? Outcome.Unchanged(registration)
                        : Outcome.NotFound;
                }

                if (context.Convening.Policies?.MaySubstituteAt(act.At) == false)
                {
                    return new Refusal("The time for swapping people here is over. Ask at the door, or write to the planning team.");
                }

                var details = form.ReadInstead(leaving);
                if (!details.Succeeded)
                {
                    return details.Failure;
                }

                var coming = registration.Substitute(attendeeId, details.Value, act);
                if (!coming.Succeeded)
                {
                    return coming.Failure;
                }

                await links.PassAsync(attendeeId, coming.Value.AttendeeId, act.At, token);
                outbox.OweSubstitution(registration, leaving, coming.Value, act);
                if (registration.Total > Money.Zero)
                {
                    await correction.ReinvoiceAsync(
                        registration, context.Convening, $"{coming.Value.Details.FullName} comes instead of {leaving.Details.FullName}",
                        act.At, token);
                }

                return registration;
            },
            cancellation);
    }
}
