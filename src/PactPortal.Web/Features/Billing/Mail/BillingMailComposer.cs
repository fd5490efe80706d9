using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Documents.Rendering;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Billing.Mail;

/// <summary>Puts messages about invoices and purchase orders together when they are sent.</summary>
public sealed class BillingMailComposer(PortalDbContext db, IDocumentRenderer renderer, PublicAddress address) : IMailComposer
{
    private const string Folder = "/Features/Billing/Mail/";

    public IReadOnlyList<MailKind> Kinds { get; } = [MailKind.InvoiceIssued, MailKind.InvoiceDueSoon, MailKind.InvoiceOverdue, MailKind.PurchaseOrderRejected];

    public Task<MailContent?> ComposeAsync(OutboxMessage message, CancellationToken cancellation) =>
        message.Kind == MailKind.PurchaseOrderRejected ? RejectedAsync(message, cancellation) : InvoiceAsync(message, cancellation);

    private async Task<MailContent?> InvoiceAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var invoice = await db.BillingDocuments.AsNoTracking().SingleOrDefaultAsync(document => document.BillingDocumentId == message.About, cancellation);
        // Credited or paid meanwhile: a reminder has lost its reason, and so has an invoice that no longer stands.
        if (invoice is null || invoice.IsCredited || (message.Kind != MailKind.InvoiceIssued && invoice.Open.IsZero))
        {
            return null;
        }

        var order = await db.OrdersOfRegistrations().Where(one => one.RegistrationId == invoice.RegistrationId && one.Order.State != PurchaseOrderState.Rejected)
            .Select(one => one.Order.Number).SingleOrDefaultAsync(cancellation);
        var subject = message.Kind switch
        {
            MailKind.InvoiceDueSoon => $"Due soon: invoice {invoice.Number}, {invoice.Open}",
            MailKind.InvoiceOverdue => $"Past due: invoice {invoice.Number}, {invoice.Open}",
            _ => $"Invoice {invoice.Number}, {invoice.Facts.ConveningName}",
        };
        return new MailContent(subject, Folder + "Invoice.cshtml", new InvoiceMailModel(message.Kind, invoice, invoice.Facts.BillTo.Organization, order, address.Of(BillingLinks.Document(invoice.Number))))
        {
            Attachments = [new MailAttachment($"{invoice.Number}.pdf", renderer.ContentType, renderer.Render(invoice.Paper(address)))],
        };
    }

    private async Task<MailContent?> RejectedAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var stored = await (
            from order in db.PurchaseOrders.AsNoTracking()
            where order.PurchaseOrderId == message.About && order.State == PurchaseOrderState.Rejected
            join organization in db.Organizations on order.OrganizationId equals organization.OrganizationId
            from registration in db.Registrations.IgnoreAutoIncludes()
            where registration.RegistrationId == message.RegistrationId && registration.OrganizationId == order.OrganizationId
            select new { Order = order, organization.Name, registration.Reference }).SingleOrDefaultAsync(cancellation);
        return stored is null ? null : new MailContent(
            $"Purchase order {stored.Order.Number} could not be accepted", Folder + "OrderRejected.cshtml",
            new OrderRejectedMailModel(stored.Order, stored.Name, stored.Reference, address.Of(FinanceLinks.GiveOrder(stored.Reference))));
    }
}
