using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.People;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.People.Erasing;

/// <summary>Finds a person in the registrations and documents of organizations, and takes them out.</summary>
public sealed class NamesInRecords(PortalDbContext db)
{
    /// <summary>
    /// What names them. Where somebody else of the same name is on a team and this person isn't, the name there is the other's; where both
    /// are, nobody can tell them apart on a document, and it loses the name.
    /// </summary>
    public async Task<RecordsNaming> FindAsync(Erasure erasure, CancellationToken cancellation)
    {
        var (own, organizations, people) = (erasure.RegistrationIds, erasure.Organizations, erasure.PersonIds);
        var all = await db.Registrations
            .Where(registration => own.Contains(registration.RegistrationId) || organizations.Contains(registration.OrganizationId!.Value))
            .AsSplitQuery().ToListAsync(cancellation);
        var known = erasure.Known.Beside(all.SelectMany(registration => NamesOfOthers(registration, erasure)));
        var searched = all.Where(registration => own.Contains(registration.RegistrationId) || !HasNamesake(registration, erasure)).ToList();
        var naming = searched.Where(registration => own.Contains(registration.RegistrationId) || TextsOf(registration).Any(known.AreIn))
            .Concat(all.Except(searched).Where(registration => known.IsAddress(registration.ContactEmail)));
        var ids = searched.ConvertAll(registration => registration.RegistrationId);
        var documents = await db.BillingDocuments
            .Where(document => document.RegistrationId == null
                ? organizations.Contains(document.OrganizationId!.Value) || people.Contains(document.PayerPersonId!.Value)
                : ids.Contains(document.RegistrationId.Value))
            .OrderBy(document => document.IssuedAt).ThenBy(document => document.Number).ToListAsync(cancellation);
        var letters = await db.JustificationLetters
            .Where(letter => letter.RegistrationId != null && ids.Contains(letter.RegistrationId.Value)).ToListAsync(cancellation);
        return new RecordsNaming(
            known,
            [.. naming.OrderBy(registration => registration.Reference, StringComparer.Ordinal)],
            [.. documents.Where(document => document.Names(known))],
            [.. letters.Where(letter => letter.Names(known))], ids);
    }

    /// <summary>Takes them out, inside the commit that erases them.</summary>
    public async Task TakeOutAsync(Erasure erasure, RecordsNaming naming, Act act, CancellationToken cancellation)
    {
        var (known, searched) = (naming.Known, naming.Searched.ToHashSet());
        var ids = naming.Documents.Select(one => one.ConveningId).Concat(naming.Letters.Select(one => one.ConveningId)).Distinct().ToList();
        var convenings = await db.Convenings.AsNoTracking().IgnoreAutoIncludes()
            .Where(convening => ids.Contains(convening.ConveningId)).ToListAsync(cancellation);
        var days = convenings.ToDictionary(convening => convening.ConveningId, convening => convening.LocalDay(act.At));
        foreach (var registration in naming.Registrations)
        {
            registration.Erase(erasure.AttendeeIds, act);
            ErasedTexts.TakeOut(db, registration, known);
            foreach (var record in searched.Contains(registration.RegistrationId) ? PartsOf(registration) : [])
            {
                ErasedTexts.TakeOut(db, record, known);
            }

            registration.NoteErasedName(act);
        }

        foreach (var document in naming.Documents)
        {
            document.Erase(known, days[document.ConveningId]);
        }

        foreach (var letter in naming.Letters)
        {
            letter.Erase(known, days[letter.ConveningId]);
        }
    }

    private static bool HasNamesake(Registration registration, Erasure erasure) =>
        registration.Attendees.Concat(registration.EndedAttendees).Any(other =>
            !erasure.PersonIds.Contains(other.PersonId) && erasure.Known.Names.Contains(other.Details.FullName, NamesAlike.Instance));

    private static IEnumerable<string?> NamesOfOthers(Registration registration, Erasure erasure) =>
    [
        .. registration.Attendees.Concat(registration.EndedAttendees).Where(other => !erasure.PersonIds.Contains(other.PersonId))
            .SelectMany(other => new[] { other.Details.FullName, other.Details.LatinSpelling }),
        .. registration.CancelledSeats.Where(seat => !erasure.AttendeeIds.Contains(seat.CancelledSeatId)).Select(seat => seat.Name),
    ];

    private static IEnumerable<object> PartsOf(Registration registration) =>
    [
        .. registration.Timeline, .. registration.Attendees, .. registration.EndedAttendees,
        .. registration.Payment is { } payment ? new object[] { payment } : [],
    ];

    private static IEnumerable<string?> TextsOf(Registration registration) =>
    [
        registration.ContactName, registration.ContactEmail, registration.Payment?.SignerName,
        .. registration.Timeline.SelectMany(entry => new[] { entry.What, entry.Reason }),
        .. registration.Attendees.Concat(registration.EndedAttendees).Select(attendee => attendee.EndReason),
    ];

    private sealed class NamesAlike : IEqualityComparer<string>
    {
        public static readonly NamesAlike Instance = new();

        public bool Equals(string? one, string? other) => PersonName.Fold(one ?? "") == PersonName.Fold(other ?? "");

        public int GetHashCode(string name) => PersonName.Fold(name).GetHashCode(StringComparison.Ordinal);
    }
}
