using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.People;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.People.Erasing;

/// <summary>Gathers who a person is who is to be erased: what points to them, who was joined to them, by what they are known.</summary>
public sealed class ErasureReading(PortalDbContext db, PersonRecords records, KnownNamesReading names)
{
    /// <returns>Null where there is no such person, or nobody finds them: a name on a draft, a hidden speaker.</returns>
    public async Task<Erasure?> FindAsync(Guid personId, CancellationToken cancellation)
    {
        if (await records.FindShownAsync(personId, cancellation) is not { } found)
        {
            return null;
        }

        var all = new List<RecordsOfPerson> { found };
        for (var at = 0; at < all.Count; at++)
        {
            var into = all[at].Person.PersonId;
            var merged = await db.People.Where(person => person.MergedInto == into).Select(person => person.PersonId)
                .ToListAsync(cancellation);
            all.AddRange(await FindAllAsync(merged, cancellation));
        }

        all.AddRange(await OnDraftsAsync(Together(all), cancellation));
        var erasure = Together(all);
        return erasure with
        {
            Known = await names.ReadAsync(erasure, cancellation),
            Organizations = await OrganizationsAsync(erasure, cancellation),
        };
    }

    private static Erasure Together(List<RecordsOfPerson> all) => new(
        all[0].Person, [.. all.Select(one => one.Person)], [.. all.SelectMany(one => one.Places)], [.. all.SelectMany(one => one.Speakers)],
        [.. all.SelectMany(one => one.Accounts)], [.. all.SelectMany(one => one.Addresses)], new KnownNames([], []), [])
    {
        Paid = [.. all.SelectMany(one => one.Paid.Registrations)],
    };

    /// <summary>
    /// Who has the name and an address of theirs on a draft, and is nothing more: nobody finds them, so that nobody can join them before.
    /// </summary>
    private async Task<IReadOnlyList<RecordsOfPerson>> OnDraftsAsync(Erasure erasure, CancellationToken cancellation)
    {
        var (ids, addresses) = (erasure.PersonIds, KnownNamesReading.AddressesOf(erasure));
        var folded = KnownNamesReading.NamesOf(erasure).OfType<string>().Select(PersonName.Fold).ToHashSet(StringComparer.Ordinal);
#pragma warning disable CA1304, CA1311 // the database compares, and knows no cultures
        var drafted = await (
            from attendee in db.EveryAttendee.IgnoreAutoIncludes()
            where !ids.Contains(attendee.PersonId) && addresses.Contains(attendee.Details.Email.ToLower())
            join registration in db.Registrations.IgnoreAutoIncludes() on attendee.RegistrationId equals registration.RegistrationId
            where registration.Status == RegistrationStatus.Draft && !records.Known.Any(known => known.PersonId == attendee.PersonId)
            select new { attendee.PersonId, attendee.Details.FullName }).ToListAsync(cancellation);
#pragma warning restore CA1304, CA1311
        var alike = drafted.Where(one => folded.Contains(PersonName.Fold(one.FullName))).Select(one => one.PersonId).Distinct();
        return [.. (await FindAllAsync(alike, cancellation)).Where(other => other is { Person.IsCurrent: true, Speakers.Count: 0 })];
    }

    private async Task<IReadOnlyList<RecordsOfPerson>> FindAllAsync(IEnumerable<Guid> personIds, CancellationToken cancellation)
    {
        var found = new List<RecordsOfPerson>();
        foreach (var personId in personIds)
        {
            found.Add(await records.FindAsync(personId, cancellation)
                ?? throw new InvalidOperationException($"Person {personId} is gone."));
        }

        return found;
    }

    private async Task<IReadOnlyCollection<Guid>> OrganizationsAsync(Erasure erasure, CancellationToken cancellation)
    {
        var ids = erasure.AccountIds;
        var belonged = await db.Memberships.Where(membership => ids.Contains(membership.AccountId))
            .Select(membership => membership.OrganizationId)
            .Concat(db.EndedMemberships.Where(ended => ids.Contains(ended.AccountId)).Select(ended => ended.OrganizationId))
            .ToListAsync(cancellation);
        return [.. belonged.Concat(erasure.Places.Select(place => place.OrganizationId).OfType<Guid>()).Distinct()];
    }
}
