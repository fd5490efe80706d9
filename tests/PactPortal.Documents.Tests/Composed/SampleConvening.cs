using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Programme;

namespace PactPortal.Documents.Tests.Composed;

/// <summary>A convening, invented, that has everything a document may say of one.</summary>
internal static class SampleConvening
{
    public const string Zone = "America/Los_Angeles";

    public static readonly DateOnly First = new(2026, 12, 8);
    public static readonly DateOnly Last = new(2026, 12, 10);
    public static readonly Venue Venue = new("Sacramento", "Riverlight Hotel (fictional)", "100 River Way", "Light rail to 8th Street");
    public static readonly Payee Payee = new("Child and Family Policy Institute of California", ["2495 Natomas Park Drive, Suite 120", "Sacramento, CA 95833"], "Invented");

    public static readonly HotelBlock Hotel = new(
        "Riverlight Hotel (fictional)", new Money(15_900), Percent.Of(12), Percent.Of(3), Instant(11, 16), [First.AddDays(-1), First, Last.AddDays(-1)], "Until two days before arrival");

    public static readonly ConveningPolicies Policies = new(
        [new CancellationBand(Instant(11, 7), Percent.Of(100), new Money(3_500)), new CancellationBand(Instant(11, 21), Percent.Of(50), Money.Zero), new CancellationBand(null, Percent.Of(0), Money.Zero)],
        Instant(12, 8), SubstitutionAtDoor: true, PaymentTermsDays: 45);

    public static readonly ConveningGuide Guide = new()
    {
        Includes = ["Three days of sessions", "Breakfast and lunch"],
        Excludes = ["Travel and lodging"],
        CodeOfConduct = ["We meet each other with respect.", "What is told here stays here."],
        HostCancels = "Every fee is given back in full.",
        MinimumAge = 18,
        Contacts = [new Contact("Registration", "registration@pact.example.org"), new Contact("Accessibility", "access@pact.example.org")],
        WhoShouldAttend = "Teams of counties and their partners.",
        ProducedIntroduction = "From it came:",
        Produced = ["statewide harm-reduction training;", "tools for training led locally."],
        WhyATeam = "The partners work on the same young person’s plan.",
        CostSharing = "Counties may share the cost of a team.",
        Documents = ["Invoice", "W-9"],
        FurtherDates = [new DateToKeep(Instant(11, 1), "Ask for a scholarship.")],
    };

    public static readonly ProvidedStatement Provided = new(ProvidedStatement.CsecTrainingCosts, "CDSS", "California Department of Social Services", "as provided with the 2026 invitation")
    {
        Paragraphs = ["Per WIC 16524.7, CSEC Program funds may be used for training costs.", "This includes registration and travel."],
        Sources = [new StatementSource("WIC 16524.7", "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?sectionNum=16524.7.&lawCode=WIC")],
        QuestionsTo = "the county’s fiscal officer",
    };

    public static readonly IReadOnlyList<AgendaLine> Agenda =
    [
        Line(1, 9, "Opening circle", "Hall A", ""), Line(1, 10, "Harm reduction in daily practice", "Room 201", "Practice"), Line(1, 10, "Data between agencies", "Room 202", "Systems"),
        Line(2, 9, "County case clinics", "Room 201", "Practice"), Line(3, 9, "A statewide tabletop", null, "Systems"),
    ];

    public static Convening Convening()
    {
        Convening convening = new("impact-2026", "PACT Convening 2026", Zone)
        {
            Host = "Child and Family Policy Institute of California",
            Theme = "Together for young people",
            StartsOn = First,
            EndsOn = Last,
            IsPublished = true,
            RegistrationOpensAt = Instant(7, 1),
            RegistrationClosesAt = Instant(12, 8),
            IsDemonstration = true,
            NumberPrefix = "PACT26-",
            Venue = Venue,
            Payee = Payee,
            Policies = Policies,
            Guide = Guide,
            Travel = new TravelReference { Hotel = Hotel },
        };
        convening.Add(new ConveningDay(1, "Working day of member counties", DayAudience.MemberCounties) { Date = First, Description = "For member counties." });
        convening.Add(new ConveningDay(2, "Learning together", DayAudience.Open) { Date = First.AddDays(1) });
        convening.Add(new ConveningDay(3, "Planning together", DayAudience.Open) { Date = Last });
        Tier early = new("early", "Early bird", Instant(10, 17)), regular = new("regular", "Regular", Instant(12, 8));
        convening.Add(early);
        convening.Add(regular);
        Rate member = new("member", "PACT member county", RateEligibility.PactCounty, 1) { Days = [1, 2, 3], IsOffsetEligible = true, Audience = "Teams of member counties" };
        Rate day = new("day", "Day pass", RateEligibility.Anyone, 2) { Days = [2, 3], IsDayPass = true };
        foreach (var (rate, cents) in new[] { (member, 29_500), (day, 14_500) })
        {
            rate.Price(early, new Money(cents));
            rate.Price(regular, new Money(cents + 5_500));
            convening.Add(rate);
        }

        return convening;
    }

    public static DateTimeOffset Instant(int month, int day, int hour = 8) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

    private static AgendaLine Line(int day, int hour, string title, string? place, string track) =>
        new()
        {
            Day = day,
            StartsAt = Instant(12, 7 + day, hour + 8),
            EndsAt = Instant(12, 7 + day, hour + 9),
            Title = title,
            Place = place,
            Track = track,
            IsSession = track.Length > 0,
            RevisedAt = Instant(9, 1),
        };
}
