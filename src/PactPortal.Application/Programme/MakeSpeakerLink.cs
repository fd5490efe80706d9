using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>Makes a key to a speaker's own page at the moment in which it is sent. The answer is its only copy.</summary>
public sealed class MakeSpeakerLink(PortalDbContext db, TimeProvider time)
{
    /// <returns>The key, for the address of the page.</returns>
    public async Task<string> ExecuteAsync(Guid speakerId, string address, CancellationToken cancellation)
    {
        var token = SecretToken.New();
        var hash = SecretToken.HashOf(token) ?? throw new InvalidOperationException("A new token has no hash.");
        var act = Act.OfPortal(time.GetUtcNow(), "Sent by mail");
        await db.CommitAsync<bool>(
            act, "speaker’s link made", AuditSubject.Speaker(speakerId),
            _ =>
            {
                db.SpeakerLinks.Add(new SpeakerLink(speakerId, address, hash, act.At));
                return Task.FromResult<Outcome<bool>>(true);
            },
            cancellation);
        return token;
    }
}
