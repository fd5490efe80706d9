using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Funding;
using PactPortal.Application.Pricing;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Registrations.Card;

/// <summary>
/// Gives the seats, the discount and the offset of an unpaid hold back, once its time is over and no payment can come any more.
/// </summary>
public sealed class EndHold(
    PortalDbContext db, DiscountRedemptions discounts, OffsetFundLedger offsets, RegistrationOutbox outbox, SeatInventory inventory)
{
    /// <summary>Does nothing while the hold lives, while a checkout of it does, or where the team is not held.</summary>
    /// <returns>Whether it ended.</returns>
    public async Task<bool> InCommitAsync(Guid registrationId, Act act, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var registration = await db.Registrations.SingleAsync(candidate => candidate.RegistrationId == registrationId, cancellation);
        if (registration is not { Status: RegistrationStatus.AwaitingPayment, HeldUntil: { } until } || until > act.At
            || await db.CardCheckouts.AnyAsync(candidate => candidate.RegistrationId == registrationId
                && (candidate.State == CardCheckoutState.Open || candidate.State == CardCheckoutState.Processing), cancellation))
        {
            return false;
        }

        var convening = await db.GetConveningAsync(registration.ConveningId, cancellation);
        registration.Expire(act);
        await inventory.ReleaseAsync(
            convening.ConveningId, SeatNeeds.Of(convening, registration.CountyCode, registration.Attendees), cancellation);
        await discounts.ReleaseUsesAsync(registration, registration.Attendees, cancellation);
        await offsets.ReleaseAsync(registration, [.. registration.Attendees], act, cancellation);
        outbox.OweTeam(registration, MailKind.HoldEnded, act);
        return true;
    }
}
