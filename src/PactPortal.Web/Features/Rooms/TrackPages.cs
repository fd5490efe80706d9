using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme;
using PactPortal.Data;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Rooms;

/// <summary>Queries of tracks for planners.</summary>
public sealed class TrackPages(PortalDbContext db)
{
    public async Task<TrackListPage> ListAsync(PlannerConvening convening, CancellationToken cancellation)
    {
        var tracks = await db.Tracks.AsNoTracking().Where(track => track.ConveningId == convening.ConveningId).ToListAsync(cancellation);
        var items = await db.AgendaItems
            .Where(item => item.ConveningId == convening.ConveningId && item.TrackId != null && item.State != AgendaItemState.Cancelled)
            .GroupBy(item => item.TrackId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        return new TrackListPage(
            convening,
            [
                .. tracks.OrderBy(track => track.IsRetired).ThenBy(track => track.Position)
                    .ThenBy(track => track.Name, StringComparer.InvariantCultureIgnoreCase)
                    .Select(track => new TrackRow(track, items.Find(row => row.Key == track.TrackId)?.Count ?? 0)),
            ]);
    }

    public TrackPage New(PlannerConvening convening, TrackForm? form) => new(convening, form ?? new TrackForm(), null, []);

    /// <param name="form">What was typed, or null: the track as it is.</param>
    /// <returns>Null where the convening has no such track.</returns>
    public async Task<TrackPage?> ShowAsync(PlannerConvening convening, Guid trackId, TrackForm? form, CancellationToken cancellation)
    {
        var track = await db.Tracks.AsNoTracking()
            .SingleOrDefaultAsync(one => one.TrackId == trackId && one.ConveningId == convening.ConveningId, cancellation);
        if (track is null)
        {
            return null;
        }

        var items = await db.AgendaItems.AsNoTracking()
            .Where(item => item.ConveningId == convening.ConveningId && item.TrackId == trackId).ToListAsync(cancellation);
        return new TrackPage(convening, form ?? TrackForm.Of(track), track, PlannedItem.InOrder(items, convening));
    }
}
