using PactPortal.Documents;
using PactPortal.Domain;
using PactPortal.Domain.Letters;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Letters;

/// <summary>What the letter's builder sends. Nothing in it is about a person.</summary>
public sealed class LetterForm
{
    private const int MostPeople = 50;
    private const int MostNights = 14;
    private const int MostMiles = 5_000;
    private const int MostCars = 50;
    private const int LongestAgency = 200;

    public string? County { get; set; }

    public string? Agency { get; set; }

    public string? People { get; set; }

    /// <summary>How many of each agency type, by the type's name; empty where it is open.</summary>
    public Dictionary<string, string?> Roles { get; set; } = [];

    public string? Nights { get; set; }

    public string? NightlyRate { get; set; }

    public string? LodgingTax { get; set; }

    public string? Miles { get; set; }

    public string? Cars { get; set; }

    /// <summary>Cents a mile, with at most one decimal.</summary>
    public string? MileageRate { get; set; }

    public string? FullDay { get; set; }

    public string? FirstOrLastDay { get; set; }

    public string? Breakfast { get; set; }

    public string? Lunch { get; set; }

    public string? Dinner { get; set; }

    public string? Parking { get; set; }

    public string? Airfare { get; set; }

    /// <summary>Of a registered team alone.</summary>
    public bool WithNames { get; set; }

    /// <summary>The version of the letter that was on the screen when a next one was asked for.</summary>
    public int? Version { get; set; }

    /// <summary>What was asked of a letter that is out, with the rates as they are now.</summary>
    public static LetterForm Of(LetterRequest request, int version)
    {
        var plan = request.Plan;
        return new LetterForm
        {
            County = request.CountyCode,
            Agency = request.Agency,
            People = Text(plan.People),
            Roles = request.Roles.Select(role => (Type: AgencyTypes.All.FirstOrDefault(type => type.Name() == role.Role), role.Count)).ToDictionary(role => StoredName.Of(role.Type), role => (string?)Text(role.Count)),
            Nights = Text(plan.Nights),
            NightlyRate = LetterDefaults.Typed(plan.NightlyRate),
            LodgingTax = LetterDefaults.Typed(plan.LodgingTax),
            Miles = Text(plan.MilesRoundTrip),
            Cars = Text(plan.Cars),
            MileageRate = LetterDefaults.Typed(plan.MillsPerMile),
            FullDay = LetterDefaults.Typed(plan.Meals?.FullDay),
            FirstOrLastDay = LetterDefaults.Typed(plan.Meals?.FirstOrLastDay),
            Breakfast = LetterDefaults.Typed(plan.Meals?.Breakfast),
            Lunch = LetterDefaults.Typed(plan.Meals?.Lunch),
            Dinner = LetterDefaults.Typed(plan.Meals?.Dinner),
            Parking = LetterDefaults.Typed(plan.Parking),
            Airfare = LetterDefaults.Typed(plan.AirfarePerPerson),
            WithNames = request.WithNames,
            Version = version,
        };

        static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <param name="fixedPeople">The number of people of a registered team, or null: then it is asked.</param>
    public Outcome<LetterRequest> Read(int? fixedPeople)
    {
        var answers = new LetterAnswers();
        var people = fixedPeople ?? answers.Count(People, nameof(People), 1, MostPeople, "Enter the number of people, from 1 to 50.", required: true);
        var nights = answers.Count(Nights, nameof(Nights), 0, MostNights, "Enter the nights of lodging, from 0 to 14.");
        var agency = ReadAgency(answers);
        var roles = fixedPeople is null ? ReadRoles(people, answers) : []; // a registered team has its own
        if (string.IsNullOrWhiteSpace(County))
        {
            answers.Refuse(nameof(County), "Choose a county.");
        }

        var plan = new TravelPlan
        {
            People = people,
            Nights = nights,
            NightlyRate = answers.Amount(NightlyRate, nameof(NightlyRate)),
            LodgingTax = answers.Percentage(LodgingTax, nameof(LodgingTax)),
            MilesRoundTrip = answers.Count(Miles, nameof(Miles), 0, MostMiles, "Enter the miles driven, from 0 to 5,000."),
            Cars = string.IsNullOrWhiteSpace(Cars) ? CarsFor(people) : answers.Count(Cars, nameof(Cars), 0, MostCars, "Enter the number of cars, from 0 to 50."),
            MillsPerMile = answers.Mills(MileageRate, nameof(MileageRate)),
            Meals = ReadMeals(answers),
            Parking = answers.Amount(Parking, nameof(Parking)) ?? Money.Zero,
            AirfarePerPerson = answers.Amount(Airfare, nameof(Airfare)) ?? Money.Zero,
        };
        return answers.Refusals.Count > 0 ? answers.Refusals : new LetterRequest((County ?? "").Trim(), agency, roles, plan);
    }

    /// <summary>One car for every four people, where nothing is entered.</summary>
    public static int CarsFor(int people) => (people + 3) / 4;

    private string ReadAgency(LetterAnswers answers)
    {
        var agency = (Agency ?? "").Trim();
        if (PrintableText.IsBlank(agency))
        {
            answers.Refuse(nameof(Agency), "Enter the agency that asks for approval.");
        }
        else if (agency.Length > LongestAgency)
        {
            answers.Refuse(nameof(Agency), $"Enter at most {LongestAgency} characters; this has {agency.Length}.");
        }
        else if (agency.Any(char.IsControl) || !PrintableText.CanPrint(agency))
        {
            answers.Refuse(nameof(Agency), "Enter the agency’s name in letters that the letter can print: Latin, Greek, Cyrillic, Chinese or Japanese.");
        }

        return agency;
    }

    private List<RoleCount> ReadRoles(int people, LetterAnswers answers)
    {
        var roles = new List<RoleCount>();
        foreach (var type in AgencyTypes.All)
        {
            var count = answers.Count(Roles.GetValueOrDefault(StoredName.Of(type)), $"{nameof(Roles)}[{StoredName.Of(type)}]", 0, MostPeople, $"{type.Name()}: enter a number from 0 to 50.");
            if (count > 0)
            {
                roles.Add(new RoleCount(type.Name(), count));
            }
        }

        var named = roles.Sum(role => role.Count);
        if (people > 0 && named > people)
        {
            answers.Refuse(nameof(People), $"The roles add up to {named} people, and the team has {people}. Change one or the other.");
        }

        return roles;
    }

    private MealAllowance? ReadMeals(LetterAnswers answers)
    {
        var fullDay = answers.Amount(FullDay, nameof(FullDay));
        var firstOrLast = answers.Amount(FirstOrLastDay, nameof(FirstOrLastDay));
        var (breakfast, lunch, dinner) = (answers.Amount(Breakfast, nameof(Breakfast)), answers.Amount(Lunch, nameof(Lunch)), answers.Amount(Dinner, nameof(Dinner)));
        var others = new[] { FirstOrLastDay, Breakfast, Lunch, Dinner };
        if (string.IsNullOrWhiteSpace(FullDay) && !others.All(string.IsNullOrWhiteSpace))
        {
            answers.Refuse(nameof(FullDay), "Enter what a full day of meals is worth too, or leave all amounts for meals empty.");
        }

        return fullDay is { } full
            ? new MealAllowance(full, firstOrLast ?? full, breakfast ?? Money.Zero, lunch ?? Money.Zero, dinner ?? Money.Zero)
            : null;
    }
}
