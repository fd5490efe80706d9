using PactPortal.Application.People;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Application.Registrations;

/// <summary>Takes a person off a draft, unless a colleague changed them meanwhile. Doing it twice is doing it once.</summary>
public sealed class RemovePerson(PortalDbContext db, RegistrationAccess access, PersonRecords people)
{
    public Task<Outcome<bool>> ExecuteAsync(Caller caller, string reference, Guid attendeeId, int? version, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<bool>(
            act, "person removed", AuditSubject.Registration(reference),
            async token =>
            {
                var found = await access.FindDraftAsync(caller, reference, token);
                if (!found.Succeeded)
                {
                    return found.Failure;
                }

                var registration = found.Value.Registration;

                if (registration.Attendees.SingleOrDefault(attendee => attendee.AttendeeId == attendeeId) is not { } stored)
                {
                    return Outcome.Unchanged(true);
                }

                if (version is not null && version != stored.Version)
                {
                    return new ChangedByColleague(
                        $"A colleague changed this person meanwhile, to {stored.Details.FullName}, {stored.Details.Email}. They are still on the team; take them off again if you want to.");
                }

                registration.Remove(attendeeId, act);
                await people.ForgetAsync(stored, token);
                return true;
            },
            cancellation);
    }
}
