using PactPortal.Application.Attendees;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Choices;

/// <summary>An attendee chooses a session on their own page. The audit trail learns that they did, and not which.</summary>
public sealed class ChooseOwnSession(PortalDbContext db, OwnChoiceContext contexts, SessionChoiceChanges changes, TimeProvider time)
{
    public Task<Outcome<SessionChoice>> ExecuteAsync(string token, string code, ChooseForm form, CancellationToken cancellation)
    {
        var act = Act.OfAttendee(time.GetUtcNow());
        return db.CommitAsync<SessionChoice>(
            act, "session chosen", choice => AuditSubject.Attendee(choice.AttendeeId),
            async commit => await contexts.FindAsync(token, act, commit) is { } context
                ? await changes.ChooseAsync(context, code, form, commit) : Outcome.NotFound,
            cancellation);
    }
}
