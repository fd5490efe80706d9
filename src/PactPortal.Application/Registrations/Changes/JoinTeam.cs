using PactPortal.Application.Billing;
using PactPortal.Application.Funding;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Registrations.Changes;

/// <summary>
/// Puts somebody more on a confirmed team: a seat in every pool that applies, the offset if there is any, at the price of today, in one
/// commit with the credit note and the new invoice. The same person sent twice is on the team once.
/// </summary>
public sealed class JoinTeam(
    PortalDbContext db, AddedSeatPrices addedSeats, InvoiceCorrection correction, OffsetFundLedger offsets, RegistrationAccess access,
    RegistrationOutbox outbox, SeatInventory inventory)
{
    public Task<Outcome<Registration>> ExecuteAsync(Caller caller, string reference, JoiningForm form, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<Registration>(
            act, "person added to a confirmed team", AuditSubject.Registration(reference),
            async token =>
            {
                if (await access.FindAsync(caller.Reach, reference, act.At, token) is not { } context)
                {
                    return Outcome.NotFound;
                }

                if (context.Registration.Status != RegistrationStatus.Confirmed)
                {
                    return new Refusal("This team is not confirmed any more. Nobody was added.");
                }

                var details = form.Read(context);
                if (!details.Succeeded)
                {
                    return details.Failure;
                }

                return AddedSeatPrices.WhyNot(context, act.At) is { } closed ? new Refusal(closed)
                    : context.Registration.WhyNotJoin(details.Value, context.Convening.LargestTeam) is { } refusal
                    ? JoiningForm.InPerson(refusal)
                    : await JoinAsync(context, details.Value, form, act, token);
            },
            cancellation);
    }

    private async Task<Outcome<Registration>> JoinAsync(
        RegistrationContext context, AttendeeDetails details, JoiningForm form, Act act, CancellationToken cancellation)
    {
        var (registration, convening) = (context.Registration, context.Convening);
        var price = await addedSeats.ReadAsync(context, details, act.At, cancellation);
        if (form.ShownTotal != price.Total.Cents)
        {
            return new Refusal($"The price changed while you were reading: {price.Total} is due now. Nobody was added.");
        }

        if (price.WhyNotUnderOrder is { } why)
        {
            return new Refusal($"{why} Give a purchase order that covers it first.");
        }

        var commitment = price.NeedsCommitment ? form.ReadCommitment(price.Total, convening.LocalDay(act.At)) : null;
        if (commitment is { Succeeded: false })
        {
            return commitment.Failure;
        }

        if (await inventory.TakeAsync(
            convening, SeatNeeds.Of(convening, context.CountyCode, [(price.Rate, details.ChosenDay)]), act.At,
            cancellation) is { } shortage)
        {
            return new Refusal($"{PoolWords.Say(shortage, convening.Days, context.County?.FullName)} Nobody was added.");
        }

        return await ChargeAsync(context, details, price, commitment?.Value, act, cancellation);
    }

    private async Task<Outcome<Registration>> ChargeAsync(
        RegistrationContext context, AttendeeDetails details, JoiningPrice price, PaymentPromise? commitment,
        Act act, CancellationToken cancellation)
    {
        var (registration, convening) = (context.Registration, context.Convening);
        await offsets.DrawAsync(registration, price.Quote, price.Offset, act, cancellation);
        var joined = registration.Join(details, price.Seat, commitment, convening.LargestTeam, act);
        await offsets.ConfirmAsync(registration, act, cancellation);
        db.LedgerEntries.AddRange(Ledger.Charge(registration.RegistrationId, joined, act.At));
        outbox.OwePersonalLink(registration, joined, act);
        if (price.Total > Money.Zero)
        {
            await correction.ReinvoiceAsync(registration, convening, $"{details.FullName} joined the team", act.At, cancellation);
        }

        return registration;
    }
}
