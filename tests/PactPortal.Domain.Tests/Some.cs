using System.Globalization;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Domain.Tests;

/// <summary>Values that a test is not about. The convenings carry the demonstration's dates, prices and limits.</summary>
internal static class Some
{
    public const string Fresno = "10";
    public const string Sacramento = "34";

    /// <summary>One of the counties for which the fund keeps a reserve.</summary>
    public const string Alpine = "02";

    /// <summary>On the early-bird tier, while the reserve stands.</summary>
    public static readonly DateTimeOffset September = At("2026-09-14T09:00:00-07:00");

    /// <summary>On the regular tier, after the reserve has ended.</summary>
    public static readonly DateTimeOffset November = At("2026-11-02T09:00:00-08:00");

    public static readonly DateTimeOffset EarlyBirdEnds = At("2026-10-17T00:00:00-07:00");

    public static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static Money Cents(long cents) => new(cents);

    public static Act Act(DateTimeOffset? at = null, string? reason = null) => new(Guid.CreateVersion7(), "Marisol Quillfeather", at ?? September, reason);

    public static TeamContact Contact(string email) => new("Marisol Quillfeather", email);

    public static Convening Impact2026(bool isPublished = true)
    {
        var convening = new Convening("impact-2026", "ImPACT 2026 Convening", "America/Los_Angeles")
        {
            StartsOn = Day("2026-12-08"),
            EndsOn = Day("2026-12-10"),
            IsPublished = isPublished,
            RegistrationOpensAt = At("2026-08-03T09:00:00-07:00"),
            RegistrationClosesAt = At("2026-12-04T17:00:00-08:00"),
            NumberPrefix = "PACT26-",
        };
        foreach (var number in Enumerable.Range(1, 3))
        {
            convening.Add(new ConveningDay(number, $"Day {number}", DayAudience.Open) { Date = Day("2026-12-07").AddDays(number) });
            convening.Limit(SeatPoolKey.Day(number), 420);
        }

        var early = new Tier("early", "Early bird", EarlyBirdEnds);
        var regular = new Tier("regular", "Regular", At("2026-11-21T00:00:00-08:00"));
        var late = new Tier("late", "Late", At("2026-12-04T17:00:00-08:00"));
        convening.Add(late);
        convening.Add(early);
        convening.Add(regular);

        Add("pact-county", RateEligibility.PactCounty, isOffsetEligible: true, 29500, 35000, 42500);
        Add("county", RateEligibility.NonPactCounty, isOffsetEligible: false, 37500, 43000, 50500);
        Add("partner", RateEligibility.CommunityPartner, isOffsetEligible: false, 32500, 38000, 45500);
        Add("student-lx", RateEligibility.StudentOrLivedExperience, isOffsetEligible: false, 12500, 12500, 15000);
        Add("day", RateEligibility.Anyone, isOffsetEligible: false, 15000, 17500, 20000);
        Add("speaker", RateEligibility.Invited, isOffsetEligible: false, 0, 0, 0);
        return convening;

        void Add(string code, RateEligibility eligibility, bool isOffsetEligible, params long[] cents)
        {
            var rate = new Rate(code, code, eligibility, convening.Rates.Count + 1)
            {
                Days = [1, 2, 3],
                IsDayPass = code == "day",
                IsOffsetEligible = isOffsetEligible,
            };
            rate.Price(early, Cents(cents[0]));
            rate.Price(regular, Cents(cents[1]));
            rate.Price(late, Cents(cents[2]));
            convening.Add(rate);
        }
    }

    /// <summary>A day for member counties, at most five from each, then an open day; a day pass too, which the demonstration has not.</summary>
    public static Convening Gathering2027()
    {
        var convening = new Convening("gathering-2027", "PACT Spring Gathering 2027", "America/Los_Angeles")
        {
            StartsOn = Day("2027-04-14"),
            EndsOn = Day("2027-04-15"),
            IsPublished = true,
            RegistrationOpensAt = At("2026-09-01T09:00:00-07:00"),
            RegistrationClosesAt = At("2027-04-09T17:00:00-07:00"),
            LargestTeam = 10,
            NumberPrefix = "PACT27-",
        };
        convening.Add(new ConveningDay(1, "Cohort day", DayAudience.MemberCounties) { Date = Day("2027-04-14") });
        convening.Add(new ConveningDay(2, "Open day", DayAudience.Open) { Date = Day("2027-04-15") });
        convening.Limit(SeatPoolKey.Day(1), 120);
        convening.Limit(SeatPoolKey.EachCountyDay(1), 5);
        convening.Limit(SeatPoolKey.Day(2), 120);
        var tier = new Tier("early", "Early bird", At("2027-01-16T00:00:00-08:00"));
        convening.Add(tier);

        Add("both", RateEligibility.PactCounty, 1, 2);
        Add("day2", RateEligibility.PactCounty | RateEligibility.CommunityPartner, 2);
        Add("request", RateEligibility.NonPactCounty, 2);
        Add("both-for-anyone", RateEligibility.Anyone, 1, 2);
        Add("day1-for-anyone", RateEligibility.Anyone, 1);
        convening.Add(new Rate("pass", "pass", RateEligibility.Anyone, 6) { Days = [1, 2], IsDayPass = true });
        convening.Add(new Rate("pass-day1", "pass-day1", RateEligibility.Anyone, 7) { Days = [1], IsDayPass = true });
        return convening;

        void Add(string code, RateEligibility eligibility, params int[] days)
        {
            var rate = new Rate(code, code, eligibility, convening.Rates.Count + 1) { Days = days };
            rate.Price(tier, Cents(12500));
            convening.Add(rate);
        }
    }

