using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Features.Billing.Mail;

/// <summary>To whoever registered, and to accounts payable where an address was given: money came in.</summary>
public sealed record ReceiptMail(BillingDocument Receipt, string Address);

internal static class ReceiptsOwed
{
    /// <summary>One message an address and receipt, on the timeline of the first registration that it pays.</summary>
    public static async Task OweReceiptsAsync(
        this PortalDbContext db, IReadOnlyList<BillingDocument> receipts, IReadOnlyList<InvoiceShare> shares, Act act, CancellationToken cancellation)
    {
        var organizationIds = receipts.Select(receipt => receipt.OrganizationId).ToList();
        var payables = await db.BillingDetails.AsNoTracking().Where(details => organizationIds.Contains(details.OrganizationId) && details.PayablesEmail != null)
            .ToDictionaryAsync(details => details.OrganizationId, details => details.PayablesEmail, cancellation);
        foreach (var receipt in receipts)
        {
            // Loaded by the notes on their timelines.
            var paid = shares.Where(share => share.OrganizationId == receipt.OrganizationId).Select(share => share.RegistrationId).Distinct()
                .Select(id => db.Registrations.Local.FindEntry(id)?.Entity ?? throw new InvalidOperationException($"Registration {id} was paid and not noted."))
                .OrderBy(registration => registration.Reference, StringComparer.Ordinal).ToList();
            var to = paid.Where(registration => registration.ContactEmail is not null).Select(registration => (Email: registration.ContactEmail ?? "", Name: registration.ContactName ?? "", registration.RegistrationId)).ToList();
            if (payables.GetValueOrDefault(receipt.OrganizationId) is { } email)
            {
                to.Add((email, "Accounts payable", paid[0].RegistrationId));
            }

            db.OutboxMessages.AddRange(to.DistinctBy(one => one.Email, StringComparer.OrdinalIgnoreCase).Select(one =>
                new OutboxMessage(MailKind.Receipt, receipt.BillingDocumentId, one.Email, one.Name, act.At) { RegistrationId = one.RegistrationId }));
        }
    }
}
