using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Orders;

/// <summary>Puts a file to an order that is there, in the place of one it had.</summary>
public sealed class AttachOrderFile(PortalDbContext db, OrderFiles files)
{
    public async Task<Outcome<bool>> ExecuteAsync(Caller caller, Guid purchaseOrderId, Stream? sent, CancellationToken cancellation)
    {
        var file = await files.KeepAsync(sent, "File", cancellation);
        if (!file.Succeeded || file.Value is not { } kept)
        {
            return file.Succeeded ? new Refusal("Choose a file.", "File") : file.Failure;
        }

        PurchaseOrderFile? before = null;
        var outcome = await db.CommitAsync<bool>(
            caller.Act, "purchase order file added", AuditSubject.PurchaseOrder(purchaseOrderId),
            async token =>
            {
                var order = await db.PurchaseOrders.SingleOrDefaultAsync(candidate => candidate.PurchaseOrderId == purchaseOrderId, token);
                if (order is null || !caller.Reach.Includes(order.OrganizationId))
                {
                    return Outcome.NotFound;
                }

                before = order.File;
                order.Attach(kept);
                return true;
            },
            cancellation);
        await files.DropAsync(outcome.Succeeded ? before : kept);
        return outcome;
    }
}
