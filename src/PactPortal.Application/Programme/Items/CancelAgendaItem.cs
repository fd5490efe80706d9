using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Items;

/// <summary>An item doesn't take place. Whoever chose it is told by the next release, where it stands as cancelled.</summary>
public sealed class CancelAgendaItem(PortalDbContext db)
{
    /// <param name="version">The item's when it was shown.</param>
    public Task<Outcome<AgendaItem>> ExecuteAsync(Caller caller, Guid conveningId, Guid itemId, int version, CancellationToken cancellation) =>
        db.CommitAsync<AgendaItem>(
            caller.Act, "agenda item cancelled", AuditSubject.AgendaItem(itemId, conveningId),
            async token =>
            {
                if (await db.FindItemAsync(conveningId, itemId, token) is not { } item)
                {
                    return Outcome.NotFound;
                }

                if (item.State == AgendaItemState.Cancelled)
                {
                    return Outcome.Unchanged(item);
                }

                if (item.Version != version)
                {
                    return new Refusal("This item was changed meanwhile. Nothing was cancelled; look at it again.");
                }

                item.Cancel();
                return item;
            },
            cancellation);
}
