using PactPortal.Domain.Convenings;
using PactPortal.Domain.Funding;

namespace PactPortal.Domain.Pricing;

/// <summary>A seat to be priced.</summary>
/// <param name="SeatId">The attendee, or any key of the caller's.</param>
/// <param name="Award">An accepted scholarship for this seat: the seat then skips the offset.</param>
/// <param name="Fixed">Its first line where the price of the rate was fixed before; null: the rate's price in the tier.</param>
public sealed record SeatToPrice(Guid SeatId, Rate Rate, Money Award = default, PriceLine? Fixed = null);

public sealed record SeatQuote(Guid SeatId, IReadOnlyList<PriceLine> Lines)
{
    public Money Total => Money.Sum(Lines.Select(line => line.Amount));

    /// <summary>As a positive amount.</summary>
    public Money Offset => -SumOf(LineKind.Offset);

    /// <summary>As a positive amount.</summary>
    public Money Discount => -SumOf(LineKind.Discount);

    private Money SumOf(LineKind kind) => Money.Sum(Lines.Where(line => line.Kind == kind).Select(line => line.Amount));
}

/// <summary>
/// A team's price at an instant, seat by seat: rate at its tier, then offset, then scholarship, then discount, each at most
/// what is still owing. The total is the sum of the lines that are shown; nothing works it out a second time.
/// </summary>
public sealed record TeamQuote(Tier Tier, IReadOnlyList<SeatQuote> Seats)
{
    /// <summary>The offset by the rules of funds that pay it; empty in a price that was stored.</summary>
    public IReadOnlyList<OffsetDraw> Draws { get; init; } = [];

    public Money Gross => SumOf(LineKind.Registration);

    /// <summary>Zero or negative, like every reduction.</summary>
    public Money Offset => SumOf(LineKind.Offset);

    public Money Scholarship => SumOf(LineKind.Scholarship);

    public Money Discount => SumOf(LineKind.Discount);

    public Money Total => Money.Sum(Seats.Select(seat => seat.Total));

    /// <summary>Seats that use a code.</summary>
    public int DiscountSeats => Seats.Count(seat => !seat.Discount.IsZero);

    public int OffsetSeats => Seats.Count(seat => !seat.Offset.IsZero);

    /// <param name="standings">What the convening's funds could do for the county, in the order in which they are
    /// drawn; empty: nothing.</param>
    /// <exception cref="InvalidOperationException">Every tier of the convening has ended; ask whether it takes
    /// registrations first.</exception>
    public static TeamQuote For(
        Convening convening, IReadOnlyList<SeatToPrice> seats, IReadOnlyList<OffsetStanding> standings, DateTimeOffset at,
        DiscountStanding? discount = null)
    {
        var tier = convening.TierAt(at) ?? throw new InvalidOperationException($"No tier of {convening.Slug} is in effect at {at:O}.");
        return InTier(tier, seats, standings, discount);
    }

    public static TeamQuote InTier(
        Tier tier, IReadOnlyList<SeatToPrice> seats, IReadOnlyList<OffsetStanding> standings, DiscountStanding? discount = null)
    {
        var (shares, usesLeft) = (new OffsetShares(standings), discount?.UsesLeft ?? 0);
        var quotes = new List<SeatQuote>(seats.Count);
        foreach (var seat in seats)
        {
            List<PriceLine> lines = [seat.Fixed
                ?? new(LineKind.Registration, $"{seat.Rate.Name}, {LowerFirst(tier.Name)}", seat.Rate.PriceIn(tier))];
            var owing = lines[0].Amount;

            if (seat.Rate.IsOffsetEligible && seat.Award.IsZero)
            {
                Take(LineKind.Offset, "From the subsidy fund", shares.ForSeat(owing));
            }

            Take(LineKind.Scholarship, "Scholarship award", seat.Award);
            if (discount is not null && usesLeft > 0 && discount.IsFor(seat.Rate))
            {
                usesLeft -= Take(LineKind.Discount, discount.Label, discount.Gives.On(owing)).IsZero ? 0 : 1;
            }

            quotes.Add(new SeatQuote(seat.SeatId, lines));

            Money Take(LineKind kind, string label, Money wanted)
            {
                var taken = Money.Max(Money.Zero, Money.Min(wanted, owing));
                if (!taken.IsZero)
                {
                    lines.Add(new PriceLine(kind, label, -taken));
                    owing -= taken;
                }

                return taken;
            }
        }

        return new TeamQuote(tier, quotes) { Draws = shares.Draws };
    }

    private static string LowerFirst(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private Money SumOf(LineKind kind) =>
        Money.Sum(Seats.SelectMany(seat => seat.Lines).Where(line => line.Kind == kind).Select(line => line.Amount));
}
