using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>
/// A submitted registration as planners read it: people, price lines, timeline; nothing that an attendee answered for themselves.
/// </summary>
/// <param name="Payer">The name of the organization, or of the person who comes without one.</param>
/// <param name="County">In full; null where the organization belongs to none.</param>
public sealed record RegistrationRecord(PlannerConvening Convening, Registration Registration, string Payer, string? County)
{
    public required IReadOnlyList<Attendee> Attendees { get; init; }

    /// <summary>Who was on the team and left it, in the order in which they did.</summary>
    public required IReadOnlyList<FormerAttendee> Former { get; init; }

    /// <summary>Those on it, or, where it is over, those who were.</summary>
    public int People => Attendees.Count > 0 ? Attendees.Count : Former.Count(former => former.Successor is null);

    /// <summary>Whom mail about the team reaches now. Empty where nobody coordinates the organization.</summary>
    public required IReadOnlyList<MailParty> MailTo { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    public IReadOnlyList<PriceRow> Prices => PriceRow.Of(Attendees.SelectMany(attendee => attendee.Lines), Registration.Kept);
}

internal static class RegistrationRecords
{
    /// <summary>Drafts are their organization's own and are not found.</summary>
    public static async Task<RegistrationRecord?> FindRecordAsync(
        this PortalDbContext db, MailRecipients recipients, PlannerConvening convening, string reference, CancellationToken cancellation)
    {
        var found = await (
            from registration in db.Registrations.AsNoTracking().IgnoreAutoIncludes()
            where registration.ConveningId == convening.ConveningId && registration.Reference == reference
                && registration.Status != RegistrationStatus.Draft
            join county in db.Counties on registration.CountyCode equals county.Code into counties
            from county in counties.DefaultIfEmpty()
            select new
            {
                registration,
                Name = registration.Organization!.Name ?? registration.PayerPerson!.Name,
                County = county == null
                ? null : county.Name + " County"
            }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var id = found.registration.RegistrationId;
        var everyone = await db.EveryAttendee.AsNoTracking().AsSingleQuery().Where(attendee => attendee.RegistrationId == id)
            .ToListAsync(cancellation);
        var timeline = await db.Set<TimelineEntry>().AsNoTracking().Where(entry => EF.Property<Guid>(entry, "RegistrationId") == id)
            .ToListAsync(cancellation);
        var cancelled = await db.Set<CancelledSeat>().AsNoTracking().Where(seat => EF.Property<Guid>(seat, "RegistrationId") == id)
            .ToListAsync(cancellation);
        return new RegistrationRecord(convening, found.registration, found.Name, found.County)
        {
            MailTo = await recipients.OfTeamAsync(found.registration, MailAudience.Team, cancellation),
            Attendees = [.. everyone.Where(attendee => attendee.EndedAt is null).OrderBy(attendee => attendee.Position)],
            Former = await FormerAsync(db, everyone, cancelled, cancellation),
            Timeline = [.. timeline.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Position)],
        };
    }

    private static async Task<IReadOnlyList<FormerAttendee>> FormerAsync(
        PortalDbContext db, List<Attendee> everyone, List<CancelledSeat> cancelled, CancellationToken cancellation)
    {
        var ended = everyone.Where(attendee => attendee.EndedAt is not null).ToList();
        var accounts = ended.Select(attendee => attendee.EndedBy).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(account => accounts.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancellation);
        var seats = cancelled.ToDictionary(seat => seat.CancelledSeatId);
        var former =
            from attendee in ended
            let seat = seats.GetValueOrDefault(attendee.AttendeeId)
            select new FormerAttendee(attendee.Details.FullName, attendee.EndedAt ?? default)
            {
                Email = attendee.WasErased() ? null : attendee.Details.Email,
                Ending = attendee.Ending,
                By = names.GetValueOrDefault(attendee.EndedBy ?? Guid.Empty),
                Reason = attendee.EndReason,
                Successor = everyone.Find(other => other.AttendeeId == attendee.SuccessorId)?.Details.FullName,
                Kept = seat?.Kept ?? Money.Zero,
            };
        // Of seats that were given up before rows were kept, the name and the money are known.
        var before = cancelled.Where(seat => !ended.Exists(attendee => attendee.AttendeeId == seat.CancelledSeatId))
            .Select(seat => new FormerAttendee(seat.Name, seat.At) { Ending = AttendeeEnding.Cancelled, Kept = seat.Kept });
        return [.. former.Concat(before).OrderBy(one => one.At).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }
}
