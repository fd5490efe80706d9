using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.People;

namespace PactPortal.Application.People;

/// <summary>
/// Notes in the commit that runs that an address is somebody's own, and joins them with whoever confirmed the same address and has the same
/// name. Everything else that looks alike is left to the planning team.
/// </summary>
public sealed class ConfirmedAddresses(PortalDbContext db, PersonRecords records, PersonMerges merges)
{
    public async Task ConfirmAsync(
        Guid personId, string typed, AddressConfirmation confirmedBy, DateTimeOffset at, CancellationToken cancellation)
    {
        var address = EmailAddress.Fold(typed);
        if (await db.PersonAddresses.AnyAsync(known => known.Address == address && known.PersonId == personId, cancellation))
        {
            return;
        }

        var confirming = await records.FindAsync(personId, cancellation)
            ?? throw new InvalidOperationException($"Person {personId} is gone.");
        if (!confirming.Person.IsCurrent)
        {
            return;
        }

        db.PersonAddresses.Add(new PersonAddress(personId, address, confirmedBy, at));
        confirming.Person.Touch();
        await db.SaveChangesAsync(cancellation);
        foreach (var other in await FindSameAsync(confirming.Person, address, cancellation))
        {
            // Whoever signs in stays; of two who don't, whoever was there first.
            var fresh = await records.FindAsync(personId, cancellation)
                ?? throw new InvalidOperationException($"Person {personId} is gone.");
            var (kept, merged) = fresh.Accounts.Count > 0 || (other.Accounts.Count == 0 && personId.CompareTo(other.Person.PersonId) < 0)
                ? (fresh, other) : (other, fresh);
            if (PersonMerges.ObstaclesOf(kept, merged).Any)
            {
                continue;
            }

            merges.Merge(kept, merged, [], at, isByRule: true);
            await db.SaveChangesAsync(cancellation);
            if (merged.Person.PersonId == personId)
            {
                return;
            }
        }
    }

    private async Task<IReadOnlyList<RecordsOfPerson>> FindSameAsync(Person person, string address, CancellationToken cancellation)
    {
        var apart = records.ApartFrom(person.PersonId);
        var same = await (
            from known in db.PersonAddresses
            where known.Address == address && known.PersonId != person.PersonId
            join other in db.People on known.PersonId equals other.PersonId
            where other.FoldedName == person.FoldedName && other.FoldedName != null && other.MergedInto == null && other.ErasedAt == null
                && !apart.Contains(other.PersonId)
            orderby other.PersonId
            select other.PersonId).ToListAsync(cancellation);
        var found = new List<RecordsOfPerson>();
        foreach (var personId in same)
        {
            if (await records.FindAsync(personId, cancellation) is { } other)
            {
                found.Add(other);
            }
        }

        return found;
    }
}
