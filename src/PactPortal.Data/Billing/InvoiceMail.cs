using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;

namespace PactPortal.Data.Billing;

/// <summary>The messages an invoice owes, in the commit that causes them: to the coordinator and accounts payable, once where both are one address.</summary>
public static class InvoiceMail
{
    public static void OweInvoiceMail(
        this PortalDbContext db, MailKind kind, Guid invoiceId, Guid registrationId, string? contactEmail, string? contactName, string? payablesEmail, DateTimeOffset at)
    {
        var recipients = new[] { (Address: contactEmail, Name: contactName ?? ""), (Address: payablesEmail, Name: "") }
            .Where(recipient => recipient.Address is not null).DistinctBy(recipient => recipient.Address, StringComparer.OrdinalIgnoreCase);
        db.OutboxMessages.AddRange(recipients.Select(recipient => new OutboxMessage(kind, invoiceId, recipient.Address!, recipient.Name, at) { RegistrationId = registrationId })); // null was left out above
    }
}
