using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Choices;

/// <summary>
/// A coordinator chooses a session for somebody of their team. They are asked about what a coordinator chose at the same time, and not told of what the
/// attendee chose: two at once are the attendee's to settle.
/// </summary>
public sealed class ChooseSessionForAttendee(PortalDbContext db, TeamChoiceContext contexts, SessionChoiceChanges changes)
{
    public Task<Outcome<SessionChoice>> ExecuteAsync(
        Caller caller, string reference, Guid attendeeId, string code, ChooseForm form, CancellationToken cancellation) =>
        db.CommitAsync<SessionChoice>(
            caller.Act, "session chosen for an attendee", AuditSubject.Attendee(attendeeId),
            async commit => await contexts.FindAsync(caller, reference, attendeeId, commit) is { } context
                ? await changes.ChooseAsync(context, code, form, commit) : Outcome.NotFound,
            cancellation);
}
