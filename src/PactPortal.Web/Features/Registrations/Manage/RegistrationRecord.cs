using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>A submitted registration as planners read it: people, price lines, timeline; nothing that an attendee answered for themselves.</summary>
/// <param name="County">In full; null where the organization belongs to none.</param>
public sealed record RegistrationRecord(PlannerConvening Convening, Registration Registration, string Organization, string? County)
{
    public required IReadOnlyList<Attendee> Attendees { get; init; }

    public required IReadOnlyList<CancelledSeat> CancelledSeats { get; init; }

    /// <summary>Those on it, or, where it is over, those who were.</summary>
    public int People => Attendees.Count > 0 ? Attendees.Count : CancelledSeats.Count;

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
            where registration.ConveningId == convening.ConveningId && registration.Reference == reference && registration.Status != RegistrationStatus.Draft
            join organization in db.Organizations on registration.OrganizationId equals organization.OrganizationId
            join county in db.Counties on registration.CountyCode equals county.Code into counties
            from county in counties.DefaultIfEmpty()
            select new { registration, organization.Name, County = county == null ? null : county.Name + " County" }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var id = found.registration.RegistrationId;
        var attendees = await db.Attendees.AsNoTracking().AsSingleQuery().Where(attendee => attendee.RegistrationId == id).ToListAsync(cancellation);
        var timeline = await db.Set<TimelineEntry>().AsNoTracking().Where(entry => EF.Property<Guid>(entry, "RegistrationId") == id).ToListAsync(cancellation);
        var cancelled = await db.Set<CancelledSeat>().AsNoTracking().Where(seat => EF.Property<Guid>(seat, "RegistrationId") == id).ToListAsync(cancellation);
        return new RegistrationRecord(convening, found.registration, found.Name, found.County)
        {
            MailTo = await recipients.OfTeamAsync(found.registration.OrganizationId, found.registration.ContactEmail, MailAudience.Team, cancellation),
            Attendees = [.. attendees.OrderBy(attendee => attendee.Position)],
            CancelledSeats = [.. cancelled.OrderBy(seat => seat.At).ThenBy(seat => seat.CancelledSeatId)],
            Timeline = [.. timeline.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Position)],
        };
    }
}
