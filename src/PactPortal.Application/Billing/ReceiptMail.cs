using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;

namespace PactPortal.Application.Billing;

/// <summary>To whoever registered, and to accounts payable where an address was given: money came in.</summary>
public sealed record ReceiptMail(BillingDocument Receipt, string Address);

public sealed class ReceiptOutbox(PortalDbContext db)
{
    /// <summary>One message a receipt and contact, on the timeline of the contact's first registration that it pays.</summary>
    public void OweReceipts(IReadOnlyList<BillingDocument> receipts, IReadOnlyList<InvoiceShare> shares, Act act)
    {
        foreach (var receipt in receipts)
        {
            // Loaded by the notes on their timelines.
            var paid = shares.Where(share => share.Payer == receipt.Payer).Select(share => share.RegistrationId).Distinct()
                .Select(id => db.Registrations.Local.FindEntry(id)?.Entity
                    ?? throw new InvalidOperationException($"Registration {id} was paid and not noted."))
                .OrderBy(registration => registration.Reference, StringComparer.Ordinal);
            db.OutboxMessages.AddRange(paid.DistinctBy(registration => registration.ContactEmail, StringComparer.OrdinalIgnoreCase)
                .Select(registration => OutboxMessage.ToOrganization(
                    MailKind.Receipt, receipt.BillingDocumentId, registration.RegistrationId, act.At)));
        }
    }
}
