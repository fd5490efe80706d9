using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>Who reads what people write back: the convening's contact, the one for invoices where it is about money, or <c>Mail:ReplyTo</c>.</summary>
public sealed class MailReplies(PortalDbContext db, MailOptions options)
{
    public async Task<MailParty?> FindAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (message.RegistrationId is { } registrationId
            && await db.Registrations.Where(registration => registration.RegistrationId == registrationId)
                .Select(registration => (Guid?)registration.ConveningId).SingleOrDefaultAsync(cancellation) is { } conveningId)
        {
            var convening = await db.GetConveningAsync(conveningId, cancellation);
            if (Contact(convening.Guide, message.Kind) is { } contact)
            {
                return new MailParty(contact.Email, convening.Name);
            }
        }

        return options.ReplyTo is { } address ? new MailParty(address, "") : null;
    }

    private static Contact? Contact(ConveningGuide guide, MailKind kind) =>
        (IsAboutMoney(kind) ? guide.ContactAbout("Invoice") : null)
        ?? guide.ContactAbout("Registration")
        ?? (guide.Contacts is [var first, ..] ? first : null);

    private static bool IsAboutMoney(MailKind kind) => kind
        is MailKind.InvoiceIssued or MailKind.InvoiceDueSoon or MailKind.InvoiceOverdue
        or MailKind.PurchaseOrderRejected or MailKind.Receipt or MailKind.RefundMade;
}
