using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Attendees;

namespace PactPortal.Application.Attendees;

/// <summary>Makes a key to an attendee's own page at the moment in which it is sent. The answer is its only copy.</summary>
public sealed class MakePersonalLink(PortalDbContext db, TimeProvider time)
{
    /// <returns>The key, for the address of the page.</returns>
    public async Task<string> ExecuteAsync(Guid attendeeId, string address, CancellationToken cancellation)
    {
        var token = SecretToken.New();
        var hash = SecretToken.HashOf(token) ?? throw new InvalidOperationException("A new token has no hash.");
        var act = Act.OfPortal(time.GetUtcNow(), "Sent by mail");
        await db.CommitAsync<bool>(
            act, "personal link made", AuditSubject.Attendee(attendeeId),
            _ =>
            {
                db.PersonalLinks.Add(new PersonalLink(attendeeId, address, hash, act.At));
                return Task.FromResult<Outcome<bool>>(true);
            },
            cancellation);
        return token;
    }
}
