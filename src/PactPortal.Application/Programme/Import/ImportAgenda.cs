using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Import;

/// <summary>
/// Imports every sound row of a file into the draft at once, exactly as the preview said it: who was shown another draft, or answered otherwise
/// since, is refused. The file is forgotten then.
/// </summary>
public sealed class ImportAgenda(PortalDbContext db, AgendaUploads uploads)
{
    /// <param name="key">Of the file that was kept.</param>
    /// <returns>How many items were added or changed. Not there: the file was imported before, or is forgotten.</returns>
    public async Task<Outcome<int>> ExecuteAsync(Caller caller, Guid conveningId, Guid key, ImportForm form, CancellationToken cancellation)
    {
        var file = uploads.Read(conveningId, key);
        if (!file.Succeeded)
        {
            return file.Failure;
        }

        var outcome = await db.CommitAsync<int>(
            caller.Act, "agenda imported", AuditSubject.Agenda(conveningId),
            async token =>
            {
                var rows = form.RowsOf(file.Value);
                var ground = await db.ReadImportGroundAsync(conveningId, rows, token);
                var plan = new ImportPlanner(file.Value, form, ground).Plan();
                if (plan.WhyNot is { } refusal)
                {
                    return refusal;
                }

                if (plan.Mark != form.Shown)
                {
                    return new Refusal("The draft or your answers changed since this was shown. Nothing was imported; look again at what would be.");
                }

                if (!plan.CanBeDone)
                {
                    return new Refusal("Nothing of this file would change the draft. Nothing was imported.");
                }

                Put(plan, ground, caller.Act.At);
                return plan.Touched;
            },
            cancellation);
        if (outcome.Succeeded)
        {
            await uploads.DropAsync(conveningId, key);
        }

        return outcome;
    }

    private void Put(ImportPlan plan, ImportGround ground, DateTimeOffset at)
    {
        var (rooms, tracks, speakers) = plan.Added(ground);
        db.Rooms.AddRange(rooms);
        db.Tracks.AddRange(tracks);
        foreach (var speaker in speakers)
        {
            db.People.Add(speaker.Person!);
            db.Add(speaker);
        }

        foreach (var row in plan.Rows.Where(row => row.Fate is RowFate.Added or RowFate.Changed))
        {
            var item = row.Item ?? AgendaItem.By(row.ItemId, ground.Convening.ConveningId, row.Code!);
            row.PutInto(item, at);
            if (row.Item is null)
            {
                db.AgendaItems.Add(item);
            }
        }
    }
}
