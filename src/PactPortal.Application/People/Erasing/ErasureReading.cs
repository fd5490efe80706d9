using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.People;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.People.Erasing;

/// <summary>Gathers what is known of a person who is to be erased.</summary>
public sealed class ErasureReading(PortalDbContext db, PersonRecords records)
{
    private static readonly string[] NameFields = ["full name", "Latin spelling", "name", "sort name"];
    private static readonly string[] AddressFields = ["e-mail", "confirmed e-mail"];

    /// <returns>Null where there is no such person, or nobody finds them: a name on a draft, a hidden speaker.</returns>
    public async Task<Erasure?> FindAsync(Guid personId, CancellationToken cancellation)
    {
        if (await records.FindAsync(personId, cancellation) is not { } found
            || (found.Person.IsCurrent && !await records.Known.AnyAsync(person => person.PersonId == personId, cancellation)))
        {
            return null;
        }

        var all = new List<RecordsOfPerson> { found };
        for (var at = 0; at < all.Count; at++)
        {
            var into = all[at].Person.PersonId;
            foreach (var merged in await db.People.Where(person => person.MergedInto == into).Select(person => person.PersonId).ToListAsync(cancellation))
            {
                all.Add(await records.FindAsync(merged, cancellation) ?? throw new InvalidOperationException($"Person {merged} is gone."));
            }
        }

        all.AddRange(await OnDraftsAsync(all, cancellation));
        var erasure = new Erasure(
            found.Person, [.. all.Select(one => one.Person)], [.. all.SelectMany(one => one.Places)], [.. all.SelectMany(one => one.Speakers)],
            [.. all.SelectMany(one => one.Accounts)], [.. all.SelectMany(one => one.Addresses)], new KnownNames([], []), []);
        return erasure with { Known = await KnownAsync(erasure, cancellation), Organizations = await OrganizationsAsync(erasure, cancellation) };
    }

    /// <summary>
    /// Who has the name and an address of theirs on a draft, and is nothing more: nobody finds them, so that nobody can join them before.
    /// </summary>
    private async Task<IReadOnlyList<RecordsOfPerson>> OnDraftsAsync(IReadOnlyList<RecordsOfPerson> all, CancellationToken cancellation)
    {
        var ids = all.Select(one => one.Person.PersonId).ToList();
        var names = all.Select(one => one.Person.Name).Concat(all.SelectMany(one => one.Places).Select(place => place.Attendee.Details.FullName)).Select(PersonName.Fold).ToHashSet(StringComparer.Ordinal);
        var addresses = all.SelectMany(one => one.Addresses).Select(address => address.Address).Concat(all.SelectMany(one => one.Accounts).Select(account => account.Email ?? ""))
            .Concat(all.SelectMany(one => one.Places).Select(place => place.Attendee.Details.Email)).Select(EmailAddress.Fold).Where(address => address.Length > 0).ToHashSet(StringComparer.Ordinal);
#pragma warning disable CA1304, CA1311 // the database compares, and knows no cultures
        var drafted = await (
            from attendee in db.EveryAttendee.IgnoreAutoIncludes()
            where !ids.Contains(attendee.PersonId) && addresses.Contains(attendee.Details.Email.ToLower())
            join registration in db.Registrations.IgnoreAutoIncludes() on attendee.RegistrationId equals registration.RegistrationId
            where registration.Status == RegistrationStatus.Draft && !records.Known.Any(known => known.PersonId == attendee.PersonId)
            select new { attendee.PersonId, attendee.Details.FullName }).ToListAsync(cancellation);
#pragma warning restore CA1304, CA1311
        var found = new List<RecordsOfPerson>();
        foreach (var personId in drafted.Where(one => names.Contains(PersonName.Fold(one.FullName))).Select(one => one.PersonId).Distinct())
        {
            if (await records.FindAsync(personId, cancellation) is { Person.IsCurrent: true, Speakers.Count: 0 } other)
            {
                found.Add(other);
            }
        }

        return found;
    }

