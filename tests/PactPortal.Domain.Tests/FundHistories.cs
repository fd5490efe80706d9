using PactPortal.Domain.Funding;

namespace PactPortal.Domain.Tests;

/// <summary>Whatever teams, planners and time do to two funds, one after the other.</summary>
public sealed class FundHistories
{
    private const int Histories = 300;
    private const int Acts = 40;

    private static readonly string[] Counties = [Some.Fresno, Some.Sacramento, Some.Alpine];

    /// <summary>Entries add up to the balance of each fund, reserve and county; nothing falls below zero; what a team has is what its price says.</summary>
    [Fact]
    public void History_OfAnyActs_AddsUpForEachFund()
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            var book = new FundBook(seed);
            for (var act = 0; act < Acts; act++)
            {
                book.Act();
                Assert.True(book.Fault() is null, $"History {seed}, act {act}: {book.Fault()}");
            }

            book.CancelAll();
            Assert.True(book.Fault() is null, $"History {seed}, at its end: {book.Fault()}");
            Assert.All(book.Funds, given => Assert.Equal((given.Fund.Budget, given.Reserve), (given.Balance, given.ReserveBalance)));
        }
    }

    /// <summary>Two funds, what was written of them, and the teams that draw on them.</summary>
    private sealed class FundBook
    {
        private readonly Random random;
        private readonly List<FundEntry> entries = [];
        private readonly Dictionary<(Guid, string), int> used = [];
        private readonly List<(Guid Id, string County, List<Money> Seats)> teams = [];
        private DateTimeOffset now = Some.September;

        public FundBook(int seed)
        {
            random = new Random(seed);
            Funds =
            [
                Given(new FundRuleTerms(1, Some.Cents(random.Next(1, 15_000)), random.Next(1, 5)) { Reserve = Some.Cents(random.Next(20_000)), ReserveEndsAt = Some.EarlyBirdEnds, ReserveCounties = [Some.Alpine] }),
                Given(new FundRuleTerms(2, Some.Cents(random.Next(1, 15_000)), random.Next(1, 5)) { EndsAt = random.Next(2) == 0 ? Some.November : null }),
            ];
        }

        public IReadOnlyList<GivenFund> Funds { get; }

        public void Act()
        {
            now = now.AddDays(random.Next(3));
            switch (random.Next(6))
            {
                case 0 or 1 or 2:
                    Submit(Counties[random.Next(Counties.Length)], random.Next(1, 6));
                    break;
                case 3 or 4 when teams.Count > 0:
                    Cancel(teams[random.Next(teams.Count)], random.Next(1, 4));
                    break;
                default:
                    Adjust(Funds[random.Next(Funds.Count)], random.Next(2) == 0 ? FundAdjustment.Raise(Some.Cents(random.Next(1, 9_000))) : FundAdjustment.Lower(Some.Cents(random.Next(1, 30_000))));
                    break;
            }
        }

        public void CancelAll()
        {
            foreach (var team in teams.ToList())
            {
                Cancel(team, team.Seats.Count);
            }
        }

        public string? Fault() => Funds.Select(FaultOf).Concat(teams.Select(FaultOf)).FirstOrDefault(fault => fault is not null);

        private string? FaultOf(GivenFund given)
        {
            var own = entries.Where(entry => entry.FundId == given.Fund.FundId).ToList();
            return given.Balance != Money.Sum(own.Select(entry => entry.Effect)) ? $"{given.Balance} is not the sum of its entries"
                : given.Balance < Money.Zero || given.ReserveBalance < Money.Zero ? "below zero"
                : given.Balance < given.Rule.SetAsideAt(now) ? "the reserve is spent by others"
                : given.ReserveBalance != given.Reserve - FundShare.HeldBy(own).FromReserve ? "the reserve is not the sum of its entries"
                : Counties.Any(county => Used(given, county) is var seats && (seats < 0 || seats > given.Rule.SeatsPerCounty || seats != FundShare.HeldBy(own.Where(entry => entry.CountyCode == county)).Seats)) ? "a county's seats are wrong"
                : null;
        }

        private string? FaultOf((Guid Id, string County, List<Money> Seats) team) =>
            FundShare.HeldBy(entries.Where(entry => entry.RegistrationId == team.Id)).Amount == Money.Sum(team.Seats) ? null : "a team has something else than its price says";

        private void Submit(string county, int people)
        {
            var drawn = Funds.Where(given => given.Rule.DrawsAt(now)).ToList();
            var shares = new OffsetShares(drawn.Select(given => given.StandingOf(county, now, Used(given, county))));
            var team = (Id: Guid.CreateVersion7(), county, Seats: Enumerable.Range(0, people).Select(_ => shares.ForSeat(Some.Cents(random.Next(12_500)))).Where(offset => !offset.IsZero).ToList());
            foreach (var draw in shares.Draws)
            {
                var given = drawn.Single(one => one.Rule.FundRuleId == draw.FundRuleId);
                Post(given, team.Id, county, FundEntryKind.Commitment, given.For(county).Draw(draw.Amount, draw.Seats, now));
            }

            teams.Add(team);
        }

        private void Cancel((Guid Id, string County, List<Money> Seats) team, int seats)
        {
            var given = team.Seats.Take(seats).ToList();
            var held = Funds.Select(fund => (fund.Rule.FundRuleId, FundShare.HeldBy(entries.Where(entry => entry.RegistrationId == team.Id && entry.FundRuleId == fund.Rule.FundRuleId)))).ToList();
            foreach (var (rule, share) in FundShare.Released(held, given))
            {
                Post(Funds.Single(fund => fund.Rule.FundRuleId == rule), team.Id, team.County, FundEntryKind.Release, share);
            }

            team.Seats.RemoveRange(0, given.Count);
        }

        private void Adjust(GivenFund given, FundAdjustment adjustment)
        {
            if (given.Fund.WhyNot(adjustment, given.Rule.SetAsideAt(now)) is null)
            {
                typeof(Fund).GetProperty(nameof(Fund.Budget))?.SetValue(given.Fund, given.Fund.Budget + adjustment.Change);
                given.WithLeft(given.Balance + adjustment.Change, given.ReserveBalance);
                entries.Add(FundEntry.OfFund(given.Fund.FundId, adjustment.Kind, adjustment.Amount, Some.Act(now)));
            }
        }

        private void Post(GivenFund given, Guid team, string county, FundEntryKind kind, FundShare share)
        {
            var sign = kind == FundEntryKind.Release ? 1 : -1;
            given.WithLeft(given.Balance + (share.Amount * sign), given.ReserveBalance + (share.FromReserve * sign));
            used[(given.Rule.FundRuleId, county)] = Used(given, county) - (sign * share.Seats);
            entries.Add(FundEntry.OfRegistration(given.Rule, team, county, kind, share, Some.Act(now)));
        }

        private int Used(GivenFund given, string county) => used.GetValueOrDefault((given.Rule.FundRuleId, county));

        private GivenFund Given(FundRuleTerms terms)
        {
            var fund = new Fund("A fund", Some.Cents(random.Next(20_000, 80_000)));
            entries.Add(FundEntry.OfFund(fund.FundId, FundEntryKind.Allocation, fund.Budget, Some.Act(now)));
            return GivenFund.Of(fund.Budget, terms, fund);
        }
    }
}
