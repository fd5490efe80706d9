using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.People;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.People;

/// <summary>
/// What stands in the way of two people becoming one: one of each has to be chosen, the others stay with whom they are with.
/// </summary>
/// <param name="Accounts">Two or more accounts; empty where there is at most one.</param>
/// <param name="Places">Of each convening in which both have a living place, those places.</param>
public sealed record MergeObstacles(IReadOnlyList<Guid> Accounts, IReadOnlyList<IReadOnlyList<PlaceOfPerson>> Places)
{
    public bool Any => Accounts.Count > 0 || Places.Count > 0;
}

/// <summary>Joins two people in the commit that runs, and takes that back.</summary>
public sealed class PersonMerges(PortalDbContext db, PersonRecords records)
{
    public static MergeObstacles ObstaclesOf(RecordsOfPerson kept, RecordsOfPerson merged)
    {
        var accounts = kept.Accounts.Concat(merged.Accounts).Select(account => account.Id).ToList();
        var places =
            from place in kept.Places.Concat(merged.Places)
            where place.IsLiving
            group place by place.ConveningId into convening
            where convening.Count() > 1 && convening.Any(kept.Places.Contains) && convening.Any(merged.Places.Contains)
            select (IReadOnlyList<PlaceOfPerson>)[.. convening];
        return new MergeObstacles(accounts.Count > 1 ? accounts : [], [.. places]);
    }

    /// <summary>
    /// Moves what points to one person to another. What is left out stays with whom it is with; where anything of the merged person stays,
    /// that person goes on beside the other.
    /// </summary>
    /// <param name="leftOut">Identifiers of attendees and accounts that stay where they are.</param>
    public void Merge(RecordsOfPerson kept, RecordsOfPerson merged, IReadOnlyCollection<Guid> leftOut, DateTimeOffset at, bool isByRule)
    {
        var (moved, keptId) = (new List<PersonRecord>(), kept.Person.PersonId);
        foreach (var place in merged.Places.Where(place => !leftOut.Contains(place.Attendee.AttendeeId)))
        {
            place.Attendee.BelongTo(keptId);
            moved.Add(new PersonRecord(PersonRecordKind.Attendee, place.Attendee.AttendeeId));
        }

        foreach (var speaker in merged.Speakers)
        {
            speaker.BelongTo(keptId);
            moved.Add(new PersonRecord(PersonRecordKind.Speaker, speaker.SpeakerId));
        }

        foreach (var account in merged.Accounts.Where(account => !leftOut.Contains(account.Id)))
        {
            account.PersonId = keptId;
            moved.Add(new PersonRecord(PersonRecordKind.Account, account.Id));
        }

        var paid = merged.Paid.Registrations.Where(registration => !WouldBeSecondDraft(registration, kept)).ToList();
        foreach (var registration in paid)
        {
            registration.BelongTo(keptId);
            moved.Add(new PersonRecord(PersonRecordKind.Registration, registration.RegistrationId));
        }

        var isWhole = moved.Count == merged.Places.Count + merged.Speakers.Count + merged.Accounts.Count + merged.Paid.Registrations.Count;
        foreach (var document in merged.Paid.Documents)
        {
            document.BelongTo(keptId);
            moved.Add(new PersonRecord(PersonRecordKind.BillingDocument, document.BillingDocumentId));
        }

        foreach (var payment in merged.Paid.Payments)
        {
            payment.BelongTo(keptId);
            moved.Add(new PersonRecord(PersonRecordKind.Payment, payment.PaymentId));
        }

        foreach (var address in merged.Addresses.Where(address => isWhole && !kept.Addresses.Any(own => own.Address == address.Address)))
        {
            address.MoveTo(keptId);
            moved.Add(new PersonRecord(PersonRecordKind.Address, address.PersonAddressId));
        }

        kept.Person.Touch();
        if (isWhole)
        {
            merged.Person.MergeInto(kept.Person);
        }
        else
        {
            merged.Person.Touch();
        }

        var merge = new PersonMerge(keptId, merged.Person.PersonId, moved, at, isByRule);
        merge.Leave(kept.Person, merged.Person);
        db.PersonMerges.Add(merge);
    }

    // Nobody has two drafts of one convening: the merged person's stays where it is.
    private static bool WouldBeSecondDraft(Registration registration, RecordsOfPerson kept) =>
        registration.IsDraft && kept.Paid.Registrations.Any(own => own.IsDraft && own.ConveningId == registration.ConveningId);

    /// <summary>Gives back what a merge moved.</summary>
    public async Task UndoAsync(PersonMerge merge, DateTimeOffset at, CancellationToken cancellation)
    {
        var kept = await records.FindAsync(merge.KeptPersonId, cancellation)
            ?? throw new InvalidOperationException($"Person {merge.KeptPersonId} is gone.");
        var merged = await db.People.SingleAsync(person => person.PersonId == merge.MergedPersonId, cancellation);
        var moved = merge.Moved.ToLookup(record => record.Kind, record => record.Id);
        foreach (var place in kept.Places.Where(place => moved[PersonRecordKind.Attendee].Contains(place.Attendee.AttendeeId)))
        {
            place.Attendee.BelongTo(merged.PersonId);
        }

        foreach (var speaker in kept.Speakers.Where(speaker => moved[PersonRecordKind.Speaker].Contains(speaker.SpeakerId)))
        {
            speaker.BelongTo(merged.PersonId);
        }

        foreach (var account in kept.Accounts.Where(account => moved[PersonRecordKind.Account].Contains(account.Id)))
        {
            account.PersonId = merged.PersonId;
        }

        foreach (var registration in kept.Paid.Registrations
            .Where(registration => moved[PersonRecordKind.Registration].Contains(registration.RegistrationId)))
        {
            registration.BelongTo(merged.PersonId);
        }

        // What was issued and paid for such a registration since goes back with it.
        foreach (var document in kept.Paid.Documents.Where(document => moved[PersonRecordKind.BillingDocument].Contains(document.BillingDocumentId)
            || (document.RegistrationId is { } registrationId && moved[PersonRecordKind.Registration].Contains(registrationId))))
        {
            document.BelongTo(merged.PersonId);
        }

        foreach (var payment in kept.Paid.Payments.Where(payment => moved[PersonRecordKind.Payment].Contains(payment.PaymentId)
            || (payment.RegistrationId is { } registrationId && moved[PersonRecordKind.Registration].Contains(registrationId))))
        {
            payment.BelongTo(merged.PersonId);
        }

        foreach (var address in kept.Addresses.Where(address => moved[PersonRecordKind.Address].Contains(address.PersonAddressId)))
        {
            address.MoveTo(merged.PersonId);
        }

        merged.StandAgain();
        kept.Person.Touch();
        merge.Undo(at);
    }
}
