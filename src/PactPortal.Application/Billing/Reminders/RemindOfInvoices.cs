using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Mail;

namespace PactPortal.Application.Billing.Reminders;

/// <summary>
/// Owes the reminders of open invoices, each kind once for each invoice: a row says that it was owed, and a second process that
/// writes the same row finds it there. Under an accepted purchase order nobody is reminded before the due date.
/// </summary>
public sealed class RemindOfInvoices(PortalDbContext db, ReminderDays days, TimeProvider time) : IRecurringWork
{
    private const int InOneCommit = 200;

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        foreach (var convening in await db.ReadConveningsAsync(cancellation))
        {
            while ((await DueAsync(convening, cancellation)).Count > 0 && await OweAsync(convening, cancellation) == InOneCommit)
            {
                // the next ones
            }
        }
    }

    private async Task<int> OweAsync(Convening convening, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var owed = await db.CommitAsync<int>(
            Act.OfPortal(now, "Open invoices are remembered once before and once after they are due."), "reminders owed",
            AuditSubject.Convening(convening.Slug, convening.ConveningId),
            async token =>
            {
                var due = await DueAsync(convening, token);
                foreach (var (invoice, kind) in due)
                {
                    db.InvoiceReminders.Add(new InvoiceReminder(invoice.InvoiceId, kind, now));
                    db.OutboxMessages.Add(OutboxMessage.ToOrganization(MailOf(kind), invoice.InvoiceId, invoice.RegistrationId, now));
                }

                return due.Count > 0 ? due.Count : Outcome.Unchanged(0);
            },
            cancellation);
        return owed.Value;
    }

    private static MailKind MailOf(ReminderKind kind) => kind switch
    {
        ReminderKind.BeforeDue => MailKind.InvoiceDueSoon,
        ReminderKind.AfterDue => MailKind.InvoiceOverdue,
    };

    private async Task<IReadOnlyList<(OpenInvoiceOwed Invoice, ReminderKind Kind)>> DueAsync(
        Convening convening, CancellationToken cancellation)
    {
        var today = convening.LocalDay(time.GetUtcNow());
        var (soon, late) = (today.AddDays(days.Before), today.AddDays(-days.After));
        var candidates = await (
            from document in db.BillingDocuments.AsNoTracking()
            where document.ConveningId == convening.ConveningId && document.Kind == BillingDocumentKind.Invoice && !document.IsCredited
                && document.Open != Money.Zero
                && ((document.DueOn <= late
                    && !db.InvoiceReminders.Any(reminder => reminder.InvoiceId == document.BillingDocumentId
                        && reminder.Kind == ReminderKind.AfterDue))
                    || (document.DueOn >= today && document.DueOn <= soon
                        && !db.InvoiceReminders.Any(reminder => reminder.InvoiceId == document.BillingDocumentId
                            && reminder.Kind == ReminderKind.BeforeDue)
                        && !db.PurchaseOrderCovers.Any(cover => cover.RegistrationId == document.RegistrationId
                            && db.PurchaseOrders.Any(order => order.PurchaseOrderId == cover.PurchaseOrderId
                                && order.State == PurchaseOrderState.Accepted))))
            orderby document.DueOn, document.Number
            select new OpenInvoiceOwed(document.BillingDocumentId, document.RegistrationId, document.IssuedAt, document.DueOn ?? today))
            .Take(InOneCommit).ToListAsync(cancellation);
        return
        [
            .. from invoice in candidates
               let kind = days.DueOn(today, convening.LocalDay(invoice.IssuedAt), invoice.DueOn)
               where kind is not null
               select (invoice, kind.Value),
        ];
    }

    private sealed record OpenInvoiceOwed(Guid InvoiceId, Guid? RegistrationId, DateTimeOffset IssuedAt, DateOnly DueOn);
}
