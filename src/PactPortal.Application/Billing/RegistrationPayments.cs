using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing.Refunds;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Billing;

/// <summary>What a payment pays of one registration.</summary>
/// <param name="Held">Without an invoice.</param>
/// <param name="Invoiced">By invoice, above zero each.</param>
/// <param name="Promised">Of what is applied: requested to go back, and not gone yet.</param>
public sealed record RegistrationPayment(Payment Payment, Money Held, IReadOnlyList<(Guid InvoiceId, Money Amount)> Invoiced, Money Promised)
{
    public Money Applied => Held + Money.Sum(Invoiced.Select(use => use.Amount));
}

/// <summary>Reads what a registration was paid, bound to the registration: what a payment pays of others is no matter of it.</summary>
public sealed class RegistrationPayments(PortalDbContext db)
{
    /// <returns>Payments that pay something of it now, earliest first, cards last.</returns>
    public async Task<IReadOnlyList<RegistrationPayment>> ReadPaymentsOfAsync(Guid registrationId, CancellationToken cancellation)
    {
        var uses = (await db.PaymentApplications.AsNoTracking().Where(application => application.RegistrationId == registrationId).ToListAsync(cancellation))
            .GroupBy(application => (application.PaymentId, application.InvoiceId))
            .Select(group => (group.Key.PaymentId, group.Key.InvoiceId, Amount: Money.Sum(group.Select(application => application.Amount))))
            .Where(use => !use.Amount.IsZero).ToLookup(use => use.PaymentId);
        var paymentIds = uses.Select(use => use.Key).ToList();
        var payments = await db.Payments.AsNoTracking().Where(payment => paymentIds.Contains(payment.PaymentId)).ToListAsync(cancellation);
        var promised = (await db.Refunds.AsNoTracking().Where(refund => refund.RegistrationId == registrationId && refund.State == RefundState.Requested).ToListAsync(cancellation))
            .ToLookup(refund => refund.PaymentId, refund => refund.Amount);
        return
        [
            .. from payment in payments
               orderby payment.Means descending, payment.RecordedAt, payment.Number
               let own = uses[payment.PaymentId]
               select new RegistrationPayment(
                   payment, Money.Sum(own.Where(use => use.InvoiceId is null).Select(use => use.Amount)),
                   [.. own.Where(use => use.InvoiceId is not null).Select(use => (use.InvoiceId.GetValueOrDefault(), use.Amount))],
                   PromisedOfApplied(payment, registrationId, Money.Sum(promised[payment.PaymentId]))),
        ];
    }

    /// <summary>
    /// The parts of a payment that its invoices take. The invoice of a team that was cancelled stays open until what it paid too much went back:
    /// it takes what is kept of the team's price and isn't paid yet, and no more.
    /// </summary>
    /// <returns>Shares above zero, in the order given.</returns>
    public async Task<IReadOnlyList<InvoiceShare>> LimitToOwedAsync(IReadOnlyList<InvoiceShare> shares, CancellationToken cancellation)
    {
        var ids = shares.Select(share => share.RegistrationId).Distinct().ToList();
        var ended = await db.Registrations.AsNoTracking()
            .Where(registration => ids.Contains(registration.RegistrationId) && registration.Status == RegistrationStatus.Cancelled).ToListAsync(cancellation);
        if (ended.Count == 0)
        {
            return shares;
        }

        var paid = (await db.PaymentApplications.AsNoTracking().Where(application => ids.Contains(application.RegistrationId)).ToListAsync(cancellation))
            .ToLookup(application => application.RegistrationId, application => application.Amount);
        var owed = ended.ToDictionary(
            registration => registration.RegistrationId, registration => Money.Max(Money.Zero, registration.Total - Money.Sum(paid[registration.RegistrationId])));
        var limited = new List<InvoiceShare>();
        foreach (var share in shares)
        {
            if (!owed.TryGetValue(share.RegistrationId, out var left))
            {
                limited.Add(share);
                continue;
            }

            var amount = Money.Min(share.Amount, left);
            owed[share.RegistrationId] = left - amount;
            limited.Add(share with { Amount = amount });
        }

        return [.. limited.Where(share => share.Amount > Money.Zero)];
    }

    /// <summary>What is unapplied of a payment and isn't promised back: all that may pay another invoice.</summary>
    public async Task<Money> ReadFreeAsync(Payment payment, CancellationToken cancellation)
    {
        var paymentId = payment.PaymentId;
        var promised = (await db.Refunds.AsNoTracking().Where(refund => refund.PaymentId == paymentId && refund.State == RefundState.Requested).ToListAsync(cancellation))
            .ToLookup(refund => refund.RegistrationId, refund => refund.Amount);
        if (promised.Count == 0)
        {
            return payment.Unapplied;
        }

        var applied = (await db.PaymentApplications.AsNoTracking().Where(application => application.PaymentId == paymentId).ToListAsync(cancellation))
            .ToLookup(application => application.RegistrationId, application => application.Amount);
        // A promise is kept from what its registration has first, and only for the rest from what nothing uses.
        return payment.Unapplied - Money.Sum(promised.Select(team => Money.Max(Money.Zero, Money.Sum(team) - Money.Sum(applied[team.Key]))));
    }

    // A card's payment is of one registration: a promise of what came too late for it is kept from what is unapplied.
    private static Money PromisedOfApplied(Payment payment, Guid registrationId, Money promised) =>
        payment.RegistrationId == registrationId ? Money.Max(Money.Zero, promised - payment.Unapplied) : promised;
}
