using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Billing;

/// <summary>Does what a refund that was made means, and takes it back where it failed later, inside a commit.</summary>
public sealed class RefundApplications(PortalDbContext db, InvoiceCorrection correction, RegistrationPayments registrationPayments)
{
    private sealed record Use(Guid RegistrationId, Guid? InvoiceId, Money Amount);

    /// <summary>
    /// The money went back: the ledger says so, and credit note and new invoice follow where what is invoiced isn't what is owed. It comes
    /// from what the registration has of the payment and from what nothing uses, never from what pays another registration; only where the
    /// provider gave back more than that by itself, those are paid less.
    /// </summary>
    public async Task GiveBackAsync(
        Refund refund, Registration registration, Convening convening, Act act, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == refund.PaymentId, cancellation);
        var paid = await registrationPayments.ReadPaymentsOfAsync(registration.RegistrationId, cancellation);
        var own = paid.SingleOrDefault(part => part.Payment.PaymentId == payment.PaymentId);
        var owed = registration.Status is RegistrationStatus.Confirmed or RegistrationStatus.Cancelled ? registration.Total : Money.Zero;
        var taken = new RefundSources(own?.Held ?? Money.Zero, own is null ? Money.Zero : own.Applied - own.Held, payment.Unapplied)
            .Take(refund.Amount, RefundProposal.Excess(owed, Money.Sum(paid.Select(part => part.Applied)), Money.Zero));
        List<Use> uses = [new(registration.RegistrationId, null, taken.Held), .. Divide(
            taken.Invoiced, own?.Invoiced.Select(use => new Use(registration.RegistrationId, use.InvoiceId, use.Amount)) ?? [])];
        if (refund.IsExternal)
        {
            uses.AddRange(Divide(
                refund.Amount - taken.Total, await OtherUsesAsync(payment.PaymentId, registration.RegistrationId, cancellation)));
        }

