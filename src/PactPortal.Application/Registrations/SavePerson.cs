using PactPortal.Application.People;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations;

/// <summary>The person is not as the form showed them: both versions are shown, and neither is lost.</summary>
public sealed record ChangedByColleague(string Sentence) : Refusal(Sentence);

/// <summary>Adds a person to a draft, or changes one, unless a colleague changed or removed them meanwhile.</summary>
public sealed class SavePerson(PortalDbContext db, RegistrationAccess access, PersonRecords people)
{
    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, string reference, TeamForm form, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<Guid>(
            act, form.AttendeeId is null ? "person added" : "person changed", AuditSubject.Registration(reference),
            async token =>
            {
                var found = await access.FindDraftAsync(caller, reference, token);
                if (!found.Succeeded)
                {
                    return found.Failure;
                }

                var context = found.Value;

                var details = form.Read(context);
                return details.Succeeded ? await SaveAsync(context, form, details.Value, act, token) : details.Failure;
            },
            cancellation);
    }

    private async Task<Outcome<Guid>> SaveAsync(
        RegistrationContext context, TeamForm form, AttendeeDetails details, Act act, CancellationToken cancellation)
    {
        var registration = context.Registration;
        if (form.AttendeeId is not { } attendeeId)
        {
            return IdOf(registration.Add(details, context.Convening.LargestTeam, act));
        }

        var stored = registration.Attendees.SingleOrDefault(attendee => attendee.AttendeeId == attendeeId);
        if (stored is null)
        {
            return new Refusal("A colleague took this person off the team meanwhile. To have them back, add them again.");
        }

        if (form.Version != stored.Version)
        {
            return new ChangedByColleague(
                $"A colleague changed this person meanwhile, to {stored.Details.FullName}, {stored.Details.Email}. Nothing was overwritten: your answers are below; save again to put them in place of theirs.");
        }

        var (before, person) = (registration.Version, stored.PersonId);
        var changed = registration.Change(attendeeId, details, act);
        if (stored.PersonId == person)
        {
            await people.RenameAsync(stored, cancellation);
        }
        else
        {
            await people.ForgetAsync(stored, person, cancellation);
        }

        return changed.Succeeded && registration.Version == before ? Outcome.Unchanged(attendeeId) : IdOf(changed);
    }

    private static Outcome<Guid> IdOf(Outcome<Attendee> outcome) =>
        outcome.Succeeded ? outcome.Value.AttendeeId : outcome.Failure;
}
