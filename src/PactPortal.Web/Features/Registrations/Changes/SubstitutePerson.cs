using PactPortal.Data;
using PactPortal.Data.Billing;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Registrations.Mail;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Registrations.Changes;

/// <summary>
/// Somebody of the same organization goes instead: seat, price and tier stay, the former person's link and answers end, both are told,
/// and the invoice names who comes.
/// </summary>
public sealed class SubstitutePerson(PortalDbContext db, CurrentPerson current)
{
    public Task<Outcome<Registration>> ExecuteAsync(string reference, Guid attendeeId, TeamForm form, CancellationToken cancellation)
    {
        var act = current.Acting();
        return db.CommitAsync<Registration>(
            act, "person substituted", reference,
            async token =>
            {
                if (await db.FindOwnAsync(current, reference, act.At, token) is not { } context)
                {
                    return new Refusal("This registration is not there any more.");
                }

                var registration = context.Registration;
                if (registration.Attendees.FirstOrDefault(attendee => attendee.AttendeeId == attendeeId) is not { } leaving || registration.Status != RegistrationStatus.Confirmed)
                {
                    return Outcome.Unchanged(registration);
                }

                if (context.Convening.Policies?.MaySubstituteAt(act.At) == false)
                {
                    return new Refusal("The time for swapping people here is over. Ask at the door, or write to the planning team.");
                }

                var details = form.ReadInstead(leaving);
                if (!details.Succeeded)
                {
                    return details.Refusals.ToList();
                }

                var coming = registration.Substitute(attendeeId, details.Value, act);
                if (!coming.Succeeded)
                {
                    return coming.Refusals.ToList();
                }

                db.OweSubstitution(registration, leaving, coming.Value, act);
                if (registration.Total > Money.Zero)
                {
                    await db.ReinvoiceAsync(registration, context.Convening, $"{coming.Value.Details.FullName} comes instead of {leaving.Details.FullName}", act.At, token);
                }

                return registration;
            },
            cancellation);
    }
}
