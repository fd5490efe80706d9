using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Items;

/// <summary>Takes an item out of the draft that was in no release, that nobody chose, and in which nothing stands. Any other is cancelled.</summary>
public sealed class RemoveAgendaItem(PortalDbContext db)
{
    /// <param name="version">The item's when it was shown.</param>
    public Task<Outcome<AgendaItem>> ExecuteAsync(Caller caller, Guid conveningId, Guid itemId, int version, CancellationToken cancellation) =>
        db.CommitAsync<AgendaItem>(
            caller.Act, "agenda item removed", AuditSubject.AgendaItem(itemId, conveningId),
            async token =>
            {
                if (await db.FindItemAsync(conveningId, itemId, token) is not { } item)
                {
                    return Outcome.NotFound;
                }

                if (item.Version != version)
                {
                    return new Refusal("This item was changed meanwhile. Nothing was removed; look at it again.");
                }

                if (await WhyNotAsync(item, token) is { } refusal)
                {
                    return refusal;
                }

                db.AgendaItems.Remove(item);
                return item;
            },
            cancellation);

    private async Task<Refusal?> WhyNotAsync(AgendaItem item, CancellationToken cancellation)
    {
        var id = item.AgendaItemId;
        return await db.WasReleasedAsync(item, cancellation) ? new Refusal("This item was published. Cancel it instead, so that people are told.")
            : await db.AgendaItems.AnyAsync(one => one.ParentId == id, cancellation)
                ? new Refusal("Items stand in this block. Move them to another one first.")
            : await db.SessionChoices.AnyAsync(choice => choice.AgendaItemId == id, cancellation)
                ? new Refusal("People chose this item. Cancel it instead, so that they are told.")
            : null;
    }
}
