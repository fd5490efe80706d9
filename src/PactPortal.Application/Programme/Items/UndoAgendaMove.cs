using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Items;

/// <summary>
/// Puts an item, and what moved along with it, back to where it was before a move. Where another planner changed any of them since, nothing
/// is done; where they are back already, there is nothing to do.
/// </summary>
public sealed class UndoAgendaMove(PortalDbContext db)
{
    /// <param name="before">As the move answered it; the item's own place is the first.</param>
    public Task<Outcome<MovedItem>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid itemId, IReadOnlyList<PlaceBefore> before, CancellationToken cancellation) =>
        db.CommitAsync<MovedItem>(
            caller.Act, "move of an agenda item undone", AuditSubject.AgendaItem(itemId, conveningId),
            async token =>
            {
                var draft = await db.ReadDraftAsync(conveningId, token);
                var places = before.Select(place => (Place: place, Item: draft.Items.FirstOrDefault(one => one.AgendaItemId == place.ItemId))).ToList();
                if (places is not [{ Item: { } item }, ..] || item.AgendaItemId != itemId)
                {
                    return Outcome.NotFound;
                }

                if (places.TrueForAll(one => one.Item is { } there && one.Place.IsWhere(there)))
                {
                    return Outcome.Unchanged(new MovedItem(item, before));
                }

                if (places.Find(one => one.Item?.Version != one.Place.Version) is { Place: not null } changed)
                {
                    var convening = await db.GetConveningAsync(conveningId, token);
                    var told = changed.Item is null ? "What stood in it is no longer there." : await db.TellChangeAsync(changed.Item, null, draft, convening, token);
                    return new Refusal($"{item.Code} was not put back. {told} It stands here as it is now.");
                }

                foreach (var (place, one) in places)
                {
                    one?.Change(AgendaItemTerms.Of(one) with { Time = place.Time, RoomIds = place.RoomIds });
                }

                return new MovedItem(item, before);
            },
            cancellation);
}
