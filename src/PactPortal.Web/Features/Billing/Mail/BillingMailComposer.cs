using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Documents.Rendering;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Billing.Mail;

/// <summary>Puts messages about invoices and purchase orders together when they are sent.</summary>
public sealed class BillingMailComposer(PortalDbContext db, IDocumentRenderer renderer, PublicAddress address)
{
    private const string Folder = "/Features/Billing/Mail/";

    public async Task<MailContent?> InvoiceIssuedAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindInvoiceAsync(message, cancellation) is { } invoice
            ? await InvoiceAsync(
                invoice, $"Invoice {invoice.Number}, {invoice.Facts.ConveningName}", $"Invoice {invoice.Number}",
                "The invoice is attached. It says how to pay and where to send it; please write its number on the warrant, check or transfer.", isReminder: false, cancellation)
            : null;

    public async Task<MailContent?> InvoiceDueSoonAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindOpenAsync(message, cancellation) is { } invoice
            ? await InvoiceAsync(
                invoice, $"Due soon: invoice {invoice.Number}, {invoice.Open}", $"Invoice {invoice.Number} is due on {InvoiceMailModel.DayOf(invoice)}",
                "This is a reminder; nothing is late. If the payment is on its way, there is nothing to do. The invoice is attached.", isReminder: true, cancellation)
            : null;

    public async Task<MailContent?> InvoiceOverdueAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindOpenAsync(message, cancellation) is { } invoice
            ? await InvoiceAsync(
                invoice, $"Past due: invoice {invoice.Number}, {invoice.Open}", $"Invoice {invoice.Number} was due on {InvoiceMailModel.DayOf(invoice)}",
                "No payment for it has been recorded in full yet. If it is on its way, there is nothing to do: the seats are safe and the price stays. The invoice is attached.",
                isReminder: true, cancellation)
            : null;

    /// <summary>Null where it was credited meanwhile: it no longer stands.</summary>
    private Task<BillingDocument?> FindInvoiceAsync(OutboxMessage message, CancellationToken cancellation) =>
        db.BillingDocuments.AsNoTracking().SingleOrDefaultAsync(document => document.BillingDocumentId == message.About && !document.IsCredited, cancellation);

    /// <summary>Null where it was paid meanwhile, too: a reminder has lost its reason.</summary>
    private async Task<BillingDocument?> FindOpenAsync(OutboxMessage message, CancellationToken cancellation) =>
        await FindInvoiceAsync(message, cancellation) is { Open.IsZero: false } invoice ? invoice : null;

    private async Task<MailContent> InvoiceAsync(BillingDocument invoice, string subject, string heading, string words, bool isReminder, CancellationToken cancellation)
    {
        var order = await db.OrdersOfRegistrations().Where(one => one.RegistrationId == invoice.RegistrationId && one.Order.State != PurchaseOrderState.Rejected)
            .Select(one => one.Order.Number).SingleOrDefaultAsync(cancellation);
        var model = new InvoiceMailModel(heading, words, isReminder, invoice, order, address.Of(BillingLinks.Document(invoice.Number)));
        return new MailContent(subject, Folder + "Invoice.cshtml", model)
        {
            Attachments = [renderer.Attachment(invoice.Paper(address), invoice.Number)],
        };
    }

    public async Task<MailContent?> PurchaseOrderRejectedAsync(OutboxMessage message, CancellationToken cancellation)
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
