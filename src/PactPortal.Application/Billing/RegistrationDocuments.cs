using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing;

/// <summary>A billing document and a registration that it is about.</summary>
public sealed class RegistrationDocument
{
    public required Guid RegistrationId { get; init; }

    public required BillingDocument Document { get; init; }
}

/// <summary>A purchase order and a registration that it covers.</summary>
public sealed class RegistrationOrder
{
    public required Guid RegistrationId { get; init; }

    public required PurchaseOrder Order { get; init; }
}

/// <summary>What a page shows of a billing document.</summary>
public sealed record DocumentOnPage(
    BillingDocumentKind Kind, string Number, Money Total, DateOnly? DueOn, Money Open, bool IsCredited, DateTimeOffset IssuedAt);

/// <summary>What registrations have, bound to the payer of each.</summary>
public static class RegistrationDocuments
{
    /// <summary>
    /// Invoices, credit notes and receipts of registrations, each once. A payment may pay for several payers and has a receipt for each: a
    /// receipt is a registration's where its payment paid the registration and its payer is the registration's own.
    /// </summary>
    public static IQueryable<RegistrationDocument> DocumentsOfRegistrations(this PortalDbContext db) =>
        from registration in db.Registrations.IgnoreAutoIncludes()
        from document in db.BillingDocuments
        where (document.Kind != BillingDocumentKind.Receipt && document.RegistrationId == registration.RegistrationId)
            || (document.Kind == BillingDocumentKind.Receipt
                && ((registration.OrganizationId != null && document.OrganizationId == registration.OrganizationId)
                    || (registration.PayerPersonId != null && document.PayerPersonId == registration.PayerPersonId))
                && db.PaymentApplications.Where(application => application.RegistrationId == registration.RegistrationId)
                    .Select(application => (Guid?)application.PaymentId).Contains(document.PaymentId))
        select new RegistrationDocument { RegistrationId = registration.RegistrationId, Document = document };

    // The same of one registration, compiled: a compiled question holds all of its own words.
    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<DocumentOnPage>> OfOne =
        EF.CompileAsyncQuery((PortalDbContext db, Guid registrationId) =>
            from registration in db.Registrations.IgnoreAutoIncludes()
            from document in db.BillingDocuments
            where registration.RegistrationId == registrationId
                && ((document.Kind != BillingDocumentKind.Receipt && document.RegistrationId == registration.RegistrationId)
                || (document.Kind == BillingDocumentKind.Receipt
                    && ((registration.OrganizationId != null && document.OrganizationId == registration.OrganizationId)
                        || (registration.PayerPersonId != null && document.PayerPersonId == registration.PayerPersonId))
                    && db.PaymentApplications.Where(application => application.RegistrationId == registration.RegistrationId)
                        .Select(application => (Guid?)application.PaymentId).Contains(document.PaymentId)))
            orderby document.IssuedAt, document.Number
            select new DocumentOnPage(
                document.Kind, document.Number, document.Total, document.DueOn, document.Open, document.IsCredited, document.IssuedAt));

    /// <summary>Of one registration, oldest first, with what a page shows of them.</summary>
    public static IAsyncEnumerable<DocumentOnPage> ReadDocumentsOf(this PortalDbContext db, Guid registrationId) =>
        OfOne(db, registrationId);

    /// <summary>The purchase orders of registrations: at most one each.</summary>
    public static IQueryable<RegistrationOrder> OrdersOfRegistrations(this PortalDbContext db) =>
        from registration in db.Registrations.IgnoreAutoIncludes()
        join cover in db.PurchaseOrderCovers on registration.RegistrationId equals cover.RegistrationId
        join order in db.PurchaseOrders on cover.PurchaseOrderId equals order.PurchaseOrderId
        where order.OrganizationId == registration.OrganizationId
        select new RegistrationOrder { RegistrationId = registration.RegistrationId, Order = order };
}
