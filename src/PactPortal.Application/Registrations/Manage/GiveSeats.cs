using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Application.Funding;
using PactPortal.Application.Pricing;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Registrations.Manage;

/// <summary>
/// Gives a team of the waiting list its seats in every pool that applies, and what lowers its price, in one commit; or refuses because one
/// has too few. Its rates stay those of the day it joined. Before teams ahead of it that want the same seats, only with a reason.
/// </summary>
public sealed class GiveSeats(
    PortalDbContext db, DiscountRedemptions discounts, InvoiceIssuer issuer, OffsetFundLedger offsets, RegistrationOutbox outbox,
    SeatInventory inventory, WaitingListQuery waitingLists, WaitingRegistrations waiting)
{
    public Task<Outcome<Registration>> ExecuteAsync(
        Caller caller, string slug, string reference, string? reason, CancellationToken cancellation)
    {
        var act = caller.Act.Because(string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        return db.CommitAsync<Registration>(
            act, "seats given from the waiting list", AuditSubject.Registration(reference),
            async token => await (await waiting.FindAsync(slug, reference, token)).ThenAsync(registration => GiveAsync(
                registration, act, token)),
            cancellation);
    }

    private async Task<Outcome<Registration>> GiveAsync(Registration registration, Act act, CancellationToken cancellation)
    {
        var convening = await db.GetConveningAsync(registration.ConveningId, cancellation);
        if (WaitingWords.WhyNotGiven(convening, act.At) is { } closed)
        {
            return new Refusal($"{closed} Nothing was changed.");
        }

        var list = await waitingLists.ReadAsync(convening, act.At, cancellation);
        var turn = list.Find(registration.RegistrationId)
            ?? throw new DbUpdateConcurrencyException($"{registration.Reference} left the waiting list between reading and giving.");
        if (await inventory.TakeAsync(convening, list, turn, cancellation) is { } shortage)
        {
            var county = await db.Counties.Where(candidate => candidate.Code == registration.CountyCode)
                .Select(candidate => candidate.Name + " County").SingleOrDefaultAsync(cancellation);
            return new Refusal($"{PoolWords.Say(shortage, convening.Days, county)} Nothing was changed.");
        }

        var passedOver = list.PassedOverBy(turn);
        if (passedOver.Count > 0 && act.Reason is null)
        {
            return new Refusal(
                $"{WaitingWords.Ahead(passedOver)} for the same seats. Enter why this team gets them first. The organization reads it.",
                nameof(WaitingListForm.Reason));
        }

        return await ChargeAsync(registration, convening, passedOver.Count, act, cancellation);
    }

    private async Task<Outcome<Registration>> ChargeAsync(
        Registration registration, Convening convening, int passedOver, Act act, CancellationToken cancellation)
    {
        var offset = await offsets.ReadAsync(convening.ConveningId, registration.CountyCode, act.At, cancellation);
        var discount = await discounts.ReadDiscountAsync(registration, cancellation);
        var quote = QuoteOf(registration, convening, offset.Standings, discount);
        if (!await discounts.TryTakeUsesAsync(registration, quote.DiscountSeats, discount?.Code, cancellation))
        {
            throw new DbUpdateConcurrencyException($"The code of {registration.Reference} was used or changed between reading and taking.");
        }

        await offsets.DrawAsync(registration, quote, offset, act, cancellation);
        registration.GiveSeats(quote, passedOver, act);
        outbox.OweTeam(registration, MailKind.SeatsGiven, act);
        if (registration.Status == RegistrationStatus.Confirmed)
        {
            await offsets.ConfirmAsync(registration, act, cancellation);
            await issuer.BillAsync(registration, convening, act.At, cancellation);
            outbox.OweConfirmation(registration, act);
        }

        return registration;
    }

    /// <summary>
    /// Each seat's first line as joining fixed it, then what fund and code do now; whether the code held is asked of the day of joining.
    /// </summary>
    private static TeamQuote QuoteOf(
        Registration registration, Convening convening, IReadOnlyList<OffsetStanding> offset, DiscountReading? discount)
    {
        var joinedAt = registration.SubmittedAt
            ?? throw new InvalidOperationException($"Registration {registration.Reference} waits and was never submitted.");
        var rates = convening.Rates.ToDictionary(rate => rate.RateId);
        var seats = registration.Attendees
            .Select(attendee => new SeatToPrice(
                attendee.AttendeeId, rates[attendee.Details.RateId],
                Fixed: attendee.Lines.Single(line => line.Kind == LineKind.Registration))).ToList();
        return TeamQuote.For(convening, seats, offset, joinedAt, discount?.StandingFor(
            convening, [.. seats.Select(seat => seat.Rate.RateId).Distinct()], joinedAt));
    }
}