    private async Task<KnownNames> KnownAsync(Erasure erasure, CancellationToken cancellation)
    {
        var (attendeeIds, details) = (erasure.AttendeeIds, erasure.Places.Select(place => place.Attendee.Details).ToList());
        var (oldNames, oldAddresses) = await TypedBeforeAsync(erasure, cancellation);
        var names = erasure.People.SelectMany(person => new[] { person.Name, person.SortName })
            .Concat(details.SelectMany(typed => new[] { typed.FullName, typed.LatinSpelling }))
            .Concat(erasure.Accounts.Select(account => account.DisplayName)).Concat(erasure.Speakers.Select(speaker => speaker.Name)).Concat(oldNames);
        var addresses = details.Select(typed => typed.Email).Concat(erasure.Accounts.Select(account => account.Email)).Concat(erasure.Addresses.Select(one => one.Address))
            .Concat(await db.PersonalLinks.Where(link => attendeeIds.Contains(link.AttendeeId)).Select(link => link.Address).ToListAsync(cancellation))
            .Concat(await db.AttendeeAnswers.Where(answers => attendeeIds.Contains(answers.AttendeeId)).Select(answers => answers.Address).ToListAsync(cancellation))
            .Concat(oldAddresses);
        return new KnownNames(names, await OwnAsync(erasure, addresses, cancellation));
    }

    /// <summary>What was typed of them before it was put right. A name that somebody else has now is that person's.</summary>
    private async Task<(IEnumerable<string?> Names, IEnumerable<string?> Addresses)> TypedBeforeAsync(Erasure erasure, CancellationToken cancellation)
    {
        var (personIds, keys) = (erasure.PersonIds, erasure.Records.Select(record => record.ToString()).ToList());
        var details = await db.AuditDetails.AsNoTracking()
            .Where(detail => detail.ErasedByEntryId == null && (keys.Contains(detail.RecordId) || (detail.PersonId != null && personIds.Contains(detail.PersonId.Value))))
            .ToListAsync(cancellation);
        var typed = details.SelectMany(detail => new[] { (detail.Field, Text: detail.Before), (detail.Field, Text: detail.After) })
            .Where(value => !string.IsNullOrEmpty(value.Text)).ToList();
        var names = typed.Where(value => NameFields.Contains(value.Field)).Select(value => value.Text ?? "").Distinct().ToList();
        var folded = names.ConvertAll(PersonName.Fold);
        var others = await db.People.Where(person => !personIds.Contains(person.PersonId) && person.FoldedName != null && folded.Contains(person.FoldedName))
            .Select(person => person.FoldedName ?? "").ToListAsync(cancellation);
        return (names.Where(name => !others.Contains(PersonName.Fold(name))), typed.Where(value => AddressFields.Contains(value.Field)).Select(value => value.Text));
    }

    /// <summary>An office's address may be that of several people: it stays where another has it too.</summary>
    private async Task<IEnumerable<string>> OwnAsync(Erasure erasure, IEnumerable<string?> addresses, CancellationToken cancellation)
    {
        var (personIds, all) = (erasure.PersonIds, addresses.OfType<string>().Select(EmailAddress.Fold).Where(address => address.Length > 0).ToHashSet(StringComparer.Ordinal));
#pragma warning disable CA1304, CA1311 // the database compares, and knows no cultures
        var others = await db.EveryAttendee.IgnoreAutoIncludes()
            .Where(attendee => !personIds.Contains(attendee.PersonId) && all.Contains(attendee.Details.Email.ToLower())).Select(attendee => attendee.Details.Email.ToLower())
            .Concat(db.Users.Where(account => !personIds.Contains(account.PersonId) && account.Email != null && all.Contains(account.Email.ToLower())).Select(account => account.Email!.ToLower())) // asked for
            .Concat(db.PersonAddresses.Where(known => !personIds.Contains(known.PersonId) && all.Contains(known.Address)).Select(known => known.Address))
            .ToListAsync(cancellation);
#pragma warning restore CA1304, CA1311
        return all.Except(others);
    }

    private async Task<IReadOnlyCollection<Guid>> OrganizationsAsync(Erasure erasure, CancellationToken cancellation)
    {
        var accountIds = erasure.AccountIds;
        var belonged = await db.Memberships.Where(membership => accountIds.Contains(membership.AccountId)).Select(membership => membership.OrganizationId)
            .Concat(db.EndedMemberships.Where(ended => accountIds.Contains(ended.AccountId)).Select(ended => ended.OrganizationId)).ToListAsync(cancellation);
        return [.. belonged.Concat(erasure.Places.Select(place => place.OrganizationId)).Distinct()];
    }
}
