using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Identity;
using PactPortal.Data.People;
using PactPortal.Data.Programme;
using PactPortal.Domain.Billing;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.People;

/// <summary>An attendee of a person, and where.</summary>
/// <param name="OrganizationId">Null where somebody comes without one.</param>
/// <param name="IsLiving">On a team that was sent, and not declined, cancelled or left to expire.</param>
/// <param name="IsDraft">The organization's own until it is sent: the planning team doesn't see it.</param>
public sealed record PlaceOfPerson(
    Attendee Attendee, string Reference, Guid ConveningId, Guid? OrganizationId, bool IsLiving, bool IsDraft);

/// <summary>All that points to one person, to be changed.</summary>
public sealed record RecordsOfPerson(
    Person Person, IReadOnlyList<PlaceOfPerson> Places, IReadOnlyList<Speaker> Speakers, IReadOnlyList<Account> Accounts,
    IReadOnlyList<PersonAddress> Addresses)
{
    /// <summary>What they pay for themselves, and what they were invoiced and paid for it.</summary>
    public required RecordsOfPayer Paid { get; init; }
}

/// <summary>What a person who comes without an organization pays for.</summary>
public sealed record RecordsOfPayer(
    IReadOnlyList<Registration> Registrations, IReadOnlyList<BillingDocument> Documents, IReadOnlyList<Payment> Payments);

/// <summary>Somebody, and somebody else.</summary>
public sealed record PeopleApart
{
    public required Guid PersonId { get; init; }

    public required Guid OtherId { get; init; }
}

/// <summary>Finds people and what points to them.</summary>
public sealed class PersonRecords(PortalDbContext db)
{
    /// <summary>Whom the planning team finds: who stands for themselves, and is more than a name on a draft.</summary>
    public IQueryable<Person> Known => db.KnownPeople();

    /// <summary>Who was said to be somebody else than whom, each pair both ways round.</summary>
    public IQueryable<PeopleApart> Apart =>
        db.DistinctPeople.Select(pair => new PeopleApart { PersonId = pair.FirstPersonId, OtherId = pair.SecondPersonId })
            .Concat(db.DistinctPeople.Select(pair => new PeopleApart { PersonId = pair.SecondPersonId, OtherId = pair.FirstPersonId }));

    /// <summary>Whom the planning team said to be somebody else than a person.</summary>
    public IQueryable<Guid> ApartFrom(Guid personId) => Apart.Where(pair => pair.PersonId == personId).Select(pair => pair.OtherId);

    public async Task<RecordsOfPerson?> FindAsync(Guid personId, CancellationToken cancellation)
    {
        if (await db.People.SingleOrDefaultAsync(person => person.PersonId == personId, cancellation) is not { } person)
        {
            return null;
        }

        var places = await (
            from attendee in db.EveryAttendee.IgnoreAutoIncludes()
            where attendee.PersonId == personId
            join registration in db.Registrations.IgnoreAutoIncludes() on attendee.RegistrationId equals registration.RegistrationId
            select new { attendee, registration.Reference, registration.ConveningId, registration.OrganizationId, registration.Status })
                .ToListAsync(cancellation);
        return new RecordsOfPerson(
            person,
            [
                .. places.Select(place => new PlaceOfPerson(
                    place.attendee, place.Reference, place.ConveningId, place.OrganizationId,
                    place.attendee.EndedAt is null && place.Status.HoldsPlaces(),
                    place.Status == RegistrationStatus.Draft)),
            ],
            await db.SpeakersOfPerson(personId).ToListAsync(cancellation),
            await db.Users.Where(account => account.PersonId == personId).ToListAsync(cancellation),
            await db.PersonAddresses.Where(address => address.PersonId == personId).ToListAsync(cancellation))
        {
            Paid = new RecordsOfPayer(
                await db.Registrations.IgnoreAutoIncludes().Where(registration => registration.PayerPersonId == personId)
                    .ToListAsync(cancellation),
                await db.BillingDocuments.Where(document => document.PayerPersonId == personId).ToListAsync(cancellation),
                await db.Payments.Where(payment => payment.PayerPersonId == personId).ToListAsync(cancellation)),
        };
    }

    /// <summary>Whom the planning team is shown: who is nothing but a name on a draft, or a hidden speaker, is not there.</summary>
    public async Task<RecordsOfPerson?> FindShownAsync(Guid personId, CancellationToken cancellation) =>
        await FindAsync(personId, cancellation) is { } found
        && (!found.Person.IsCurrent || await Known.AnyAsync(person => person.PersonId == personId, cancellation))
            ? found
            : null;

    /// <summary>Whom the planning team may change: as <see cref="Known"/>, with what points to them.</summary>
    public async Task<RecordsOfPerson?> FindKnownAsync(Guid personId, CancellationToken cancellation) =>
        await Known.AnyAsync(person => person.PersonId == personId, cancellation) ? await FindAsync(personId, cancellation) : null;

    /// <summary>The name on a draft was put right: whoever is nothing but this attendee has the same name.</summary>
    public async Task RenameAsync(Attendee attendee, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(candidate => candidate.PersonId == attendee.PersonId, cancellation);
        if (person.Name != attendee.Details.FullName && await IsOnlyAsync(attendee, cancellation))
        {
            person.Rename(attendee.Details.FullName, person.SortName);
        }
    }

    /// <summary>Somebody was taken off a draft: whoever was nothing but this attendee goes too.</summary>
    public async Task ForgetAsync(Attendee attendee, CancellationToken cancellation)
    {
        var personId = attendee.PersonId;
        if (await IsOnlyAsync(attendee, cancellation))
        {
            await ForgetAsync(personId, cancellation);
        }
    }

    /// <summary>An attendee is somebody else now: whoever was nothing but this attendee goes.</summary>
    public async Task ForgetAsync(Attendee attendee, Guid was, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        if (await IsOnlyAsync(was, attendee.AttendeeId, cancellation))
        {
            await ForgetAsync(was, cancellation);
        }
    }

    private async Task ForgetAsync(Guid personId, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        await db.People.Where(person => person.PersonId == personId).ExecuteDeleteAsync(cancellation);
    }

    private Task<bool> IsOnlyAsync(Attendee attendee, CancellationToken cancellation) =>
        IsOnlyAsync(attendee.PersonId, attendee.AttendeeId, cancellation);

    private async Task<bool> IsOnlyAsync(Guid personId, Guid attendeeId, CancellationToken cancellation) =>
        !await db.EveryAttendee.AnyAsync(other => other.PersonId == personId
            && other.AttendeeId != attendeeId, cancellation)
        && !await db.SpeakersOfPerson(personId).AnyAsync(cancellation)
        && !await db.Users.AnyAsync(account => account.PersonId == personId, cancellation)
        && !await db.Registrations.AnyAsync(registration => registration.PayerPersonId == personId, cancellation)
        && !await db.PersonAddresses.AnyAsync(address => address.PersonId == personId, cancellation)
        && !await db.PersonMerges.AnyAsync(merge => merge.KeptPersonId == personId
            || merge.MergedPersonId == personId, cancellation)
        && !await ApartFrom(personId).AnyAsync(cancellation);
}
