using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Attendees;

/// <summary>Gives a badge code to people from before there were any. Done once for each, whoever runs it and how often.</summary>
public sealed class GiveBadgeCodes(PortalDbContext db)
{
    private const int InOneCommit = 500;

    /// <returns>How many people got one.</returns>
    public async Task<int> ExecuteAsync(Act act, CancellationToken cancellation)
    {
        var given = 0;
        int count;
        do
        {
            count = await Without().AnyAsync(cancellation) ? await GiveSomeAsync(act, cancellation) : 0;
            given += count;
        }
        while (count == InOneCommit);
        return given;
    }

    private async Task<int> GiveSomeAsync(Act act, CancellationToken cancellation)
    {
        var given = await db.CommitAsync<int>(
            act, "badge codes given", AuditSubject.SomeAttendees,
            async token =>
            {
                var people = await Without().OrderBy(attendee => attendee.Position).Take(InOneCommit).ToListAsync(token);
                people.ForEach(attendee => attendee.GiveBadgeCode());
                return people.Count;
            },
            cancellation);
        return given.Value;
    }

    private IQueryable<Attendee> Without() => db.Attendees.IgnoreAutoIncludes().Where(attendee => attendee.BadgeCode == null);
}
