using System.Globalization;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Seats;

namespace PactPortal.Domain.Convenings.Changes;

/// <summary>What a seat costs, for whom and until when, and what the price includes. Tiers and rates are known by their codes.</summary>
/// <param name="Tiers">In the order of their ends.</param>
/// <param name="Rates">In the order in which they are shown.</param>
public sealed record RatesAndTiersChange(
    IReadOnlyList<TierFacts> Tiers, IReadOnlyList<RateFacts> Rates, IReadOnlyList<string> Includes, IReadOnlyList<string> Excludes) :
        SectionChange
{
    private const int MostLines = 20;
    private const int LongestLine = 300;

    public override ConveningSection Section => ConveningSection.RatesAndTiers;

    public override IReadOnlyList<SeatPoolKind> PoolKinds => [SeatPoolKind.Rate];

    public override IReadOnlyList<PoolSize> Pools =>
        [.. from rate in Rates where rate.Seats is not null select new PoolSize(
            SeatPoolKind.Rate, SeatPoolKey.Rate(rate.Code), rate.Seats ?? 0)];

    public static RatesAndTiersChange Of(Convening convening) => new(
        [.. convening.Tiers.Select(tier => new TierFacts(tier.Code, tier.Name, tier.EndsAt))],
        [.. convening.Rates.Select(rate => RateFacts.Of(rate, convening))],
        convening.Guide.Includes, convening.Guide.Excludes);

    internal override SectionChange AsItIs(Convening convening, ConveningUse use) => Of(convening);

    internal override IEnumerable<SectionField> Fields(Convening convening) =>
    [
        .. Tiers.Select(tier => new SectionField($"Tier {tier.Code}", $"{tier.Name}, ends {Instant(tier.EndsAt, convening)}")),
        .. Rates.Select((rate, at) => new SectionField(
            $"Rate {rate.Code}", string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {rate.Words}"))),
        new("Includes", Lines(Includes)), new("Excludes", Lines(Excludes)),
    ];

    internal override void Check(Convening convening, ConveningUse use, SectionRefusals refusals)
    {
        refusals.Lines(Includes, nameof(Includes), MostLines, LongestLine);
        refusals.Lines(Excludes, nameof(Excludes), MostLines, LongestLine);
        TierRules.Check(this, convening, use, refusals);
        RateRules.Check(this, convening, use, refusals);
        refusals.When(
            (Rates.Count == 0 || Tiers.Count == 0) && convening is { IsPublished: true, IsArchived: false }, nameof(Rates),
            "A published convening has a rate and a tier.");
    }

    internal override void PutInto(Convening convening, ConveningUse use)
    {
        convening.Put(Tiers, Rates);
        convening.Guide = convening.Guide with { Includes = Includes, Excludes = Excludes };
    }
}

/// <param name="EndsAt">Exclusive.</param>
public sealed record TierFacts(string Code, string Name, DateTimeOffset EndsAt);

/// <param name="Days">The numbers of the days it admits to; of a day pass, those a person may choose one of.</param>
/// <param name="IsClosed">Nobody new can have it; who has it keeps it.</param>
/// <param name="Seats">How many seats its pool has; null: it has none, and no limit.</param>
/// <param name="Prices">By the code of each tier.</param>
public sealed record RateFacts(
    string Code, string Name, string? Audience, RateEligibility Eligibility, IReadOnlyList<int> Days, bool IsDayPass, bool IsOffsetEligible,
    bool IsClosed, int? Seats,
    IReadOnlyDictionary<string, Money> Prices)
{
    internal string Words => string.Join("; ", new[]
    {
        Name,
        Audience,
        $"for {Eligibility}",
        $"{(IsDayPass ? "one of days" : "days")} {string.Join(", ", Days)}",
        string.Join(", ", Prices.OrderBy(price => price.Key, StringComparer.Ordinal)
            .Select(price => $"{price.Key} {MoneyFormat.Dollars(price.Value)}")),
        IsOffsetEligible ? "with the offset" : null,
        Seats is { } seats ? string.Create(CultureInfo.InvariantCulture, $"{seats} seats") : null,
        IsClosed ? "closed" : null,
    }.OfType<string>().Where(words => words.Length > 0));

    internal static RateFacts Of(Rate rate, Convening convening) => new(
        rate.Code, rate.Name, rate.Audience, rate.Eligibility, rate.Days, rate.IsDayPass, rate.IsOffsetEligible, rate.IsClosed,
        convening.SeatsIn(SeatPoolKey.Rate(rate.Code)),
        rate.Prices.Join(convening.Tiers, price => price.TierId, tier => tier.TierId, (price, tier) => (tier.Code, price.Amount))
            .ToDictionary());
}
