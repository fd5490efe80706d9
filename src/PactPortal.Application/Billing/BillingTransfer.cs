using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing;

/// <summary>Moves an organization's billing to the one it is merged into. What documents say stays as it was said.</summary>
public sealed class BillingTransfer(PortalDbContext db)
{
    public async Task MoveBillingAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        await db.BillingDocuments.Where(document => document.OrganizationId == from)
            .ExecuteUpdateAsync(update => update.SetProperty(document => document.OrganizationId, to), cancellation);
        await db.Payments.Where(payment => payment.OrganizationId == from)
            .ExecuteUpdateAsync(update => update.SetProperty(payment => payment.OrganizationId, (Guid?)to), cancellation);
        // A number that both gave is one order: the one of the organization that stays.
        foreach (var doubled in await db.PurchaseOrders.Where(order => order.OrganizationId == from).ToListAsync(cancellation))
        {
            var same = await db.PurchaseOrders.SingleOrDefaultAsync(
                order => order.OrganizationId == to && order.ConveningId == doubled.ConveningId && order.Number == doubled.Number, cancellation);
            if (same is not null)
            {
                await db.PurchaseOrderCovers.Where(cover => cover.PurchaseOrderId == doubled.PurchaseOrderId)
                    .ExecuteUpdateAsync(update => update.SetProperty(cover => cover.PurchaseOrderId, same.PurchaseOrderId), cancellation);
                db.PurchaseOrders.Remove(doubled);
            }
        }

        await db.SaveChangesAsync(cancellation);
        await db.PurchaseOrders.Where(order => order.OrganizationId == from)
            .ExecuteUpdateAsync(update => update.SetProperty(order => order.OrganizationId, to), cancellation);
        var details = await db.BillingDetails.Where(candidate => candidate.OrganizationId == from || candidate.OrganizationId == to).ToListAsync(cancellation);
        if (details is [{ } left] && left.OrganizationId == from)
        {
            var moved = new BillingDetails(to);
            moved.Change(left.Attention, left.AddressLines, left.PayablesEmail);
            db.BillingDetails.Remove(left);
            db.BillingDetails.Add(moved);
        }
    }
}
