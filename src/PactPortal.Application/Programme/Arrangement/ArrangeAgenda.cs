using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;

namespace PactPortal.Application.Programme.Arrangement;

/// <summary>
/// Shifts, swaps, copies or moves several items of the draft at once, exactly as the preview said it: who was shown another draft is refused.
/// </summary>
public sealed class ArrangeAgenda(PortalDbContext db)
{
    /// <returns>How many items moved or were added.</returns>
    public Task<Outcome<int>> ExecuteAsync(Caller caller, Guid conveningId, ArrangementForm form, CancellationToken cancellation) =>
        db.CommitAsync<int>(
            caller.Act, form.Done, AuditSubject.Agenda(conveningId),
            async token =>
            {
                var convening = await db.GetConveningAsync(conveningId, token);
                var draft = await db.ReadDraftAsync(conveningId, token);
                if (draft.Mark() != form.Draft)
                {
                    return new Refusal("The draft changed while you were reading. Nothing was done; look again at what moves.");
                }

                var preview = form.Preview(convening, draft, await db.ReadGivenCodesAsync(conveningId, token));
                if (!preview.Succeeded)
                {
                    return preview.Failure;
                }

                if (!preview.Value.CanBeApplied)
                {
                    return preview.Value.Refusals.ToList();
                }

                var moving = preview.Value.Moving.ToList();
                db.AgendaItems.AddRange(moving.Where(move => move.CopyOf is not null).Select(move => move.Item));
                foreach (var move in moving.Where(move => move.CopyOf is null))
                {
                    move.Apply();
                }

                return moving.Count == 0 ? Outcome.Unchanged(0) : moving.Count;
            },
            cancellation);
}
