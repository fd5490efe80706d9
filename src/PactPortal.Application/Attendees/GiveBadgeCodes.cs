using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Application.Attendees;

/// <summary>Gives a badge code to people from before there were any. Done once for each, whoever runs it and how often.</summary>
public sealed class GiveBadgeCodes(PortalDbContext db)
{
    private const int InOneCommit = 500;

    /// <returns>How many people got one.</returns>
    public Task<int> ExecuteAsync(Act act, CancellationToken cancellation) =>
        db.CommitInBatchesAsync(
            act, "badge codes given", AuditSubject.SomeAttendees,
            db.Attendees.IgnoreAutoIncludes().Where(attendee => attendee.BadgeCode == null).OrderBy(attendee => attendee.Position),
            InOneCommit, attendee => attendee.GiveBadgeCode(), cancellation);
}
