using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;

namespace PactPortal.Application.Programme;

/// <summary>Takes a room out of what can be chosen, or brings it back. What is planned or was released in it keeps its name.</summary>
public sealed class RetireRoom(PortalDbContext db)
{
    public Task<Outcome<Guid>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid roomId, bool isRetired, CancellationToken cancellation) =>
        db.CommitAsync<Guid>(
            caller.Act, isRetired ? "room retired" : "room brought back", AuditSubject.Agenda(conveningId),
            async token =>
            {
                if (await db.Rooms.SingleOrDefaultAsync(one => one.RoomId == roomId && one.ConveningId == conveningId, token) is not { } room)
                {
                    return Outcome.NotFound;
                }

                if (room.IsRetired == isRetired)
                {
                    return Outcome.Unchanged(roomId);
                }

                room.Retire(isRetired);
                return roomId;
            },
            cancellation);
}
