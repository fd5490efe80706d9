using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Web.Features.Billing.Finance;

namespace PactPortal.Web.Features.Billing.Orders;

/// <summary>A purchase order with what it covers, as stored.</summary>
internal sealed class StoredOrder
{
    public required Guid PurchaseOrderId { get; init; }

    public required Guid ConveningId { get; init; }

    public required string Number { get; init; }

    public required string Organization { get; init; }

    public required Money NotToExceed { get; init; }

    /// <summary>Of the standing invoices under it.</summary>
    public required long CoveredCents { get; init; }

    public required DateOnly ExpiresOn { get; init; }

    public required PurchaseOrderState State { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public OrderRow Row(DateOnly today) => new(PurchaseOrderId, Number, Organization, NotToExceed, new Money(CoveredCents), ExpiresOn, State, PurchaseOrder.AgeOn(ExpiresOn, today));
}

internal static class OrderReading
{
    public static IQueryable<StoredOrder> OrderRows(this PortalDbContext db, Expression<Func<PurchaseOrder, bool>> which) =>
        from order in db.PurchaseOrders.AsNoTracking().Where(which)
        join organization in db.Organizations on order.OrganizationId equals organization.OrganizationId
        select new StoredOrder
        {
            PurchaseOrderId = order.PurchaseOrderId,
            ConveningId = order.ConveningId,
            Number = order.Number,
            Organization = organization.Name,
            NotToExceed = order.NotToExceed,
            CoveredCents = db.BillingDocuments.Where(document => document.Kind == BillingDocumentKind.Invoice && !document.IsCredited
                && db.PurchaseOrderCovers.Any(cover => cover.RegistrationId == document.RegistrationId && cover.PurchaseOrderId == order.PurchaseOrderId))
                .Sum(document => (long)(object)document.Total),
            ExpiresOn = order.ExpiresOn,
            State = order.State,
            GivenAt = order.GivenAt,
        };
}
