using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Application.Funding;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations.Changes;

/// <summary>What one more seat costs a confirmed team today, and what pays for it.</summary>
/// <param name="Order">The purchase order the team stands under, or null.</param>
/// <param name="WhyNotUnderOrder">Why the order can't cover the seat too, or null.</param>
public sealed record JoiningPrice(TeamQuote Quote, Rate Rate, OffsetReading Offset, PurchaseOrder? Order, string? WhyNotUnderOrder)
{
    public SeatQuote Seat => Quote.Seats[0];

    public Money Total => Quote.Total;

    public bool NeedsCommitment => Total > Money.Zero && Order is null;
}

/// <summary>Prices one more seat, for the page that shows it and the use case that takes it alike.</summary>
public sealed class AddedSeatPrices(PortalDbContext db, OffsetFundLedger offsets, PurchaseOrderLedger orderLedger)
{
    /// <summary>Why nobody can join this team now, or null.</summary>
    public static string? WhyNot(RegistrationContext context, DateTimeOffset now) =>
        !context.Convening.TakesRegistrationsAt(now)
            ? "Registration is closed, so nobody can be added. Somebody else can still go instead of a person on the team."
        : context.IsByRequest
        ? "Counties outside PACT ask to attend. Start another registration for further people; the planning team answers it."
        : context.Registration.Attendees.Count >= context.Convening.LargestTeam
        ? $"This team has {context.Convening.LargestTeam} people, the most a team can have. Start another registration for the others."
        : null;

    public async Task<JoiningPrice> ReadAsync(
        RegistrationContext context, AttendeeDetails details, DateTimeOffset now, CancellationToken cancellation)
    {
        var (registration, convening) = (context.Registration, context.Convening);
        var rate = context.Rates.Single(candidate => candidate.RateId == details.RateId);
        var offset = await offsets.ReadAsync(convening.ConveningId, context.CountyCode, now, cancellation);
        var quote = TeamQuote.For(convening, [new SeatToPrice(Guid.Empty, rate)], offset.Standings, now);
        var order = await db.OrdersOfRegistrations().AsNoTracking().Where(one => one.RegistrationId == registration.RegistrationId)
            .Select(one => one.Order).SingleOrDefaultAsync(cancellation);
        return new JoiningPrice(quote, rate, offset, order, order is null
            || quote.Total.IsZero ? null
                : await WhyNotUnderAsync(order, registration, registration.Total + quote.Total, convening.LocalDay(now), cancellation));
    }

    private async Task<string?> WhyNotUnderAsync(
        PurchaseOrder order, Registration registration, Money total, DateOnly today, CancellationToken cancellation)
    {
        var others = await orderLedger.CoveredAsync(order.PurchaseOrderId, registration.RegistrationId, cancellation);
        return order.State == PurchaseOrderState.Rejected
            ? $"Purchase order {order.Number} was not accepted, so it can’t cover another seat."
            : order.AgeOn(today) == PurchaseOrderAge.Expired
            ? $"Purchase order {order.Number} was valid through {DateWords.DayWithYear(order.ExpiresOn)}."
            : order.NotToExceed < others + total
            ? $"Purchase order {order.Number} pays up to {order.NotToExceed}. With this person its invoices come to {others + total}."
            : null;
    }
}
