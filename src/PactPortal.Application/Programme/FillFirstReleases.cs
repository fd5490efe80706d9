using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>
/// Puts what a published convening's public page showed into the first release that an upgrade made for it, which no database could. Done once for each,
/// whoever runs it and how often; nobody is told.
/// </summary>
public sealed class FillFirstReleases(PortalDbContext db)
{
    /// <returns>How many were filled.</returns>
    public async Task<int> ExecuteAsync(Act act, CancellationToken cancellation)
    {
        var filled = 0;
        foreach (var id in await db.AgendaReleases.Where(release => release.Version == 0).Select(release => release.AgendaReleaseId).ToListAsync(cancellation))
        {
            var outcome = await db.CommitAsync<AgendaRelease>(
                act, "first agenda release made", release => AuditSubject.Agenda(release.ConveningId), token => FillAsync(id, token), cancellation);
            filled += outcome.Succeeded ? 1 : 0;
        }

        return filled;
    }

    private async Task<Outcome<AgendaRelease>> FillAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.AgendaReleases.SingleOrDefaultAsync(one => one.AgendaReleaseId == id && one.Version == 0, cancellation) is not { } release)
        {
            return Outcome.NotFound; // another process was first
        }

        release.Hold(FirstRelease.SnapshotOf(await db.ReadDraftAsync(release.ConveningId, cancellation)));
        return release;
    }
}
