using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Choices;

/// <summary>An attendee gives a session up, whoever chose it: their seat goes to the next in line.</summary>
public sealed class GiveUpOwnSession(PortalDbContext db, OwnChoiceContext contexts, SessionChoiceChanges changes, TimeProvider time)
{
    public Task<Outcome<SessionChoice>> ExecuteAsync(string token, string code, CancellationToken cancellation)
    {
        var act = Act.OfAttendee(time.GetUtcNow());
        return db.CommitAsync<SessionChoice>(
            act, "session given up", choice => AuditSubject.Attendee(choice.AttendeeId),
            async commit => await contexts.FindAsync(token, act, commit) is { } context
                ? await changes.GiveUpAsync(context, code, commit) : Outcome.NotFound,
            cancellation);
    }
}
