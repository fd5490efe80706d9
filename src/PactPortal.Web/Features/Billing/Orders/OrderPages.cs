using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Billing.Orders;

/// <summary>Queries of purchase orders: of an organization's own, and of a convening for the planning team's finance.</summary>
public sealed class OrderPages(PortalDbContext db, CurrentPerson current, TimeProvider time)
{
    private const int RowsOnPage = 25;

    /// <summary>Null where it is not an order of the person's organizations.</summary>
    public async Task<OrderPage?> FindOwnAsync(Guid purchaseOrderId, CancellationToken cancellation)
    {
        var reach = current.Reach.Organizations;
        return await FindAsync(db.PurchaseOrders.Where(order => order.PurchaseOrderId == purchaseOrderId
            && reach.Contains(order.OrganizationId)), cancellation);
    }

    /// <summary>Null where it is not an order of the convening.</summary>
    public Task<OrderPage?> FindAsync(PlannerConvening convening, Guid purchaseOrderId, CancellationToken cancellation) =>
        FindAsync(
            db.PurchaseOrders.Where(order => order.PurchaseOrderId == purchaseOrderId && order.ConveningId == convening.ConveningId),
            cancellation);

    public async Task<OrderListPage> ListAsync(PlannerConvening convening, int page, CancellationToken cancellation)
    {
        var number = Math.Clamp(page, 1, 10_000);
        var rows = await db.OrderRows(order => order.ConveningId == convening.ConveningId)
            .OrderBy(row => row.State == PurchaseOrderState.Pending ? 0 : 1).ThenBy(row => row.ExpiresOn).ThenBy(row => row.Number)
            .ThenBy(row => row.Organization).ThenBy(row => row.PurchaseOrderId)
            .Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancellation);
        var today = convening.LocalDay(time.GetUtcNow());
        return new OrderListPage(convening, [.. rows.Take(RowsOnPage).Select(row => row.Row(today))], number, rows.Count > RowsOnPage);
    }

    /// <summary>The convening of each order that waits for an answer.</summary>
    public IQueryable<Guid> Pending() =>
        db.PurchaseOrders.Where(order => order.State == PurchaseOrderState.Pending).Select(order => order.ConveningId);

    private async Task<OrderPage?> FindAsync(IQueryable<PurchaseOrder> which, CancellationToken cancellation)
    {
        var stored = await which.AsNoTracking()
            .Join(db.Organizations, order => order.OrganizationId, organization => organization.OrganizationId,
                (order, organization) => new { Order = order, organization.Name })
            .SingleOrDefaultAsync(cancellation);
        if (stored is null)
        {
            return null;
        }

        var convening = await db.GetConveningAsync(stored.Order.ConveningId, cancellation);
        var teams = await (
            from cover in db.PurchaseOrderCovers.AsNoTracking()
            where cover.PurchaseOrderId == stored.Order.PurchaseOrderId
            join registration in db.Registrations.IgnoreAutoIncludes() on cover.RegistrationId equals registration.RegistrationId
            where registration.OrganizationId == stored.Order.OrganizationId
            join document in db.BillingDocuments.Where(document => document.Kind == BillingDocumentKind.Invoice && !document.IsCredited)
                on (Guid?)cover.RegistrationId equals document.RegistrationId into documents
            from document in documents.DefaultIfEmpty()
            orderby registration.Reference
            select new { registration.Reference, document.Number, Total = (Money?)document.Total }).ToListAsync(cancellation);
        return new OrderPage(
            stored.Order, convening, stored.Name,
            [.. teams.Select(team => new OrderTeam(team.Reference, team.Number, team.Total ?? Money.Zero))],
            stored.Order.AgeOn(convening.LocalDay(time.GetUtcNow())))
        {
            Form = new OrderAnswerForm { Version = stored.Order.Version },
        };
    }
}
