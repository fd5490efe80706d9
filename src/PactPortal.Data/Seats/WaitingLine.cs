using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Data.Seats;

public static class WaitingLine
{
    /// <summary>Who waits, in the order in which seats are offered.</summary>
    public static async Task<IReadOnlyList<WaitingListEntry>> ReadWaitingListAsync(
        this PortalDbContext db, Guid conveningId, DateTimeOffset? membersFirstUntil, DateTimeOffset now, CancellationToken cancellation)
    {
        var entries = await db.WaitingListEntries.AsNoTracking().AsSingleQuery()
            .Where(entry => entry.ConveningId == conveningId
                && db.Registrations.Any(registration => registration.RegistrationId == entry.RegistrationId && registration.Status == RegistrationStatus.Waitlisted))
            .ToListAsync(cancellation);
        return WaitingListEntry.InOrder(entries, membersFirstUntil, now);
    }
}
