using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Billing;
using PactPortal.Data.Convenings;
using PactPortal.Data.Pricing;
using PactPortal.Data.Seats;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Web.Features.Registrations.Mail;

namespace PactPortal.Web.Features.Registrations.Card;

/// <summary>
/// Records money that a card brought, inside the commit that found it, and does what it was paid for: confirms the team, pays its
/// invoice. Money that comes when the seats are gone is recorded and waits for a person; nothing is refunded or confirmed by itself.
/// </summary>
public sealed class TakeCardPayment(PortalDbContext db)
{
    public const string NoSeat = "Paid after the hold had ended, and the seats are gone. The planning team decides and writes to you";

    public async Task ExecuteAsync(CardCheckout checkout, CardPayment received, Act act, CancellationToken cancellation)
    {
        var registration = await db.Registrations.SingleAsync(candidate => candidate.RegistrationId == checkout.RegistrationId, cancellation);
        var convening = await db.GetConveningAsync(checkout.ConveningId, cancellation);
        var payment = new Payment(PaymentMeans.Card, received.ChargeId ?? received.Id, California.Today(received.PaidAt ?? act.At), received.Received, act.At)
        {
            ConveningId = checkout.ConveningId,
            OrganizationId = registration.OrganizationId,
            RegistrationId = registration.RegistrationId,
            ProviderId = received.Id,
        };
        db.Payments.Add(payment);
        await db.SaveChangesAsync(cancellation);
        checkout.Pay(payment.PaymentId);
        registration.Note(act, $"Card payment of {received.Received} received");
        var isConfirmedNow = await IsConfirmedByAsync(registration, convening, received, act, cancellation);
        if (isConfirmedNow)
        {
            registration.ConfirmByCard(act);
            await db.ConfirmOffsetAsync(registration, act.At, cancellation);
            await db.BillAsync(registration, convening, act.At, cancellation);
            db.OweConfirmation(registration, act);
        }

        await ApplyAsync(payment, registration, convening, act, cancellation);
    }

    private async Task<bool> IsConfirmedByAsync(Registration registration, Convening convening, CardPayment received, Act act, CancellationToken cancellation)
    {
        if (received.Received < registration.Total)
        {
            return false;
        }

        switch (registration.Status)
        {
            case RegistrationStatus.AwaitingPayment or RegistrationStatus.Approved:
                return true;
            case RegistrationStatus.Expired when await TakeAgainAsync(registration, convening, act, cancellation):
                return true;
            case RegistrationStatus.Expired or RegistrationStatus.Cancelled:
                registration.Note(act, NoSeat);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Seats, discount and offset as they were, all or nothing. That the code ended meanwhile takes nothing from who held it.</summary>
    private async Task<bool> TakeAgainAsync(Registration registration, Convening convening, Act act, CancellationToken cancellation)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Seats are taken inside a commit.");
        await transaction.CreateSavepointAsync("seats", cancellation);
        if (await db.TakeSeatsAsync(convening.ConveningId, SeatNeedsOf(registration, convening), cancellation) is null
            && await db.TryTakeUsesAsync(registration, registration.DiscountedSeats, null, cancellation) && await DrawAgainAsync(registration, act, cancellation))
        {
            return true;
        }

        await transaction.RollbackToSavepointAsync("seats", cancellation);
        return false;
    }

    private async Task<bool> DrawAgainAsync(Registration registration, Act act, CancellationToken cancellation)
    {
        var offsets = registration.Attendees.SelectMany(attendee => attendee.Lines).Where(line => line.Kind == LineKind.Offset).ToList();
        var amount = -Money.Sum(offsets.Select(line => line.Amount));
        if (amount.IsZero || registration.CountyCode is not { } county)
        {
            return true;
        }

        var read = await db.ReadOffsetAsync(registration.ConveningId, county, act.At, cancellation);
        return read.Standing.SeatsLeft >= offsets.Count && read.Standing.Available >= amount
            && await db.TryDrawOffsetAsync(read, offsets.Count, amount, county, registration.RegistrationId, act.At, cancellation);
    }

    private async Task ApplyAsync(Payment payment, Registration registration, Convening convening, Act act, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var open = await db.BillingDocuments.AsNoTracking()
            .Where(document => document.RegistrationId == registration.RegistrationId && document.Kind == BillingDocumentKind.Invoice && !document.IsCredited && document.Open > Money.Zero)
            .OrderBy(document => document.IssuedAt).ThenBy(document => document.Number).Select(document => document.BillingDocumentId).ToListAsync(cancellation);
        var shares = new List<InvoiceShare>();
        foreach (var invoiceId in open)
        {
            shares.AddRange(await db.PayAsync(payment.PaymentId, invoiceId, act.At, cancellation) is { } share ? [share] : []);
        }

        await db.ReceiptAsync(payment, shares, payment.Amount - Money.Sum(shares.Select(share => share.Amount)), convening, act.At, cancellation);
    }

    internal static IReadOnlyDictionary<string, int> SeatNeedsOf(Registration registration, Convening convening)
    {
        var rates = convening.Rates.ToDictionary(rate => rate.RateId);
        return SeatNeeds.Of(convening, registration.CountyCode, registration.Attendees.Select(attendee => (rates[attendee.Details.RateId], attendee.Details.ChosenDay)));
    }
}
