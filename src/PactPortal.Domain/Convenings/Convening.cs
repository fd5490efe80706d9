using PactPortal.Domain.Letters;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Convenings;

/// <summary>A convening: its days, rates, policies and clock. Every deadline is an instant with an exclusive end.</summary>
public sealed class Convening(string slug, string name, string timeZoneId)
{
    private readonly List<ConveningDay> days = [];
    private readonly List<Tier> tiers = [];
    private readonly List<Rate> rates = [];
    private ConveningGuide guide = new();
    private TravelReference travel = TravelReference.None;

    public Guid ConveningId { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its part of an address: "impact-2026".</summary>
    public string Slug { get; private set; } = slug;

    public string Name { get; private set; } = name;

    /// <summary>IANA name of the zone in which its days and deadlines are read.</summary>
    public string TimeZoneId { get; private set; } = timeZoneId;

    public string? Host { get; init; }

    public string? Theme { get; init; }

    /// <summary>Null where the dates are not known (the archive).</summary>
    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public bool IsPublished { get; init; }

    /// <summary>A fact somebody recorded: the convening is kept for the record only.</summary>
    public bool IsArchived { get; init; }

    public DateTimeOffset? RegistrationOpensAt { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? RegistrationClosesAt { get; init; }

    /// <summary>Until then, exclusively, teams of member counties come first on the waiting list; null: by time alone.</summary>
    public DateTimeOffset? MembersWaitFirstUntil { get; init; }

    public int LargestTeam { get; init; } = 25;

    public int SuggestedTeam { get; init; } = 5;

    /// <summary>Before every reference and number: "PACT26-".</summary>
    public string NumberPrefix { get; init; } = "";

    /// <summary>Everything it says is invented, and pages and documents say so.</summary>
    public bool IsDemonstration { get; init; }

    public Venue? Venue { get; init; }

    public Payee? Payee { get; init; }

    public ConveningPolicies? Policies { get; init; }

    public ConveningGuide Guide { get => guide; init => guide = value; }

    public TravelReference Travel { get => travel; init => travel = value; }

    /// <summary>Raised by every change the planning team makes to its words or rates of travel.</summary>
    public int Version { get; private set; } = 1;

    public IReadOnlyList<ConveningDay> Days => days.OrderBy(day => day.Number).ToList();

    public IReadOnlyList<Tier> Tiers => tiers.OrderBy(tier => tier.EndsAt).ToList();

    public IReadOnlyList<Rate> Rates => rates.OrderBy(rate => rate.Position).ToList();

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);

    /// <summary>A packet makes sense: it has dates, and is not kept for the record only.</summary>
    public bool HasPacket => !IsArchived && StartsOn is not null && EndsOn is not null;

    public void Add(ConveningDay day) => days.Add(day);

    public void Add(Tier tier) => tiers.Add(tier);

    public void Add(Rate rate) => rates.Add(rate);

    /// <summary>Puts other paragraphs into letters made from now on; those that are out keep theirs.</summary>
    public void Reword(LetterWords words)
    {
        guide = guide with
        {
            ProducedIntroduction = words.Introduction.Length == 0 ? null : words.Introduction,
            Produced = words.Produced,
            WhyATeam = words.WhyATeam,
            CostSharing = words.CostSharing,
        };
        Version++;
    }

    /// <summary>Puts other rates of travel before whoever makes a letter from now on.</summary>
    public void Revise(TravelReference reference)
    {
        travel = reference;
        Version++;
    }

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
    /// for anyone, all by request; nobody has a rate by invitation. A day for member counties is out of everyone else's reach.
    /// </summary>
    public IReadOnlyList<Rate> RatesFor(Organization organization, bool isPactMember)
    {
        var kinds = RateEligibility.Anyone | RateEligibility.StudentOrLivedExperience;
        if (organization.IsCountyAgency)
        {
            kinds |= isPactMember ? RateEligibility.PactCounty | RateEligibility.CommunityPartner : RateEligibility.NonPactCounty;
        }
        else
        {
            kinds |= RateEligibility.CommunityPartner;
        }

        var closedDays = DaysClosedTo(organization, isPactMember);
        return [.. Rates.Where(rate => (rate.Eligibility & kinds) != 0 && !rate.Days.All(closedDays.Contains) && (rate.IsDayPass || !rate.Days.Any(closedDays.Contains)))];
    }

    /// <summary>The days of a rate that an organization may be on; of a day pass, those it may choose from.</summary>
    public IReadOnlyList<int> DaysFor(Rate rate, Organization organization, bool isPactMember) =>
        [.. rate.Days.Except(DaysClosedTo(organization, isPactMember))];

    /// <summary>Outside PACT a county asks to attend, whatever the rate; it holds no seat until it is approved.</summary>
    public static bool IsByRequest(Organization organization, bool isPactMember) => organization.IsCountyAgency && !isPactMember;

    /// <summary>The instant at which a local day begins in the convening's zone.</summary>
    public DateTimeOffset MidnightBefore(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public DateOnly LocalDay(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    private HashSet<int> DaysClosedTo(Organization organization, bool isPactMember) =>
        organization.IsCountyAgency && isPactMember
            ? []
            : [.. days.Where(day => day.Audience == DayAudience.MemberCounties).Select(day => day.Number)];
}
