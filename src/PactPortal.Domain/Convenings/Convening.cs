using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Seats;

namespace PactPortal.Domain.Convenings;

/// <summary>A convening: its days, rates, policies and clock. Every deadline is an instant with an exclusive end.</summary>
public sealed partial class Convening(string slug, string name, string timeZoneId)
{
    private readonly List<ConveningDay> days = [];
    private readonly List<Tier> tiers = [];
    private readonly List<Rate> rates = [];
    private readonly List<SeatLimit> limits = [];

    public Guid ConveningId { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its part of an address: "impact-2026".</summary>
    public string Slug { get; internal set; } = slug;

    public string Name { get; internal set; } = name;

    /// <summary>IANA name of the zone in which its days and deadlines are read.</summary>
    public string TimeZoneId { get; internal set; } = timeZoneId;

    public string? Host { get; internal set; }

    public string? Theme { get; internal set; }

    /// <summary>Null where the dates are not known (the archive).</summary>
    public DateOnly? StartsOn { get; internal set; }

    public DateOnly? EndsOn { get; internal set; }

    public bool IsPublished { get; internal set; }

    /// <summary>A fact somebody recorded: the convening is kept for the record only.</summary>
    public bool IsArchived { get; internal set; }

    public DateTimeOffset? RegistrationOpensAt { get; internal set; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? RegistrationClosesAt { get; internal set; }

    /// <summary>Until then, exclusively, teams of member counties come first on the waiting list; null: by time alone.</summary>
    public DateTimeOffset? MembersWaitFirstUntil { get; internal set; }

    public int LargestTeam { get; internal set; } = 25;

    public int SuggestedTeam { get; internal set; } = 5;

    /// <summary>Before every reference and number: "PACT26-".</summary>
    public string NumberPrefix { get; internal set; } = "";

    /// <summary>Everything it says is invented, and pages and documents say so.</summary>
    public bool IsDemonstration { get; init; }

    public Venue? Venue { get; internal set; }

    public Payee? Payee { get; internal set; }

    /// <summary>What nobody asks a question of, and so is kept whole.</summary>
    public ConveningGuide Guide { get; internal set; } = new();

    /// <inheritdoc cref="Guide"/>
    public TravelReference Travel { get; internal set; } = TravelReference.None;

    /// <summary>
    /// Raised by every change of any section: two that are made at once are applied one after the other, because the rule of one may ask
    /// for what another says. What somebody was shown is compared with the version of the section alone.
    /// </summary>
    public int Version { get; private set; } = 1;

    public IReadOnlyList<ConveningDay> Days => days.OrderBy(day => day.Number).ToList();

    public IReadOnlyList<Tier> Tiers => tiers.OrderBy(tier => tier.EndsAt).ToList();

    public IReadOnlyList<Rate> Rates => rates.OrderBy(rate => rate.Position).ToList();

    /// <summary>Its pools but those of single counties, as they were when it was read.</summary>
    public IReadOnlyList<SeatLimit> Limits => limits;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);

    /// <summary>A packet makes sense: it has dates, and is not kept for the record only.</summary>
    public bool HasPacket => !IsArchived && StartsOn is not null && EndsOn is not null;

    internal void Add(ConveningDay day) => days.Add(day);

    internal void Add(Tier tier) => tiers.Add(tier);

    internal void Add(Rate rate) => rates.Add(rate);

    /// <summary>How many seats there are in a pool, taken or not; null where there is none, and so no limit.</summary>
    /// <param name="key">Of a day, of each county on a day, or of a rate.</param>
    public int? SeatsIn(string key) => limits.Find(limit => limit.Key == key)?.Capacity;

    /// <summary>For a convening that no database holds; one that is read has the limits of its pools.</summary>
    internal void Limit(string key, int capacity) => limits.Add(new SeatLimit(key, capacity));

    public ConveningPhase PhaseAt(DateTimeOffset now)
    {
        if (IsArchived)
        {
            return ConveningPhase.Archived;
        }

        if (EndsOn is { } last && now >= MidnightBefore(last.AddDays(1)))
        {
            return ConveningPhase.Concluded;
        }

        if (StartsOn is { } first && now >= MidnightBefore(first))
        {
            return ConveningPhase.UnderWay;
        }

        return RegistrationOpensAt is not { } opens || RegistrationClosesAt is not { } closes || now < opens ? ConveningPhase.Announced
            : now < closes ? ConveningPhase.Open
            : ConveningPhase.Closed;
    }

    public bool TakesRegistrationsAt(DateTimeOffset now) => IsPublished && PhaseAt(now) == ConveningPhase.Open;

    /// <summary>The tier in effect: the first whose end is after the instant; null once all have ended.</summary>
    public Tier? TierAt(DateTimeOffset at) => Tiers.FirstOrDefault(tier => tier.EndsAt > at);

    /// <summary>The tier that follows the one in effect, or null.</summary>
    public Tier? TierAfter(DateTimeOffset at) => Tiers.Where(tier => tier.EndsAt > at).Skip(1).FirstOrDefault();

    /// <summary>
    /// The rates an organization may choose from. A county agency outside PACT has the rates of its own and those
    /// for anyone, all by request; a person without an organization has those for anyone; nobody has a rate by invitation or one that was
    /// closed. A day for member counties is out of everyone else's reach.
    /// </summary>
    public IReadOnlyList<Rate> RatesFor(Organization? organization, bool isPactMember)
    {
        var kinds = RateEligibility.Anyone | RateEligibility.StudentOrLivedExperience;
        if (organization is { IsCountyAgency: true })
        {
            kinds |= isPactMember ? RateEligibility.PactCounty | RateEligibility.CommunityPartner : RateEligibility.NonPactCounty;
        }
        else if (organization is not null)
        {
            kinds |= RateEligibility.CommunityPartner;
        }

        var closedDays = DaysClosedTo(organization, isPactMember);
        return [.. Rates.Where(rate => !rate.IsClosed && (rate.Eligibility & kinds) != 0 && !rate.Days.All(closedDays.Contains)
            && (rate.IsDayPass || !rate.Days.Any(closedDays.Contains)))];
    }

    /// <summary>The days of a rate that an organization may be on; of a day pass, those it may choose from.</summary>
    public IReadOnlyList<int> DaysFor(Rate rate, Organization? organization, bool isPactMember) =>
        [.. rate.Days.Except(DaysClosedTo(organization, isPactMember))];

    /// <summary>Outside PACT a county asks to attend, whatever the rate; it holds no seat until it is approved.</summary>
    public static bool IsByRequest(Organization? organization, bool isPactMember) =>
        organization is { IsCountyAgency: true } && !isPactMember;

    /// <summary>The instant at which a local day begins in the convening's zone.</summary>
    public DateTimeOffset MidnightBefore(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public DateOnly LocalDay(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    private HashSet<int> DaysClosedTo(Organization? organization, bool isPactMember) =>
        organization is { IsCountyAgency: true } && isPactMember
            ? []
            : [.. days.Where(day => day.Audience == DayAudience.MemberCounties).Select(day => day.Number)];
}
