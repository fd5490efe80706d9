using PactPortal.Application.Attendees;
using PactPortal.Application.Billing;
using PactPortal.Application.Funding;
using PactPortal.Application.Pricing;
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
/// Gives one seat or all of a confirmed team up: seats and offset go back at once, what is kept stays owed, and what was paid beyond it is
/// proposed as a refund. Without a refund the credit note and the new invoice follow here; with one they follow its success.
/// </summary>
public sealed class CancelSeats(
    PortalDbContext db, DiscountRedemptions discounts, InvoiceCorrection correction, OffsetFundLedger offsets, PersonalLinkAccess links,
    RefundReservations reservations, RegistrationAccess access, RegistrationOutbox outbox, SeatInventory inventory)
{
    /// <param name="attendeeId">The seat; null for all.</param>
    /// <param name="shownKept">What the page said is kept, in cents: another amount now, and nothing is done.</param>
    public Task<Outcome<Registration>> ExecuteAsync(
        Caller caller, string reference, Guid? attendeeId, long? shownKept, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<Registration>(
            act, attendeeId is null ? "registration cancelled" : "seat cancelled", AuditSubject.Registration(reference),
            async token =>
            {
                if (await access.FindAsync(caller.Reach, reference, act.At, token)
                    is not { Registration.Status: RegistrationStatus.Confirmed or RegistrationStatus.Cancelled } context)
                {
                    return Outcome.NotFound;
                }

                var seats = context.Registration.Attendees.Where(attendee => attendeeId is null || attendee.AttendeeId == attendeeId)
                    .ToList();
                if (context.Registration.Status != RegistrationStatus.Confirmed || seats.Count == 0)
                {
                    // Pressed twice, or by two: it is done. Somebody who never had a seat here is not there.
                    var wasThere = attendeeId is null
                        || context.Registration.CancelledSeats.Any(seat => seat.CancelledSeatId == attendeeId);
                    return wasThere ? Outcome.Unchanged(context.Registration) : Outcome.NotFound;
                }

                return await CancelAsync(caller, context, seats, shownKept, token);
            },
            cancellation);
    }

    private async Task<Outcome<Registration>> CancelAsync(
        Caller caller, RegistrationContext context, List<Attendee> seats, long? shownKept, CancellationToken cancellation)
    {
        var (registration, convening, act) = (context.Registration, context.Convening, caller.Act);
        if (convening.Policies?.BandAt(act.At) is not { } band)
        {
            return new Refusal("This convening has no cancellation rule written down. Write to the planning team.");
        }

        var kept = Money.Sum(seats.Select(seat => band.KeptOf(Registration.PriceOf(seat))));
        if (shownKept != kept.Cents)
        {
            return new Refusal($"The amounts changed while you were reading: {kept} is kept now. Nothing was cancelled.");
        }

        await inventory.ReleaseAsync(convening.ConveningId, SeatNeeds.Of(convening, registration.CountyCode, seats), cancellation);
        await discounts.ReleaseUsesAsync(registration, seats, cancellation);
        await offsets.ReleaseAsync(registration, seats, act, cancellation);
        db.LedgerEntries.AddRange(seats.SelectMany(seat => Ledger.Uncharge(
            registration.RegistrationId, seat, band.KeptOf(Registration.PriceOf(seat)), act.At)));
        registration.Cancel([.. seats.Select(seat => seat.AttendeeId)], band, act);
        await links.EndAsync([.. seats.Select(seat => seat.AttendeeId)], act.At, cancellation);
        foreach (var seat in seats)
        {
            outbox.OweSeatEnded(registration, seat.Details.Email, seat.Details.FullName, act);
        }

        var reason = caller.IsOnBehalf ? "Cancelled by the planning team, asked by the organization" : "Cancelled by the organization";
        if ((await reservations.RequestRefundsAsync(registration, reason, act, cancellation)).Count == 0)
        {
            await correction.ReinvoiceAsync(registration, convening, reason, act.At, cancellation);
        }

        return registration;
    }
}
