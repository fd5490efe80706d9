using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.People;

namespace PactPortal.Application.People;

/// <summary>What is somebody else's.</summary>
public sealed class PartPersonForm
{
    /// <summary>The identifier of the attendee, speaker or account.</summary>
    public string? Record { get; set; }

    public string? Reason { get; set; }

    /// <summary>The person's version when the page was shown.</summary>
    public int Version { get; set; }
}

/// <summary>Gives what isn't this person's to a person of its own. Addresses stay: nothing says whose of the two they are.</summary>
public sealed class PartPerson(PortalDbContext db, PersonRecords records)
{
    /// <returns>The new person.</returns>
    public Task<Outcome<Guid>> ExecuteAsync(Caller caller, Guid personId, PartPersonForm form, CancellationToken cancellation)
    {
        var reason = PersonReason.Read(form.Reason, nameof(form.Reason));
        return db.CommitAsync<Guid>(
            caller.Act.Because(reason.Succeeded ? reason.Value : null), "person parted", AuditSubject.Person(personId),
            async token =>
            {
                if (await records.FindKnownAsync(personId, token) is not { } found)
                {
                    return Outcome.NotFound;
                }

                if (!Guid.TryParse(form.Record, out var record) || Names(found).GetValueOrDefault(record) is not { } name)
                {
                    return new Refusal("Choose what belongs to somebody else.", nameof(form.Record));
                }

                if (Names(found).Count == 1)
                {
                    return new Refusal("This is all there is of this person, so there is nothing to part it from.", nameof(form.Record));
                }

                if (!reason.Succeeded)
                {
                    return reason.Failure;
                }

                if (PersonReason.WhyNot(reason.Value, nameof(form.Reason), found) is { } named)
                {
                    return named;
                }

                if (found.Person.Version != form.Version)
                {
                    return new Refusal("This person changed while you were reading. Nothing was parted; look again.");
                }

                var other = new Person(name);
                db.People.Add(other);
                db.DistinctPeople.Add(DistinctPeople.Of(personId, other.PersonId, caller.Act.At));
                found.Places.SingleOrDefault(place => place.Attendee.AttendeeId == record)?.Attendee.BelongTo(other.PersonId);
                found.Speakers.SingleOrDefault(speaker => speaker.SpeakerId == record)?.BelongTo(other.PersonId);
                if (found.Accounts.SingleOrDefault(account => account.Id == record) is { } moved)
                {
                    moved.PersonId = other.PersonId;
                }

                found.Person.Touch();
                return other.PersonId;
            },
            cancellation);
    }

    // A name on a draft is its organization's own, and what somebody pays for stays with who pays.
    private static Dictionary<Guid, string> Names(RecordsOfPerson found) =>
        found.Places.Where(place => !place.IsDraft).Select(place => (Id: place.Attendee.AttendeeId, Name: place.Attendee.Details.FullName))
            .Concat(found.Speakers.Select(speaker => (Id: speaker.SpeakerId, Name: speaker.Name)))
            .Concat(found.Accounts.Select(account => (Id: account.Id, Name: account.DisplayName)))
            .ToDictionary(record => record.Id, record => record.Name);
}
