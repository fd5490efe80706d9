using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations.Card;

/// <summary>Where the provider's page leads back to, in full.</summary>
/// <param name="Paid">After paying.</param>
/// <param name="Left">Without it.</param>
public sealed record CheckoutAddresses(string Paid, string Left);

/// <summary>
/// Begins to pay by card, or goes on where somebody began: records the attempt, then asks the provider for its page. Asked again, or
/// by two at once, it is the same attempt; where the provider doesn't answer, the attempt stays and is tried again with the same key.
/// </summary>
public sealed class StartCardPayment(PortalDbContext db, IPaymentGateway gateway, CardDues dues, RegistrationAccess access)
{
    public async Task<Outcome<CardCheckout>> ExecuteAsync(
        Caller caller, string reference, CheckoutAddresses back, CancellationToken cancellation)
    {
        var act = caller.Act;
        if (!gateway.TakesCards)
        {
            return new Refusal("Cards are not taken here at the moment. Choose another way to pay.");
        }

        var begun = await db.CommitAsync<CardCheckout>(
            act, "card payment begun", AuditSubject.Registration(reference), token => BeginAsync(caller, reference, token), cancellation);
        return begun is { Succeeded: true, Value.ProviderId: null } ? await OpenAsync(reference, begun.Value, back, act, cancellation)
            : begun;
    }

    private async Task<Outcome<CardCheckout>> BeginAsync(Caller caller, string reference, CancellationToken cancellation)
    {
        var act = caller.Act;
        if (await access.FindAsync(caller.Reach, reference, act.At, cancellation) is not { } context)
        {
            return Outcome.NotFound;
        }

        var registration = context.Registration;
        if (registration is { Status: RegistrationStatus.AwaitingPayment, HeldUntil: { } until } && until <= act.At)
        {
            return new Refusal("The time for this payment has ended. Your seats go back, unless a payment is on its way.");
        }

        var amount = await dues.ReadAsync(registration, cancellation);
        if (amount <= Money.Zero)
        {
            return new Refusal("There is nothing to pay by card now.");
        }

        var alive = await db.CardCheckouts.Where(candidate => candidate.RegistrationId == registration.RegistrationId
            && (candidate.State == CardCheckoutState.Open || candidate.State == CardCheckoutState.Processing)).ToListAsync(cancellation);
        if (alive.Exists(candidate => candidate.State == CardCheckoutState.Processing))
        {
            return new Refusal("A card payment is on its way. The bank takes its time; this page shows when it arrived.");
        }

        if (alive.Find(candidate => candidate.Amount == amount && candidate.EndsAt > act.At) is { } open)
        {
            return Outcome.Unchanged(open);
        }

        var ends = registration.HeldUntil
            ?? act.At.AddMinutes(context.Convening.Policies?.HoldMinutes ?? ConveningPolicies.UsualHoldMinutes);
        var checkout = new CardCheckout(
            registration.RegistrationId, registration.ConveningId, amount,
            act.At, ends)
        { Email = caller.Contact?.Email ?? registration.ContactEmail };
        db.CardCheckouts.Add(checkout);
        registration.Note(act, $"Card payment of {amount} begun");
        return checkout;
    }

    private async Task<Outcome<CardCheckout>> OpenAsync(
        string reference, CardCheckout checkout, CheckoutAddresses back, Act act, CancellationToken cancellation)
    {
        var answer = await gateway.OpenCheckoutAsync(
            new CheckoutRequest(
                checkout.RegistrationId, reference, checkout.Amount, $"Registration {reference}", checkout.Email ?? "",
                back.Paid, back.Left, checkout.EndsAt, $"checkout-{checkout.CardCheckoutId:N}"),
            cancellation);
        if (!answer.Succeeded || answer.Value.Url is not { } page)
        {
            return new Refusal(
                "The card service doesn’t answer just now. Nothing was charged; try again in a moment, or choose another way to pay.");
        }

        return await db.CommitAsync<CardCheckout>(
            act, "card page opened", AuditSubject.Registration(reference),
            async token =>
            {
                var stored = await db.CardCheckouts.SingleAsync(candidate => candidate.CardCheckoutId == checkout.CardCheckoutId, token);
                if (stored.ProviderId is not null)
                {
                    return Outcome.Unchanged(stored);
                }

                stored.Opened(answer.Value.Id, page);
                return stored;
            },
            cancellation);
    }
}

public sealed class CardDues(PortalDbContext db)
{
    /// <summary>What a card may pay now: the team's price before it is confirmed, what is open on its invoices afterwards.</summary>
    public async Task<Money> ReadAsync(Registration registration, CancellationToken cancellation) => registration.Status switch
    {
        RegistrationStatus.AwaitingPayment or RegistrationStatus.Approved => registration.Total,
        RegistrationStatus.Confirmed => Money.Sum(await db.BillingDocuments.AsNoTracking()
            .Where(document => document.RegistrationId == registration.RegistrationId && document.Kind == BillingDocumentKind.Invoice
                && !document.IsCredited)
            .Select(document => document.Open).ToListAsync(cancellation)),
        RegistrationStatus.Draft or RegistrationStatus.Requested or RegistrationStatus.Declined or RegistrationStatus.Waitlisted
            or RegistrationStatus.Expired or RegistrationStatus.Cancelled => Money.Zero,
    };
}
