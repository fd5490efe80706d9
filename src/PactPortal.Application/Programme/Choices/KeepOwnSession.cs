using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Choices;

/// <summary>
/// Settles two sessions at once: an attendee says which of those in which they have seats they will go to, and gives the others up. It comes to that when a
/// coordinator chose one for them, or a release moved one.
/// </summary>
public sealed class KeepOwnSession(PortalDbContext db, OwnChoiceContext contexts, SessionChoiceChanges changes, TimeProvider time)
{
    /// <param name="code">Of the session they will go to.</param>
    /// <param name="others">Codes of those at the same time, as they were shown.</param>
    public Task<Outcome<SessionChoice>> ExecuteAsync(
        string token, string? code, IReadOnlyCollection<string> others, CancellationToken cancellation)
    {
        var act = Act.OfAttendee(time.GetUtcNow());
        return db.CommitAsync<SessionChoice>(
            act, "session kept of two at once", choice => AuditSubject.Attendee(choice.AttendeeId),
            async commit => await contexts.FindAsync(token, act, commit) is not { } context ? Outcome.NotFound
                : string.IsNullOrEmpty(code) ? new Refusal("Say which session you will go to.", "keep")
                : await KeepAsync(context, code, others, commit),
            cancellation);
    }

    private async Task<Outcome<SessionChoice>> KeepAsync(
        ChoiceContext context, string code, IReadOnlyCollection<string> others, CancellationToken cancellation)
    {
        var attendeeId = context.Attendee.AttendeeId;
        var release = await db.FindLastReleaseAsync(context.Convening.ConveningId, cancellation);
        var all = await db.SessionChoices.Where(choice => choice.AttendeeId == attendeeId).ToListAsync(cancellation);
        if (release?.Snapshot.Find(code) is not { } item
            || all.Find(choice => choice.AgendaItemId == item.Id && choice.State == ChoiceState.Seated) is not { } kept)
        {
            return new Refusal("You have no seat in this session any more. Nothing was given up; look again.", "keep");
        }

        var now = SessionChoiceChanges.AtTheSameTime(item, all, release.Snapshot, context.Maker);
        // What was shown may be a chain, of which this one meets only some: no more is given up than it meets, and nothing that wasn't shown.
        if (now.Any(one => !others.Contains(one.Item.Code)))
        {
            return new Refusal("Your sessions at this time changed while you were reading. Nothing was given up; look again.", "keep");
        }

        await changes.GiveUpAsync(context, [.. now.Select(one => one.Choice)], cancellation);
        return now.Count == 0 ? Outcome.Unchanged(kept) : kept;
    }
}
