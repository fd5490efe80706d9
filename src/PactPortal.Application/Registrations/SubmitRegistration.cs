using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Application.Funding;
using PactPortal.Application.Pricing;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Registrations;

/// <summary>A pool has too few seats for the team: nothing was taken anywhere.</summary>
public sealed record SeatsGone(SeatShortage Shortage) :
    Refusal("There are too few seats left for this team. Nothing was sent, and your draft is kept.");

/// <summary>The total is not the one that was shown: nothing was created.</summary>
public sealed record PriceChanged(string Sentence) : Refusal(Sentence);

/// <summary>
/// Submits a team: price, seats, offset, promise and confirmation in one transaction, or nothing at all. Sent twice it is
/// done once. A county outside PACT asks to attend instead, and holds no seat.
/// </summary>
public sealed class SubmitRegistration(
    PortalDbContext db, IPaymentGateway gateway, DiscountRedemptions discounts, InvoiceIssuer issuer, OffsetFundLedger offsets,
    PurchaseOrderLedger orderLedger, RegistrationAccess access, RegistrationOutbox outbox, RegistrationPrices prices,
    SeatInventory inventory)
{
    public Task<Outcome<Registration>> ExecuteAsync(Caller caller, string reference, ReviewForm form, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<Registration>(
            act, "registration submitted", AuditSubject.Registration(reference),
            async token =>
            {
                if (await access.FindAsync(caller.Reach, reference, act.At, token) is not { } context)
                {
                    return Outcome.NotFound;
                }

                return context.Registration.IsDraft ? await SubmitAsync(caller, context, form, token)
                    : Outcome.Unchanged(context.Registration);
            },
            cancellation);
    }

    private async Task<Outcome<Registration>> SubmitAsync(
        Caller caller, RegistrationContext context, ReviewForm form, CancellationToken cancellation)
    {
        var (registration, convening, act) = (context.Registration, context.Convening, caller.Act);
        if (context.WhyNotAt(act.At) is { } refusal)
        {
            return refusal;
        }

        var seats = context.SeatsToPrice()
            ?? throw new InvalidOperationException($"Registration {registration.Reference} can be sent and not priced.");
        var price = await prices.ReadAsync(context, seats, act.At, cancellation);
        var quote = price.Quote;
        if (price.SayWhatChanged(form, convening.Zone, convening.Tiers) is { } changed)
        {
            return new PriceChanged(changed);
        }

        if (form.ShownVersion != registration.Version)
        {
            return new Refusal("A colleague changed the team while you were reading. Check it again below. Nothing was sent.");
        }

        var refusals = new List<Refusal>();
        if (!form.Agreed)
        {
            refusals.Add(new Refusal("Confirm that everyone on the team knows about it.", nameof(form.Agreed)));
        }

        return context.IsByRequest
            ? Request(caller, context, quote, refusals)
            : await ConfirmAsync(caller, context, seats, price, form, refusals, cancellation);
    }

    private static Outcome<Registration> Request(Caller caller, RegistrationContext context, TeamQuote quote, List<Refusal> refusals)
    {
        if (refusals.Count > 0)
        {
            return refusals;
        }

        context.Registration.Request(quote, context.CountyCode, caller.Contact, caller.Act);
        return context.Registration;
    }

    private async Task<Outcome<Registration>> ConfirmAsync(
        Caller caller, RegistrationContext context, IReadOnlyList<SeatToPrice> seats, RegistrationPrice price, ReviewForm form,
        List<Refusal> refusals,
        CancellationToken cancellation)
    {
        var act = caller.Act;
        var (registration, convening, county, quote) = (context.Registration, context.Convening, context.CountyCode, price.Quote);
        var promise = form.ReadPromise(quote.Total, convening.LocalDay(act.At));
        refusals.AddRange(promise.Refusals);
        if (promise is { Succeeded: true, Value.Method: PaymentMethod.Card } && !gateway.TakesCards)
        {
            refusals.Add(new Refusal("Cards are not taken here. Choose another way to pay.", nameof(form.Method)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (PurchaseOrderTerms.Of(promise.Value) is { } terms
            && await orderLedger.GiveOrderAsync(registration, terms, quote.Total, act, cancellation) is { Succeeded: false } refused)
        {
            return refused.Failure;
        }

        if (await inventory.TakeAsync(convening, context.SeatNeeds(seats), act.At, cancellation) is { } shortage)
        {
            return new SeatsGone(shortage);
        }

        await TakeDiscountAsync(registration, price, cancellation);
        await offsets.DrawAsync(registration, quote, price.Offset, act, cancellation);
        if (promise.Value.Method == PaymentMethod.Card)
        {
            registration.HoldForCard(quote, county, caller.Contact, act.At.AddMinutes(convening.Policies?.HoldMinutes
                ?? ConveningPolicies.UsualHoldMinutes), act);
            return registration;
        }

        registration.Confirm(quote, county, promise.Value, caller.Contact, act);
        await offsets.ConfirmAsync(registration, act, cancellation);
        await issuer.BillAsync(registration, convening, act.At, cancellation);
        outbox.OweConfirmation(registration, act);
        return registration;
    }

    private async Task TakeDiscountAsync(Registration registration, RegistrationPrice price, CancellationToken cancellation)
    {
        if (!await discounts.TryTakeUsesAsync(registration, price.Quote.DiscountSeats, price.Discount?.Code, cancellation))
        {
            throw new DbUpdateConcurrencyException($"The code of {registration.Reference} was used or changed between reading and taking.");
        }
    }
}
