using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Application.Programme;

/// <summary>Takes a track out of what can be chosen, or brings it back. What is planned or was released with it keeps it.</summary>
public sealed class RetireTrack(PortalDbContext db)
{
    public Task<Outcome<Guid>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid trackId, bool isRetired, CancellationToken cancellation) =>
        db.CommitAsync<Guid>(
            caller.Act, isRetired ? "track retired" : "track brought back", AuditSubject.Agenda(conveningId),
            async token =>
            {
                if (await db.Tracks.SingleOrDefaultAsync(one => one.TrackId == trackId && one.ConveningId == conveningId, token) is not { } track)
                {
                    return Outcome.NotFound;
                }

                if (track.IsRetired == isRetired)
                {
                    return Outcome.Unchanged(trackId);
                }

                track.Retire(isRetired);
                return trackId;
            },
            cancellation);
}
