using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations.Card;

/// <summary>
/// Finance seats a team whose money came when its seats were gone: with seats and offset taken once more it is confirmed at the price it
/// paid, with invoice, receipt and mail. Pressed twice, or beside "give it back", one of them happens.
/// </summary>
public sealed class SeatPaidTeam(PortalDbContext db, TakeSeatsAgain seats, TakeCardPayment take, RefundReservations reservations)
{
    public async Task<Outcome<Payment>> ExecuteAsync(Caller caller, string slug, Guid paymentId, CancellationToken cancellation)
    {
        var act = caller.Act;
        if (!await db.Payments.AnyAsync(payment => payment.PaymentId == paymentId && payment.RegistrationId != null
            && db.Convenings.Any(convening => convening.ConveningId == payment.ConveningId && convening.Slug == slug), cancellation))
        {
            return Outcome.NotFound;
        }

        return await db.CommitAsync<Payment>(
            act, "team paid late seated", AuditSubject.Payment(paymentId), token => SeatAsync(paymentId, act, token), cancellation);
    }

    private async Task<Outcome<Payment>> SeatAsync(Guid paymentId, Act act, CancellationToken cancellation)
    {
        var payment = await db.Payments.AsNoTracking().SingleAsync(candidate => candidate.PaymentId == paymentId, cancellation);
        var registration = await db.Registrations.SingleAsync(
            candidate => candidate.RegistrationId == payment.RegistrationId, cancellation);
        if (registration.Status == RegistrationStatus.Confirmed)
        {
            return Outcome.Unchanged(payment);
        }

        if (registration.Status != RegistrationStatus.Expired)
        {
            return new Refusal($"{registration.Reference} can’t be seated: only a team whose hold ended can. Give the money back.");
        }

        if (payment.Unapplied - (payment.RefundPromised - payment.Refunded) < registration.Total)
        {
            return new Refusal(
                $"What is left of the payment is less than the {registration.Total} that {registration.Reference} costs. Nothing was changed.");
        }

        // The payment's row comes first: whoever promises the money back meanwhile has to look again.
        await reservations.PromiseAsync(payment, payment.RefundPromised, cancellation);
        var convening = await db.GetConveningAsync(registration.ConveningId, cancellation);
        if (await seats.InCommitAsync(registration, convening, act, cancellation) is { } reason)
        {
            return new Refusal($"{reason} Nothing was changed.");
        }

        registration.Note(act, "Seated by the planning team after a late payment");
        await take.SettleAsync(payment, registration, convening, isConfirmedNow: true, act, cancellation);
        return payment;
    }
}
