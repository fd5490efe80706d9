using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Arrangement;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Application.Programme.Items;

/// <summary>
/// Moves one item of the draft to another start, into another room, or off its day, as its form would. Who was shown an older version is
/// told what another planner changed, and overwrites nothing.
/// </summary>
public sealed class MoveAgendaItem(PortalDbContext db)
{
    public Task<Outcome<MovedItem>> ExecuteAsync(Caller caller, Guid conveningId, Guid itemId, MoveItemForm form, CancellationToken cancellation) =>
        db.CommitAsync<MovedItem>(
            caller.Act, "agenda item moved", AuditSubject.AgendaItem(itemId, conveningId),
            async token =>
            {
                var convening = await db.GetConveningAsync(conveningId, token);
                var draft = await db.ReadDraftAsync(conveningId, token);
                return draft.Items.FirstOrDefault(one => one.AgendaItemId == itemId) is { } item
                    ? await MoveAsync(convening, draft, item, form, token)
                    : Outcome.NotFound;
            },
            cancellation);

    private async Task<Outcome<MovedItem>> MoveAsync(
        Convening convening, AgendaDraft draft, AgendaItem item, MoveItemForm form, CancellationToken cancellation)
    {
        var preview = Preview(convening, draft, item, form);
        if (preview is { Succeeded: true, Value: { CanBeApplied: true, Moves: [] } })
        {
            return Outcome.Unchanged(new MovedItem(item, []));
        }

        if (item.Version != form.Version)
        {
            return new Refusal(
                $"{await db.TellChangeAsync(item, form.Shown, draft, convening, cancellation)} Nothing was moved or overwritten; {item.Code} stands here as it is now.");
        }

        if (!preview.Succeeded || !preview.Value.CanBeApplied)
        {
            return preview.Failure ?? new Failure(preview.Value.Refusals);
        }

        foreach (var move in preview.Value.Moves)
        {
            move.Apply();
        }

        return new MovedItem(item, [.. preview.Value.Moves.Select(PlaceBefore.Of)]);
    }

    private static Outcome<AgendaPreview> Preview(Convening convening, AgendaDraft draft, AgendaItem item, MoveItemForm form)
    {
        var (start, room) = (form.ReadStart(convening.Zone), ReadRoom(form.Room, draft, item));
        if (!start.Succeeded || !room.Succeeded)
        {
            return (List<Refusal>)[.. start.Refusals, .. room.Refusals];
        }

        var date = convening.Days.FirstOrDefault(day => day.Number == item.Day)?.Date;
        var move = new ItemMove(item, date, convening.Zone);
        return (form.LeavesDay ? move with { LeavesDay = true } : move with { StartsAt = start.Value, RoomId = room.Value })
            .Preview(new AgendaTree(draft.Items), draft.Rooms);
    }

    private static Outcome<Guid?> ReadRoom(string? typed, AgendaDraft draft, AgendaItem item)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return (Guid?)null;
        }

        var room = Guid.TryParse(typed, out var id) ? draft.Rooms.FirstOrDefault(one => one.RoomId == id) : null;
        return room is not null && (!room.IsRetired || item.RoomIds.Contains(room.RoomId))
            ? room.RoomId
            : new Refusal("This room can’t be chosen any more. Nothing was moved; choose another.");
    }
}
