using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme.Choices;

namespace PactPortal.Application.Programme.Choices;

/// <summary>Makes the address at which an attendee's calendar reads their agenda, and ends the one they had. The answer is its only copy.</summary>
public sealed class MakeAgendaFeed(PortalDbContext db, OwnChoiceContext contexts, TimeProvider time)
{
    /// <returns>The key within the address.</returns>
    public async Task<Outcome<string>> ExecuteAsync(string token, CancellationToken cancellation)
    {
        var (key, act, owner) = (SecretToken.New(), Act.OfAttendee(time.GetUtcNow()), Guid.Empty);
        var hash = SecretToken.HashOf(key) ?? throw new InvalidOperationException("A new token has no hash.");
        return await db.CommitAsync<string>(
            act, "calendar address made", _ => AuditSubject.Attendee(owner),
            async commit =>
            {
                if (await contexts.FindAsync(token, act, commit) is not { } context)
                {
                    return Outcome.NotFound;
                }

                owner = context.Attendee.AttendeeId;
                var attendeeId = owner;
                foreach (var earlier in await db.AgendaFeeds.Where(feed => feed.AttendeeId == attendeeId).ToListAsync(commit))
                {
                    earlier.End(act.At);
                }

                db.AgendaFeeds.Add(new AgendaFeed(context.Convening.ConveningId, owner, hash, act.At));
                return key;
            },
            cancellation);
    }
}
