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

    public string Name { get; private set; } = name;

    /// <summary>A line under the name that says who it is for.</summary>
    public string? Audience { get; init; }

    public RateEligibility Eligibility { get; private set; } = eligibility;

    public int Position { get; private set; } = position;

    /// <summary>The numbers of the days it admits to; for a day pass, those a person may choose one of.</summary>
    public IReadOnlyList<int> Days { get; init; } = [];

    public bool IsDayPass { get; init; }

    /// <summary>The offset from the subsidy fund applies.</summary>
    public bool IsOffsetEligible { get; init; }

    /// <summary>The most seats at this rate, or null.</summary>
    public int? Capacity { get; init; }

    public IReadOnlyList<RatePrice> Prices => prices;

    public bool IsByInvitation => Eligibility == RateEligibility.Invited;

    public void Price(Tier tier, Money amount) => prices.Add(new RatePrice(tier.TierId, amount));

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

    public Money Amount { get; private set; } = amount;
}
