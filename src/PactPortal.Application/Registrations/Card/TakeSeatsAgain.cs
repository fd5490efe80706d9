using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Funding;
using PactPortal.Application.Pricing;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Registrations.Card;

/// <summary>
/// Takes seats, discount and offset of a team whose hold ended once more, as they were: all of it, or nothing and the reason. That the code
/// ended meanwhile takes nothing from who held it.
/// </summary>
public sealed class TakeSeatsAgain(PortalDbContext db, DiscountRedemptions discounts, OffsetFundLedger offsets, SeatInventory inventory)
{
    /// <returns>Why it can't be; null where it was done.</returns>
    public async Task<string?> InCommitAsync(Registration registration, Convening convening, Act act, CancellationToken cancellation)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Seats are taken inside a commit.");
        await transaction.CreateSavepointAsync("seats", cancellation);
        var reason = await inventory.TakeAsync(
            convening, SeatNeeds.Of(convening, registration.CountyCode, registration.Attendees), act.At, cancellation) is { } shortage
            ? PoolWords.Say(shortage, convening.Days, await CountyAsync(registration, cancellation))
            : !await discounts.TryTakeUsesAsync(registration, registration.DiscountedSeats, null, cancellation)
            ? "The discount code on this team has too few uses left."
            : await DrawAsync(registration, act, cancellation);
        if (reason is not null)
        {
            await transaction.RollbackToSavepointAsync("seats", cancellation);
        }

        return reason;
    }

    private Task<string?> CountyAsync(Registration registration, CancellationToken cancellation) =>
        db.Counties.Where(county => county.Code == registration.CountyCode).Select(county => county.Name + " County")
            .SingleOrDefaultAsync(cancellation);

    private async Task<string?> DrawAsync(Registration registration, Act act, CancellationToken cancellation)
    {
        var seats = OffsetFundLedger.OffsetsOf(registration.Attendees);
        return seats.Count == 0 || registration.CountyCode is null
            || await offsets.TryDrawAgainAsync(registration, seats, act, cancellation)
            ? null
            : $"The subsidy fund doesn’t have the {Money.Sum(seats)} any more by which this team’s price was lowered.";
    }
}
