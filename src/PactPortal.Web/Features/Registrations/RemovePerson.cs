using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Takes a person off a draft. Doing it twice is doing it once.</summary>
public sealed class RemovePerson(PortalDbContext db, CurrentPerson current)
{
    public Task<Outcome<bool>> ExecuteAsync(string reference, Guid attendeeId, CancellationToken cancellation)
    {
        var act = current.Acting();
        return db.CommitAsync<bool>(
            act, "person removed", reference,
            async token =>
            {
                if (await db.FindOwnAsync(current, reference, act.At, token) is not { Registration: { IsDraft: true } registration })
                {
                    return new Refusal("This team was submitted meanwhile. Nothing was changed.");
                }

                if (registration.Attendees.Any(attendee => attendee.AttendeeId == attendeeId))
                {
                    registration.Remove(attendeeId, act);
                }

                return true;
            },
            cancellation);
    }
}
