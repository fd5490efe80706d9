using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;

namespace PactPortal.Data.Programme;

public static class AgendaKnowledgeWriting
{
    /// <summary>In a commit: somebody sees items as they are in the release that is in force, and is not told of it again.</summary>
    public static async Task LearnAsync(
        this PortalDbContext db, Guid conveningId, AgendaReaderKind kind, Guid readerId, IReadOnlyList<Guid> itemIds, CancellationToken cancellation)
    {
        if (itemIds.Count == 0 || await db.FindLastReleaseAsync(conveningId, cancellation) is not { } release)
        {
            return;
        }

        var known = await db.AgendaKnowledge.Where(one => one.ConveningId == conveningId && one.Kind == kind && one.ReaderId == readerId)
            .ToDictionaryAsync(one => one.AgendaItemId, cancellation);
        foreach (var itemId in itemIds)
        {
            if (known.TryGetValue(itemId, out var there))
            {
                there.Learn(release.Number);
            }
            else
            {
                db.AgendaKnowledge.Add(new AgendaKnowledge(conveningId, kind, readerId, itemId, release.Number));
            }
        }
    }
}
