using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Releases;

/// <summary>That an earlier release is brought back, as the browser sends it.</summary>
public sealed class BringBackForm
{
    /// <summary>The mark of the draft that was shown.</summary>
    public string? Draft { get; set; }
}

/// <summary>
/// Makes the draft what an earlier release says. What came later is kept without a time, with those who chose it; nothing is released by it, and nobody is
/// told.
/// </summary>
public sealed class BringBackRelease(PortalDbContext db)
{
    /// <returns>How many items are otherwise than before.</returns>
    public Task<Outcome<int>> ExecuteAsync(Caller caller, Guid conveningId, int number, BringBackForm form, CancellationToken cancellation) =>
        db.CommitAsync<int>(
            caller.Act, "earlier agenda release brought back", AuditSubject.Agenda(conveningId),
            async token =>
            {
                if (await db.FindReleaseAsync(conveningId, number, token) is not { } release)
                {
                    return Outcome.NotFound;
                }

                var draft = await db.ReadDraftAsync(conveningId, token);
                if (draft.Mark() != form.Draft)
                {
                    return new Refusal("The draft changed while you were reading. Nothing was brought back; look again.");
                }

                var back = new DraftFromRelease(release.Snapshot, draft.Rooms, draft.Tracks).Of(conveningId, draft.Items);
                foreach (var item in back)
                {
                    item.Apply();
                }

                db.AgendaItems.AddRange(back.Where(item => item.As == BroughtBackAs.MadeAgain).Select(item => item.Item));
                var changed = back.Count(item => item.As != BroughtBackAs.Same);
                return changed == 0 ? Outcome.Unchanged(0) : changed;
            },
            cancellation);
}
