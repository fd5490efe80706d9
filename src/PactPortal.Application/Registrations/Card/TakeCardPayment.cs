using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Application.Billing.Payments;
using PactPortal.Application.Funding;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations.Card;

/// <summary>
/// Records money that a card brought, inside the commit that found it, and does what it was paid for: confirms the team, pays its
/// invoice. Money that comes when the seats are gone is recorded and waits for a person; nothing is refunded or confirmed by itself.
/// </summary>
public sealed class TakeCardPayment(
    PortalDbContext db, TakeSeatsAgain seats, InvoiceIssuer issuer, InvoicePayments invoicePayments, OffsetFundLedger offsets,
    ReceiptIssuer receiptIssuer, RegistrationOutbox outbox)
{
    public const string NoSeat = "Paid after the hold had ended, and the seats are gone. The planning team decides and writes to you";

    public async Task ExecuteAsync(CardCheckout checkout, CardPayment received, Act act, CancellationToken cancellation)
    {
        var registration = await db.Registrations.SingleAsync(
            candidate => candidate.RegistrationId == checkout.RegistrationId, cancellation);
        var convening = await db.GetConveningAsync(checkout.ConveningId, cancellation);
        var payment = new Payment(PaymentMeans.Card, received.ChargeId
            ?? received.Id, California.Today(received.PaidAt ?? act.At), received.Received, act.At)
        {
            ConveningId = checkout.ConveningId,
            Payer = registration.Payer,
            RegistrationId = registration.RegistrationId,
            ProviderId = received.Id,
        };
        db.Payments.Add(payment);
        await db.SaveChangesAsync(cancellation);
        checkout.Pay(payment.PaymentId);
        registration.Note(act, $"Card payment of {received.Received} received");
        await SettleAsync(payment, registration, convening, await IsConfirmedByAsync(
            registration, convening, received, act, cancellation), act, cancellation);
    }

    /// <summary>Confirms the team where it has its seats, and pays what is open on its invoices.</summary>
    internal async Task SettleAsync(
        Payment payment, Registration registration, Convening convening, bool isConfirmedNow, Act act, CancellationToken cancellation)
    {
        if (isConfirmedNow)
        {
            registration.ConfirmByCard(act);
            await offsets.ConfirmAsync(registration, act, cancellation);
            await issuer.BillAsync(registration, convening, act.At, cancellation);
            outbox.OweConfirmation(registration, act);
        }

        await ApplyAsync(payment, registration, convening, act, cancellation);
    }

    private async Task<bool> IsConfirmedByAsync(
        Registration registration, Convening convening, CardPayment received, Act act, CancellationToken cancellation)
    {
        // What was given back before anybody heard that it came confirms nothing.
        if (received.Left < registration.Total)
        {
            return false;
        }

        var isOver = registration.Status is RegistrationStatus.Expired or RegistrationStatus.Cancelled;
        var isConfirmed = registration.Status switch
        {
            RegistrationStatus.AwaitingPayment or RegistrationStatus.Approved => true,
            RegistrationStatus.Expired => await seats.InCommitAsync(registration, convening, act, cancellation) is null,
            RegistrationStatus.Draft or RegistrationStatus.Requested or RegistrationStatus.Declined or RegistrationStatus.Waitlisted
                or RegistrationStatus.Confirmed or RegistrationStatus.Cancelled => false,
        };
        if (isOver && !isConfirmed)
        {
            registration.Note(act, NoSeat);
        }

        return isConfirmed;
    }

    private async Task ApplyAsync(Payment payment, Registration registration, Convening convening, Act act, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var open = await db.BillingDocuments.AsNoTracking()
            .Where(document => document.RegistrationId == registration.RegistrationId && document.Kind == BillingDocumentKind.Invoice
                && !document.IsCredited && document.Open > Money.Zero)
            .OrderBy(document => document.IssuedAt).ThenBy(document => document.Number).Select(document => document.BillingDocumentId)
            .ToListAsync(cancellation);
        var shares = new List<InvoiceShare>();
        foreach (var invoiceId in open)
        {
            shares.AddRange(await invoicePayments.PayFromAsync(payment.PaymentId, invoiceId, act.At, cancellation) is { } share
                ? [share] : []);
        }

        await receiptIssuer.IssueAsync(
            payment, shares, payment.Amount - Money.Sum(shares.Select(share => share.Amount)), convening, act.At, cancellation);
    }
}
