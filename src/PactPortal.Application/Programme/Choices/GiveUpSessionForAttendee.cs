using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Choices;

/// <summary>A coordinator gives up what a coordinator chose for somebody of their team. What the attendee chose themselves stays.</summary>
public sealed class GiveUpSessionForAttendee(PortalDbContext db, TeamChoiceContext contexts, SessionChoiceChanges changes)
{
    public Task<Outcome<SessionChoice>> ExecuteAsync(
        Caller caller, string reference, Guid attendeeId, string code, CancellationToken cancellation) =>
        db.CommitAsync<SessionChoice>(
            caller.Act, "session given up for an attendee", AuditSubject.Attendee(attendeeId),
            async commit => await contexts.FindAsync(caller, reference, attendeeId, commit) is { } context
                ? await changes.GiveUpAsync(context, code, commit) : Outcome.NotFound,
            cancellation);
}
