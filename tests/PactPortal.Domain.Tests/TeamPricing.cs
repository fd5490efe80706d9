using CsCheck;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Tests;

/// <summary>What holds for any team, any awards and any state of the fund.</summary>
public sealed class TeamPricing
{
    private const int Thousand = 1000;

    private static readonly Domain.Convenings.Convening Convening = Some.Impact2026();

    private static readonly Gen<Case> Cases =
        from seats in Seat().Array[0, 12]
        from perSeat in Gen.Int[0, 60_000]
        from seatsLeft in Gen.Int[0, 7]
        from available in Gen.Int[-20_000, 200_000]
        from tier in Gen.OneOf(Convening.Tiers.ToArray())
        from code in Code()
        select new Case(seats, new OffsetStanding(Some.Cents(perSeat), seatsLeft, Some.Cents(available)), tier, code);

    [Fact]
    public void Quote_AnyTeam_TotalIsTheSumOfItsLines() =>
        Holds((_, quote) => quote.Total == Money.Sum(quote.Seats.SelectMany(seat => seat.Lines).Select(line => line.Amount))
            && quote.Total == quote.Gross + quote.Offset + quote.Scholarship + quote.Discount);

    [Fact]
    public void Quote_AnyTeam_NoSeatIsEverBelowZero() =>
        Holds((_, quote) => quote.Seats.All(seat => seat.Total >= Money.Zero));

    [Fact]
    public void Quote_AnyTeam_OffsetStaysWithinTheFund() =>
        Holds((given, quote) => -quote.Offset <= Money.Max(Money.Zero, given.Standing.Available));

    [Fact]
    public void Quote_AnyTeam_OffsetStaysWithinSeatAndCountyLimits() =>
        Holds((given, quote) => quote.OffsetSeats <= given.Standing.SeatsLeft && quote.Seats.All(seat => seat.Offset <= given.Standing.PerSeat));

    [Fact]
    public void Quote_AnyTeam_DiscountStaysWithinItsUsesAndRates() =>
        Holds((given, quote) => quote.DiscountSeats <= (given.Code?.UsesLeft ?? 0)
            && quote.Seats.Zip(given.Seats).All(pair => pair.First.Lines.All(line => line.Kind != LineKind.Discount) || given.Code?.IsFor(pair.Second.Rate) == true));

    [Fact]
    public void Quote_AnyTeam_EverySeatStartsWithItsRate() =>
        Holds((given, quote) => quote.Seats.Zip(given.Seats).All(pair =>
            pair.First.SeatId == pair.Second.SeatId && pair.First.Lines[0].Amount == pair.Second.Rate.PriceIn(given.Tier)));

    [Fact]
    public void Quote_AnyTeam_LinesStandInTheOrderOfTheirSteps() =>
        Holds((_, quote) => quote.Seats.All(seat => seat.Lines.Select(line => line.Kind).SequenceEqual(seat.Lines.Select(line => line.Kind).Distinct().Order())));

    [Fact]
    public void Quote_AnyTeam_NoOffsetIsLeftOverWhileASeatCouldHaveIt() =>
        Holds((given, quote) =>
        {
            var left = Money.Max(Money.Zero, given.Standing.Available) + quote.Offset;
            var couldHave = quote.Seats.Zip(given.Seats).Any(pair =>
                pair.Second.Rate.IsOffsetEligible && pair.Second.Award.IsZero && pair.First.Offset < given.Standing.PerSeat
                && pair.First.Lines[0].Amount > pair.First.Offset
                && (quote.OffsetSeats < given.Standing.SeatsLeft || !pair.First.Offset.IsZero));
            return left.IsZero || !couldHave;
        });

    [Fact]
    public void Draw_AnySequenceOfCounties_NeverOverdrawsTheFundOrItsReserve() =>
        Draw().Array[0, 40].Sample(each =>
        {
            var fund = Some.Fund(budget: 150_000);
            foreach (var (county, people, isAfterTheReserve) in each.OrderBy(draw => draw.IsAfterTheReserve))
            {
                var at = isAfterTheReserve ? Some.November : Some.September;
                var offset = -Some.Quote(people, standing: fund.StandingOf(county, at), at: at).Offset;
                var draw = fund.Draw(county, offset, at);
                var (balance, reserve) = (fund.Balance - draw.Amount, fund.ReserveBalance - draw.FromReserve);
                if (balance < Money.Zero || reserve < Money.Zero || (!isAfterTheReserve && balance < reserve))
                {
                    return false;
                }

                fund.WithLeft(balance, reserve);
            }

            return true;
        }, iter: Thousand);

    private static void Holds(Func<Case, TeamQuote, bool> rule) =>
        Cases.Sample(given => rule(given, TeamQuote.InTier(given.Tier, given.Seats, [given.Standing], given.Code)), iter: Thousand);

    private static Gen<SeatToPrice> Seat() =>
        from rate in Gen.OneOf(Convening.Rates.ToArray())
        from award in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 60_000]))
        select new SeatToPrice(Guid.CreateVersion7(), rate, Some.Cents(award));

    private static Gen<DiscountStanding?> Code() =>
        from isShare in Gen.Bool
        from gives in isShare ? Gen.Int[1, 10_000] : Gen.Int[0, 60_000]
        from uses in Gen.Int[0, 14]
        from only in Gen.Shuffle(Convening.Rates.Select(rate => rate.RateId).ToArray(), 0, Convening.Rates.Count)
        from isThere in Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false)))
        select isThere ? new DiscountStanding("SPRING-26", isShare ? Discount.Of(new Percent(gives)) : Discount.Of(Some.Cents(gives)), uses, [.. only]) : null;

    private static Gen<(string County, int People, bool IsAfterTheReserve)> Draw() =>
        from county in Gen.OneOf(Some.Fresno, Some.Sacramento, Some.Alpine, "14")
        from people in Gen.Int[1, 7]
        from isAfterTheReserve in Gen.Bool
        select (county, people, isAfterTheReserve);

    private sealed record Case(IReadOnlyList<SeatToPrice> Seats, OffsetStanding Standing, Tier Tier, DiscountStanding? Code);
}
