namespace PactPortal.Domain.Pricing;

[Flags]
public enum RateEligibility
{
    PactCounty = 1,
    NonPactCounty = 2,
    CommunityPartner = 4,

    /// <summary>One neutral rate, self-attested: nobody is asked which of the two they are.</summary>
    StudentOrLivedExperience = 8,
    Anyone = 16,

    /// <summary>By invitation of the planning team; no coordinator can choose it.</summary>
    Invited = 32,
}

/// <summary>What a seat costs, for whom, on which days, in each tier.</summary>
public sealed class Rate(string code, string name, RateEligibility eligibility, int position)
{
    private readonly List<RatePrice> prices = [];

    public Guid RateId { get; private set; } = Guid.CreateVersion7();

    public string Code { get; private set; } = code;

    public string Name { get; internal set; } = name;

    /// <summary>A line under the name that says who it is for.</summary>
    public string? Audience { get; internal set; }

    public RateEligibility Eligibility { get; internal set; } = eligibility;

    public int Position { get; internal set; } = position;

    /// <summary>The numbers of the days it admits to; for a day pass, those a person may choose one of.</summary>
    public IReadOnlyList<int> Days { get; internal set; } = [];

    public bool IsDayPass { get; internal set; }

    /// <summary>The offset from the subsidy fund applies.</summary>
    public bool IsOffsetEligible { get; internal set; }

    /// <summary>Nobody new can have it; who has it keeps it.</summary>
    public bool IsClosed { get; internal set; }

    public IReadOnlyList<RatePrice> Prices => prices;

    public bool IsByInvitation => Eligibility == RateEligibility.Invited;

    /// <summary>Whoever is eligible may choose it: what public pages and packets list.</summary>
    public bool IsOffered => !IsByInvitation && !IsClosed;

    /// <summary>Sets what it costs in a tier.</summary>
    public void Price(Tier tier, Money amount)
    {
        if (prices.Find(price => price.TierId == tier.TierId) is { } known)
        {
            known.Amount = amount;
            return;
        }

        prices.Add(new RatePrice(tier.TierId, amount));
    }

    /// <summary>Forgets what it cost in tiers that are gone.</summary>
    internal void KeepPrices(IReadOnlyCollection<Guid> tiers) => prices.RemoveAll(price => !tiers.Contains(price.TierId));

    /// <exception cref="InvalidOperationException">The convening's data has no price for the tier.</exception>
    public Money PriceIn(Tier tier) =>
        prices.SingleOrDefault(price => price.TierId == tier.TierId)?.Amount
        ?? throw new InvalidOperationException($"Rate {Code} has no price in tier {tier.Code}.");

    /// <summary>The days a seat at this rate is on: the chosen one of a day pass, else all of them.</summary>
    public IReadOnlyList<int> DaysOf(int? chosenDay) =>
        !IsDayPass ? Days : chosenDay is { } day && Days.Contains(day) ? [day] : [];
}

public sealed class RatePrice(Guid tierId, Money amount)
{
    public Guid RatePriceId { get; private set; } = Guid.CreateVersion7();

    public Guid TierId { get; private set; } = tierId;

    public Money Amount { get; internal set; } = amount;
}
