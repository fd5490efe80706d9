using System.Text.Json;
using System.Text.Json.Serialization;
using PactPortal.Domain.Convenings;

namespace PactPortal.Data.Seeding;

/// <summary>The shapes of the seed files, which travel inside this assembly.</summary>
public static class SeedFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static T Read<T>(string name)
    {
        using var stream = typeof(SeedFiles).Assembly.GetManifestResourceStream($"Seeding/{name}")
            ?? throw new InvalidOperationException($"There is no seed file {name}.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"The seed file {name} is empty.");
    }
}

public sealed record CountySeed(string Code, string Fips, string Name, string Cohort, string CohortBasis, string ChildWelfareAgency, string AgencyBasis, bool PilotOf2014);

public sealed record MembershipSeed(string Source, string OptInSource, DateOnly EffectiveOn, IReadOnlyList<string> Members, IReadOnlyList<string> NotMembers);

public sealed record StatementSeed(
    string Key, string Provider, string ProviderName, string Version, IReadOnlyList<string> Paragraphs, IReadOnlyList<Domain.Letters.StatementSource> Sources,
    string QuestionsTo, string Provenance, DateTimeOffset RecordedAt);

public sealed record AccountsSeed(string Password, IReadOnlyList<OrganizationSeed> Organizations, IReadOnlyList<AccountSeed> Accounts);

public sealed record OrganizationSeed(string Key, string Name, string AgencyType, string? CountyCode);

public sealed record AccountSeed(string Email, string Name, string? Organization, string Role, string? Cohort = null);

public sealed record RegistrationSeed(
    string Reference, string Organization, Domain.Organizations.AgencyType AgencyType, string? County, string Contact, string ContactEmail, DateTimeOffset At,
    IReadOnlyList<RegisteredPersonSeed> People, string? PurchaseOrder = null);

public sealed record RegisteredPersonSeed(string Name, string Email, Domain.Organizations.AgencyType AgencyType, string? Job, string Rate);

public sealed record ConveningSeed
{
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public string? Host { get; init; }
    public string? Theme { get; init; }
    public required string TimeZone { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public bool Published { get; init; }
    public bool Archived { get; init; }
    public bool Demonstration { get; init; }
    public DateTimeOffset? OpensAt { get; init; }
    public DateTimeOffset? ClosesAt { get; init; }
    public int LargestTeam { get; init; } = 25;
    public int SuggestedTeam { get; init; } = 5;
    public string NumberPrefix { get; init; } = "";
    public Venue? Venue { get; init; }
    public Payee? Payee { get; init; }
    public int PaymentTermsDays { get; init; }
    public PoliciesSeed? Policies { get; init; }
    public IReadOnlyList<DaySeed> Days { get; init; } = [];
    public IReadOnlyList<TierSeed> Tiers { get; init; } = [];
    public IReadOnlyList<RateSeed> Rates { get; init; } = [];
    public ConveningGuide Guide { get; init; } = new();
    public FundSeed? Fund { get; init; }
    public TravelSeed? Travel { get; init; }
}

public sealed record PoliciesSeed(IReadOnlyList<BandSeed> Cancellation, DateTimeOffset? SubstitutionEndsAt, bool SubstitutionAtDoor);

public sealed record BandSeed(DateTimeOffset? EndsAt, int RefundPercent, long FeeCents);

public sealed record DaySeed(int Number, DateOnly? Date, string Title, string? Description, DayAudience Audience, int? Capacity, int? CountySeatCap);

public sealed record TierSeed(string Code, string Name, DateTimeOffset EndsAt);

public sealed record RateSeed(
    string Code, string Name, string? Audience, Domain.Pricing.RateEligibility Eligibility, IReadOnlyList<int> Days, bool DayPass, bool Offset, IReadOnlyDictionary<string, long> Cents);

public sealed record FundSeed(
    string Name, long BudgetCents, long PerSeatCents, int SeatsPerCounty, int ReservePercent, DateTimeOffset ReserveEndsAt, IReadOnlyList<string> ReserveCounties, DateTimeOffset OpenedAt);

public sealed record TravelSeed(HotelSeed? Hotel, IReadOnlyList<MileageSeed> Mileage, IReadOnlyList<MealSeed> Meals, IReadOnlyList<MealsProvided> MealsProvided);

public sealed record HotelSeed(
    string Hotel, long NightlyRateCents, int OccupancyTaxBasisPoints, int TourismFeeBasisPoints, DateTimeOffset BookingEndsAt, IReadOnlyList<DateOnly> Nights, string? CancellationNote);

public sealed record MileageSeed(DateOnly ValidFrom, DateOnly? ValidThrough, int Mills, string Source);

public sealed record MealSeed(
    DateOnly ValidFrom, DateOnly? ValidThrough, long FullDayCents, long FirstOrLastDayCents, long BreakfastCents, long LunchCents, long DinnerCents, string Source, bool ToBeConfirmed);
