using PactPortal.Data.Funding;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Seats;

namespace PactPortal.Data.Seeding;

/// <summary>Makes a convening, its pools and its fund from a seed file, by the changes that planners make.</summary>
public static class ConveningSeeding
{
    /// <returns>The convening's identifier.</returns>
    public static Guid Add(PortalDbContext db, ConveningSeed seed, IReadOnlyList<string> countyCodes)
    {
        var convening = new Convening(seed.Slug, seed.Name, seed.TimeZone) { IsDemonstration = seed.Demonstration };
        Add(db, convening, countyCodes, ConveningSeedChanges.Of(convening, seed));
        if (seed.Fund is { } fundSeed)
        {
            AddFund(db, convening, fundSeed, countyCodes);
        }

        return convening.ConveningId;
    }

    /// <summary>Adds a new convening that the changes make, one after the other, with the pools that they say.</summary>
    /// <exception cref="InvalidOperationException">A change is refused.</exception>
    public static void Add(PortalDbContext db, Convening convening, IReadOnlyList<string> countyCodes, IEnumerable<SectionChange> changes)
    {
        db.Convenings.Add(convening);
        foreach (var change in changes)
        {
            _ = convening.Change(change, ConveningUse.None).Value;
            db.SeatPools.AddRange(change.Pools.SelectMany(size => size.ToPools(convening.ConveningId, countyCodes, _ => 0)));
        }
    }

    private static void AddFund(PortalDbContext db, Convening convening, FundSeed seed, IReadOnlyList<string> countyCodes)
    {
        var fund = Fund.Of(new FundTerms(seed.Name, new Money(seed.BudgetCents)));
        var rule = new FundRule(convening.ConveningId, fund.FundId);
        var terms = new FundRuleTerms(DrawOrder: 1, new Money(seed.PerSeatCents), seed.SeatsPerCounty)
        {
            Reserve = Percent.Of(seed.ReservePercent).ShareOf(fund.Budget),
            ReserveEndsAt = seed.ReserveEndsAt,
            ReserveCounties = seed.ReserveCounties,
        };
        if (rule.WhyNot(terms, fund, others: [], setAsideElsewhere: Money.Zero).FirstOrDefault() is { } refusal)
        {
            throw new InvalidOperationException($"The fund of {convening.Slug} can't be seeded: {refusal.Sentence}");
        }

        rule.Set(terms);
        db.Funds.Add(fund);
        db.FundRules.Add(rule);
        db.FundEntries.Add(FundEntry.OfFund(
            fund.FundId, FundEntryKind.Allocation, fund.Budget, Act.OfPortal(seed.OpenedAt, "The convening was made")));
        db.AddCounties(rule, countyCodes, terms.ReserveCounties);
    }
}
