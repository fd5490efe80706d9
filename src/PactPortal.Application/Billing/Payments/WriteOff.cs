using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Application.Billing.Payments;

/// <summary>What is written off, and why.</summary>
public sealed class WriteOffForm
{
    /// <summary>What was open when the form was shown, in cents.</summary>
    public string? Open { get; set; }

    public string? Reason { get; set; }
}

/// <summary>Gives up what is open on an invoice, with a reason. Done twice it is done once.</summary>
public sealed class WriteOff(PortalDbContext db, PaymentApplications applications, PaymentRecorder recorder)
{
    /// <param name="shown">What was open when the form was shown.</param>
    public Task<Outcome<Money>> ExecuteAsync(
        Caller caller, string slug, string number, Money shown, string reason, CancellationToken cancellation)
    {
        var act = caller.Act.Because(reason);
        return db.CommitAsync<Money>(
            act, "invoice written off", AuditSubject.BillingDocument(number),
            async token =>
            {
                var invoice = await db.BillingDocuments.AsNoTracking().SingleAsync(
                    document => document.Number == number && document.Kind == BillingDocumentKind.Invoice
                        && db.Convenings.Any(convening => convening.ConveningId == document.ConveningId && convening.Slug == slug), token);
                if (invoice.Open.IsZero
                    && await db.LedgerEntries.AnyAsync(entry => entry.Kind == LedgerKind.WriteOff
                        && entry.About == invoice.BillingDocumentId, token))
                {
                    return Outcome.Unchanged(Money.Zero);
                }

                if (!await applications.TryWriteOffAsync(invoice, shown, act.At, token))
                {
                    if (invoice.Open == shown && !shown.IsZero && !invoice.IsCredited)
                    {
                        throw new DbUpdateConcurrencyException($"Invoice {number} changed between reading and writing off.");
                    }

                    return new Refusal(
                        invoice.Open.IsZero ? "Nothing is open on this invoice any more. Nothing was changed."
                            : $"{invoice.Open} is open now, no longer {shown}. Nothing was changed; look again before you write it off.",
                        nameof(WriteOffForm.Reason));
                }

                await recorder.NoteAsync([(invoice.RegistrationId ?? Guid.Empty, $"{shown} written off on invoice {number}")], act, token);
                return shown;
            },
            cancellation);
    }
}