    public static Rate Rate(this Convening convening, string code) => convening.Rates.Single(rate => rate.Code == code);

    public static GivenFund Fund(long budget = 1_200_000) => GivenFund.Of(Cents(budget), new FundRuleTerms(DrawOrder: 1, Cents(10000), SeatsPerCounty: 5)
    {
        Reserve = Percent.Of(25).ShareOf(Cents(budget)),
        ReserveEndsAt = EarlyBirdEnds,
        ReserveCounties = [Alpine, "14"],
    });

    public static OffsetStanding Standing(long available, int seatsLeft = 5, long perSeat = 10000) => new(Cents(perSeat), seatsLeft, Cents(available));

    public static IReadOnlyList<SeatToPrice> Seats(Rate rate, int count, long award = 0) =>
        [.. Enumerable.Range(0, count).Select(_ => new SeatToPrice(Guid.CreateVersion7(), rate, Cents(award)))];

    public static TeamQuote Quote(int people = 1, string rate = "pact-county", OffsetStanding? standing = null, DateTimeOffset? at = null)
    {
        var convening = Impact2026();
        return TeamQuote.For(convening, Seats(convening.Rate(rate), people), standing is null ? [] : [standing], at ?? September);
    }

    public static Organization CountyAgency(AgencyType type = AgencyType.HumanServices) => new("Fresno County Department of Social Services", type, Fresno);

    public static Organization CommunityOrganization(string? countyCode = null) => new("Lantern Street", AgencyType.CommunityOrganization, countyCode);

    public static AttendeeDetails Person(string name = "Ola Testerly", string email = "ola@fresno.example.org", string? job = null) =>
        new(name, null, email, AgencyType.HumanServices, job, Guid.CreateVersion7(), null);

    public static Registration Draft(DateTimeOffset? at = null) =>
        Registration.Start(Guid.CreateVersion7(), Guid.CreateVersion7(), "PACT26-7KQ4M", Act(at));

    /// <summary>A draft with people on it, and a price for each of them.</summary>
    public static (Registration Registration, TeamQuote Quote) Team(int people = 2)
    {
        var (registration, convening) = (Draft(), Impact2026());
        var seats = Enumerable.Range(1, people)
            .Select(number => registration.Add(Person($"Person {number}"), 25, Act()).Value)
            .Select(attendee => new SeatToPrice(attendee.AttendeeId, convening.Rate("pact-county")))
            .ToList();
        return (registration, TeamQuote.For(convening, seats, [Standing(1_200_000)], September));
    }

    public static MealAllowance Meals() => new(Cents(6800), Cents(5100), Cents(1600), Cents(1900), Cents(2800));

    public static IReadOnlyList<MealsProvided> MealsProvided() =>
    [
        new(Day("2026-12-08"), [Meal.Lunch]),
        new(Day("2026-12-09"), [Meal.Breakfast, Meal.Lunch]),
        new(Day("2026-12-10"), [Meal.Breakfast]),
    ];

    public static TravelPlan FresnoToSacramento() => new()
    {
        People = 1,
        Nights = 3,
        NightlyRate = Cents(15900),
        LodgingTax = Percent.Of(15),
        MilesRoundTrip = 342,
        MillsPerMile = 725,
        Meals = Meals(),
    };

    public static CostWorksheet Worksheet(TravelPlan plan) =>
        CostWorksheet.For(plan, Quote(plan.People, standing: Standing(1_200_000)), Day("2026-12-10"), MealsProvided());

    public static CostLine Line(this CostWorksheet worksheet, CostKind kind) => worksheet.Lines.Single(line => line.Kind == kind);
}
