using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Pricing;
using PactPortal.Data.Seats;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Web.Features.Registrations.Mail;

namespace PactPortal.Web.Features.Registrations.Card;

/// <summary>Gives the seats, the discount and the offset of an unpaid hold back, once its time is over and no payment can come any more.</summary>
public sealed class EndHold(PortalDbContext db)
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
        await db.ReleaseSeatsAsync(convening.ConveningId, SeatNeeds.Of(convening, registration.CountyCode, registration.Attendees), cancellation);
        await db.ReleaseUsesAsync(registration, registration.Attendees, cancellation);
        await db.ReleaseOffsetAsync(registration, [.. registration.Attendees], act.At, cancellation);
        db.OweTeam(registration, MailKind.HoldEnded, act);
        return true;
    }
}
