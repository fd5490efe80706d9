using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Rooms;

/// <summary>Queries of rooms for planners.</summary>
public sealed class RoomPages(PortalDbContext db)
{
    public async Task<RoomListPage> ListAsync(PlannerConvening convening, CancellationToken cancellation)
    {
        var rooms = await db.Rooms.AsNoTracking().WithClosures().Where(room => room.ConveningId == convening.ConveningId)
            .ToListAsync(cancellation);
        var items = await (
            from place in db.Set<AgendaItemRoom>()
            join item in db.AgendaItems on place.AgendaItemId equals item.AgendaItemId
            where item.ConveningId == convening.ConveningId && item.State != AgendaItemState.Cancelled
            group place by place.RoomId into places
            select new { RoomId = places.Key, Count = places.Count() })
            .ToDictionaryAsync(row => row.RoomId, row => row.Count, cancellation);
        return new RoomListPage(
            convening,
            [
                .. rooms.OrderBy(room => room.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(room => room.RoomId)
                    .Select(room => new RoomRow(room, items.GetValueOrDefault(room.RoomId))),
            ]);
    }

    public RoomPage New(PlannerConvening convening, RoomForm? form)
    {
        form?.Times.WithSpareRows();
        return new RoomPage(convening, form ?? RoomForm.New(), null, []);
    }

    /// <param name="form">What was typed, or null: the room as it is.</param>
    /// <returns>Null where the convening has no such room.</returns>
    public async Task<RoomPage?> ShowAsync(PlannerConvening convening, Guid roomId, RoomForm? form, CancellationToken cancellation)
    {
        var room = await db.Rooms.AsNoTracking().WithClosures()
            .SingleOrDefaultAsync(one => one.RoomId == roomId && one.ConveningId == convening.ConveningId, cancellation);
        if (room is null)
        {
            return null;
        }

        form?.Times.WithSpareRows();
        var items = await db.AgendaItems.AsNoTracking()
            .Where(item => item.ConveningId == convening.ConveningId
                && db.Set<AgendaItemRoom>().Any(place => place.AgendaItemId == item.AgendaItemId && place.RoomId == roomId))
            .ToListAsync(cancellation);
        return new RoomPage(convening, form ?? RoomForm.Of(room, convening.Zone), room, PlannedItem.InOrder(items, convening));
    }
}
