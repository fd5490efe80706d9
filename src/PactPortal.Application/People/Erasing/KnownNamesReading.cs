using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.People;

namespace PactPortal.Application.People.Erasing;

/// <summary>Reads by what names and addresses a person is known, those that were put right since among them.</summary>
public sealed class KnownNamesReading(PortalDbContext db)
{
    private static readonly string[] NameFields = ["full name", "Latin spelling", "name", "sort name"];
    private static readonly string[] AddressFields = ["e-mail", "confirmed e-mail"];

    /// <summary>As they stand now.</summary>
    public static IEnumerable<string?> NamesOf(Erasure erasure) =>
    [
        .. erasure.People.SelectMany(person => new[] { person.Name, person.SortName }),
        .. erasure.Places.SelectMany(place => new[] { place.Attendee.Details.FullName, place.Attendee.Details.LatinSpelling }),
        .. erasure.Accounts.Select(account => account.DisplayName),
        .. erasure.Speakers.Select(speaker => speaker.Name),
    ];

    /// <summary>As they stand now, folded.</summary>
    public static IReadOnlyCollection<string> AddressesOf(Erasure erasure) => Folded(
    [
        .. erasure.Places.Select(place => place.Attendee.Details.Email),
        .. erasure.Accounts.Select(account => account.Email),
        .. erasure.Addresses.Select(address => address.Address),
    ]);

    public async Task<KnownNames> ReadAsync(Erasure erasure, CancellationToken cancellation)
    {
        var attendeeIds = erasure.AttendeeIds;
        var (names, addresses) = await TypedBeforeAsync(erasure, cancellation);
        var mailed = await db.PersonalLinks.Where(link => attendeeIds.Contains(link.AttendeeId)).Select(link => link.Address)
            .Concat(db.AttendeeAnswers.Where(answers => attendeeIds.Contains(answers.AttendeeId)).Select(answers => answers.Address))
            .ToListAsync(cancellation);
        var all = Folded([.. AddressesOf(erasure), .. addresses, .. mailed]);
        return new KnownNames(NamesOf(erasure).Concat(names), all.Except(await OfOthersAsync(erasure, all, cancellation)));
    }

    private static HashSet<string> Folded(IEnumerable<string?> addresses) =>
        addresses.OfType<string>().Select(EmailAddress.Fold).Where(address => address.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>What was typed of them before it was put right. A name that somebody else has now is that person's.</summary>
    private async Task<(IEnumerable<string?> Names, IEnumerable<string?> Addresses)> TypedBeforeAsync(
        Erasure erasure, CancellationToken cancellation)
    {
        var (personIds, keys) = (erasure.PersonIds, erasure.Records.Select(record => record.ToString()).ToList());
        var details = await db.AuditDetails.AsNoTracking()
            .Where(detail => detail.ErasedByEntryId == null
                && (keys.Contains(detail.RecordId) || (detail.PersonId != null && personIds.Contains(detail.PersonId.Value))))
            .ToListAsync(cancellation);
        var typed = details.SelectMany(detail => new[] { (detail.Field, Text: detail.Before), (detail.Field, Text: detail.After) })
            .ToList();
        var names = typed.Where(value => NameFields.Contains(value.Field)).Select(value => value.Text).OfType<string>().Distinct().ToList();
        var folded = names.ConvertAll(PersonName.Fold);
        var others = await db.People
            .Where(person => !personIds.Contains(person.PersonId) && person.FoldedName != null && folded.Contains(person.FoldedName))
            .Select(person => person.FoldedName).ToListAsync(cancellation);
        return (
            names.Where(name => !others.Contains(PersonName.Fold(name))),
            typed.Where(value => AddressFields.Contains(value.Field)).Select(value => value.Text));
    }

    /// <summary>An office's address may be that of several people: it stays where another has it too.</summary>
    private async Task<IReadOnlyList<string>> OfOthersAsync(Erasure erasure, HashSet<string> all, CancellationToken cancellation)
    {
        var personIds = erasure.PersonIds;
#pragma warning disable CA1304, CA1311 // the database compares, and knows no cultures
        var attendees = db.EveryAttendee.IgnoreAutoIncludes()
            .Where(attendee => !personIds.Contains(attendee.PersonId)).Select(attendee => attendee.Details.Email.ToLower());
        var accounts = db.Users
            // asked for
            .Where(account => !personIds.Contains(account.PersonId) && account.Email != null).Select(account => account.Email!.ToLower());
#pragma warning restore CA1304, CA1311
        var confirmed = db.PersonAddresses.Where(known => !personIds.Contains(known.PersonId)).Select(known => known.Address);
        return await attendees.Concat(accounts).Concat(confirmed).Where(address => all.Contains(address)).Distinct()
            .ToListAsync(cancellation);
    }
}
