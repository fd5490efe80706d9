using PactPortal.Domain.Convenings.Changes;
using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Convenings;

public sealed partial class Convening
{
    private readonly List<RefundBand> bands = [];

    /// <summary>Null where no policies are written down (the archive). It is kept in columns and rows of its own.</summary>
    public ConveningPolicies? Policies
    {
        get => PaymentTermsDays is { } terms
            ? new([.. bands.Select(band => band.Says)
                .OrderBy(band => band.EndsAt ?? DateTimeOffset.MaxValue)], SubstitutionEndsAt, SubstitutionAtDoor, terms, HoldMinutes)
            : null;
        internal set
        {
            (PaymentTermsDays, HoldMinutes) = (value?.PaymentTermsDays, value?.HoldMinutes ?? ConveningPolicies.UsualHoldMinutes);
            (SubstitutionEndsAt, SubstitutionAtDoor) = (value?.SubstitutionEndsAt, value?.SubstitutionAtDoor ?? false);
            bands.RemoveAll(band => value?.Cancellation.Contains(band.Says) != true);
            bands.AddRange((value?.Cancellation ?? []).Where(band => bands.TrueForAll(kept => kept.Says != band))
                .Select(band => new RefundBand(band.EndsAt, band.Refund, band.FeePerPerson)));
        }
    }

    /// <summary>Days from an invoice to its due date; null where no policies are written down.</summary>
    public int? PaymentTermsDays { get; private set; }

    /// <summary>How long seats are held while somebody pays by card.</summary>
    public int HoldMinutes { get; private set; } = ConveningPolicies.UsualHoldMinutes;

    /// <summary>Exclusive end of swapping one person for another; null: it never ends.</summary>
    public DateTimeOffset? SubstitutionEndsAt { get; private set; }

    public bool SubstitutionAtDoor { get; private set; }

    /// <summary>
    /// Changes one section, or says beside each field what is wrong with it and changes nothing. Pools are the caller's to make true.
    /// </summary>
    /// <param name="wanted">The whole section, what stays included.</param>
    /// <returns>What changed from what to what; unchanged where everything was as asked before.</returns>
    public Outcome<SectionChanged> Change(SectionChange wanted, ConveningUse use)
    {
        var refusals = new SectionRefusals();
        wanted.Check(this, use, refusals);
        if (refusals.All.Count > 0)
        {
            return refusals.All;
        }

        var fields = FieldChange.Between([.. wanted.AsItIs(this, use).Fields(this)], [.. wanted.Fields(this)]);
        var changed = new SectionChanged(wanted.Section, fields);
        if (fields.Count == 0)
        {
            return Outcome.Unchanged(changed);
        }

        wanted.PutInto(this, use);
        Version++;
        return changed;
    }

    /// <summary>Days are known by their numbers; one that is not named any more goes.</summary>
    internal void Put(IReadOnlyList<DayFacts> wanted)
    {
        days.RemoveAll(day => wanted.All(kept => kept.Number != day.Number));
        foreach (var facts in wanted)
        {
            var day = days.Find(candidate => candidate.Number == facts.Number);
            if (day is null)
            {
                days.Add(day = new ConveningDay(facts.Number, facts.Title, facts.Audience));
            }

            (day.Date, day.Title, day.Description, day.Audience) = (facts.Date, facts.Title, facts.Description, facts.Audience);
        }
    }

    /// <summary>Tiers and rates are known by their codes; one that is not named any more goes, with its prices.</summary>
    internal void Put(IReadOnlyList<TierFacts> wantedTiers, IReadOnlyList<RateFacts> wantedRates)
    {
        tiers.RemoveAll(tier => wantedTiers.All(kept => kept.Code != tier.Code));
        rates.RemoveAll(rate => wantedRates.All(kept => kept.Code != rate.Code));
        foreach (var facts in wantedTiers)
        {
            var tier = tiers.Find(candidate => candidate.Code == facts.Code);
            if (tier is null)
            {
                tiers.Add(tier = new Tier(facts.Code, facts.Name, facts.EndsAt));
            }

            (tier.Name, tier.EndsAt) = (facts.Name, facts.EndsAt);
        }

        foreach (var (facts, position) in wantedRates.Select((facts, at) => (facts, at + 1)))
        {
            var rate = rates.Find(candidate => candidate.Code == facts.Code);
            if (rate is null)
            {
                rates.Add(rate = new Rate(facts.Code, facts.Name, facts.Eligibility, position));
            }

            Put(rate, facts, position);
        }
    }

    private void Put(Rate rate, RateFacts facts, int position)
    {
        (rate.Name, rate.Audience, rate.Eligibility, rate.Position) = (facts.Name, facts.Audience, facts.Eligibility, position);
        (rate.Days, rate.IsDayPass, rate.IsOffsetEligible, rate.IsClosed) = (facts.Days, facts.IsDayPass, facts.IsOffsetEligible,
            facts.IsClosed);
        rate.KeepPrices([.. tiers.Select(tier => tier.TierId)]);
        foreach (var tier in tiers)
        {
            rate.Price(tier, facts.Prices[tier.Code]);
        }
    }
}
