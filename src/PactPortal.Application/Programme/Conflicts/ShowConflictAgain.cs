using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme.Conflicts;

namespace PactPortal.Application.Programme.Conflicts;

/// <summary>Takes back that a conflict was let be.</summary>
public sealed class ShowConflictAgain(PortalDbContext db)
{
    /// <param name="key">The conflict's.</param>
    /// <returns>How many silences there were of it.</returns>
    public Task<Outcome<int>> ExecuteAsync(Caller caller, Guid conveningId, string? key, CancellationToken cancellation) =>
        db.CommitAsync<int>(
            caller.Act, "agenda conflict shown again", AuditSubject.Agenda(conveningId),
            async token =>
            {
                var taken = ConflictKey.Find(key ?? "") is { } known ? await db.ForgetSilencesAsync(conveningId, known, token) : 0;
                return taken == 0 ? Outcome.Unchanged(0) : taken;
            },
            cancellation);
}

internal static class Silences
{
    /// <summary>In a commit: takes away all that was said of a conflict, of a milder one too.</summary>
    public static async Task<int> ForgetSilencesAsync(this PortalDbContext db, Guid conveningId, ConflictKey key, CancellationToken cancellation)
    {
        var all = await db.SilencedConflicts.Where(one => one.ConveningId == conveningId).ToListAsync(cancellation);
        var said = all.Where(one => ConflictKey.Find(one.Key)?.Matter == key.Matter).ToList();
        db.SilencedConflicts.RemoveRange(said);
        return said.Count;
    }
}
