using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Documents.Rendering;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Billing.Mail;

/// <summary>Puts receipts together when they are sent. Of a payment that the bank took back meanwhile nothing is sent.</summary>
public sealed class ReceiptMailComposer(PortalDbContext db, IDocumentRenderer renderer, PublicAddress address)
{
    public async Task<MailContent?> ComposeAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var receipt = await db.BillingDocuments.AsNoTracking().SingleAsync(document => document.BillingDocumentId == message.About, cancellation);
        if (await db.Payments.AnyAsync(payment => payment.PaymentId == receipt.PaymentId && payment.ReturnedAt != null, cancellation))
        {
            return null;
        }

        return new MailContent($"Receipt {receipt.Number}: {receipt.Facts.ConveningName}", "/Features/Billing/Mail/Receipt.cshtml", new ReceiptMail(receipt, address.Of(BillingLinks.Document(receipt.Number))))
        {
            Attachments = [renderer.Attachment(receipt.Paper(address), receipt.Number)],
        };
    }
}