        // A refund made elsewhere can be of more than the payment still has, after a check went out for the same money.
        var amount = taken.Unapplied + Money.Sum(uses.Select(use => use.Amount));
        if (await db.Payments.Where(candidate => candidate.PaymentId == payment.PaymentId && candidate.Unapplied == payment.Unapplied
            && candidate.Refunded == payment.Refunded)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.Unapplied, row => row.Unapplied - taken.Unapplied)
                .SetProperty(row => row.Refunded, row => row.Refunded + amount), cancellation) != 1)
        {
            throw new DbUpdateConcurrencyException($"Payment {payment.PaymentId} changed between reading and giving back.");
        }

        await TakeOffAsync(payment, payment.DescribeTo(registration.Payer), uses, act.At, cancellation);
        refund.Took(amount - taken.Unapplied, refund.Amount - amount);
        await db.SaveChangesAsync(cancellation);
        await InvoiceWhatIsOwedAsync(refund, registration, convening, act, cancellation);
    }

    /// <summary>
    /// The money of a refund that was made came back to the provider: the payment has it again, what the refund took off the ledger is put
    /// on it by new entries, and what is open meanwhile is paid first.
    /// </summary>
    public async Task TakeRefundBackAsync(Refund refund, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == refund.PaymentId, cancellation);
        var (back, left) = (refund.Amount - refund.Over, refund.TakenOff);
        var (unapplied, refunded, promised) = (payment.Unapplied + back - left, payment.Refunded - back, Money.Max(
            payment.Refunded - back, payment.RefundPromised - refund.Amount));
        if (await db.Payments.Where(candidate => candidate.PaymentId == payment.PaymentId
                && candidate.Unapplied == payment.Unapplied && candidate.Refunded == payment.Refunded
                && candidate.RefundPromised == payment.RefundPromised)
            .ExecuteUpdateAsync(
                update => update.SetProperty(row => row.Unapplied, unapplied).SetProperty(row => row.Refunded, refunded)
                    .SetProperty(row => row.RefundPromised, promised), cancellation) != 1)
        {
            throw new DbUpdateConcurrencyException($"Payment {payment.PaymentId} changed while a refund of it was taken back.");
        }

        var open = await db.BillingDocuments.AsNoTracking()
            .Where(document => document.RegistrationId == refund.RegistrationId && document.Kind == BillingDocumentKind.Invoice
                && !document.IsCredited && document.Open > Money.Zero)
            .OrderBy(document => document.IssuedAt).ThenBy(document => document.Number).ToListAsync(cancellation);
        foreach (var invoice in open.Where(_ => left > Money.Zero))
        {
            var part = Money.Min(left, invoice.Open);
            await ChangeOpenAsync(invoice, invoice.Open - part, cancellation);
            Enter(payment, $"{payment.Describe()}, failed", new Use(refund.RegistrationId, invoice.BillingDocumentId, part), at);
            left -= part;
        }

        if (left > Money.Zero)
        {
            Enter(payment, $"{payment.Describe()}, failed", new Use(refund.RegistrationId, null, left), at);
        }
    }

    private async Task InvoiceWhatIsOwedAsync(
        Refund refund, Registration registration, Convening convening, Act act, CancellationToken cancellation)
    {
        // Who never had a seat was never charged, whatever its team would have cost.
        if (registration.Status is not (RegistrationStatus.Confirmed or RegistrationStatus.Cancelled))
        {
            return;
        }

        var invoiced = Money.Sum(await db.BillingDocuments.AsNoTracking()
            .Where(document => document.RegistrationId == registration.RegistrationId
                && document.Kind == BillingDocumentKind.Invoice && !document.IsCredited).Select(document => document.Total)
                    .ToListAsync(cancellation));
        if (invoiced != registration.Total)
        {
            await correction.ReinvoiceAsync(registration, convening, refund.Reason, act.At, cancellation);
        }
    }

    /// <summary>What the payment pays of other registrations, and of it first what no invoice has.</summary>
    private async Task<IEnumerable<Use>> OtherUsesAsync(Guid paymentId, Guid registrationId, CancellationToken cancellation) =>
        (await db.PaymentApplications.AsNoTracking()
            .Where(application => application.PaymentId == paymentId && application.RegistrationId != registrationId)
            .ToListAsync(cancellation))
            .GroupBy(application => (application.RegistrationId, application.InvoiceId))
            .Select(group => new Use(
                group.Key.RegistrationId, group.Key.InvoiceId, Money.Sum(group.Select(application => application.Amount))))
            .Where(use => use.Amount > Money.Zero).OrderBy(use => use.InvoiceId is not null);

    /// <summary>The first uses that come to an amount, the last of them in part.</summary>
    private static IEnumerable<Use> Divide(Money amount, IEnumerable<Use> uses)
    {
        foreach (var use in uses)
        {
            var part = Money.Min(amount, use.Amount);
            amount -= part;
            yield return use with { Amount = part };
        }
    }

    private async Task TakeOffAsync(
        Payment payment, string described, IEnumerable<Use> uses, DateTimeOffset at, CancellationToken cancellation)
    {
        foreach (var use in uses.Where(use => use.Amount > Money.Zero))
        {
            if (use.InvoiceId is { } invoiceId)
            {
                var invoice = await db.BillingDocuments.AsNoTracking()
                    .SingleAsync(candidate => candidate.BillingDocumentId == invoiceId, cancellation);
                await ChangeOpenAsync(invoice, invoice.IsCredited ? invoice.Open : invoice.Open + use.Amount, cancellation);
            }

            Enter(payment, described, use with { Amount = -use.Amount }, at);
        }
    }

    /// <param name="described">The payment, as the registration's organization reads it.</param>
    private void Enter(Payment payment, string described, Use use, DateTimeOffset at)
    {
        db.PaymentApplications.Add(new PaymentApplication(payment.PaymentId, use.RegistrationId, use.InvoiceId, use.Amount, at));
        db.LedgerEntries.Add(new LedgerEntry(
            use.RegistrationId, LedgerKind.Refund, -use.Amount, $"Refund of {Payment.WithinSentence(described)}", at)
        { About = payment.PaymentId });
    }

    private async Task ChangeOpenAsync(BillingDocument invoice, Money open, CancellationToken cancellation)
    {
        if (await db.BillingDocuments.Where(candidate => candidate.BillingDocumentId == invoice.BillingDocumentId
            && candidate.Open == invoice.Open && candidate.IsCredited == invoice.IsCredited)
            .ExecuteUpdateAsync(update => update.SetProperty(candidate => candidate.Open, open), cancellation) != 1)
        {
            throw new DbUpdateConcurrencyException($"Invoice {invoice.Number} changed between reading and giving back.");
        }
    }
}
