using System.Globalization;
using System.Text.Json.Serialization;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Letters;

public enum CostKind
{
    [JsonStringEnumMemberName("Registration")]
    Registration = 1,
    [JsonStringEnumMemberName("Offset")]
    Offset = 2,
    [JsonStringEnumMemberName("Lodging")]
    Lodging = 3,
    [JsonStringEnumMemberName("LodgingTax")]
    LodgingTax = 4,
    [JsonStringEnumMemberName("Mileage")]
    Mileage = 5,
    [JsonStringEnumMemberName("Meals")]
    Meals = 6,
    [JsonStringEnumMemberName("MealsProvided")]
    MealsProvided = 7,
    [JsonStringEnumMemberName("Parking")]
    Parking = 8,
    [JsonStringEnumMemberName("Airfare")]
    Airfare = 9,
}

/// <summary>A cost of the team. The figure per person is the team's divided once, rounded half away from zero.</summary>
public sealed record CostLine(
    [property: JsonPropertyName("kind")] CostKind Kind,
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("note")] string Note,
    [property: JsonPropertyName("team")] Money Team);

/// <summary>What sending a team costs, line by line, at one tier.</summary>
/// <param name="People">One or more: nobody's share of a cost can't be told.</param>
public sealed record CostWorksheet(
    int People,
    [property: JsonPropertyName("lines")] IReadOnlyList<CostLine> Lines)
{
    [JsonPropertyName("people")]
    public int People { get; init; } = People > 0 ? People : throw new ArgumentOutOfRangeException(nameof(People), People, "A cost worksheet is for one person or more.");

    public Money Team => Money.Sum(Lines.Select(line => line.Team));

    public Money PerPerson => Share(Team);

    public Money Share(Money team) => new((long)Math.Round((decimal)team.Cents / People, MidpointRounding.AwayFromZero));

    /// <param name="registration">The team's price, from the same rules as a real registration.</param>
    /// <param name="lastDay">The convening's last day, in its zone.</param>
    public static CostWorksheet For(TravelPlan plan, TeamQuote registration, DateOnly lastDay, IReadOnlyList<MealsProvided> provided)
    {
        List<CostLine> lines =
        [
            new(CostKind.Registration, "Registration", RateNote(registration), registration.Gross),
            new(CostKind.Offset, "Registration offset", OffsetNote(registration), registration.Offset),
            .. Travel(plan, lastDay, provided),
        ];
        return new CostWorksheet(plan.People, lines);
    }

    /// <summary>The lines that do not depend on the tier.</summary>
    public static IReadOnlyList<CostLine> Travel(TravelPlan plan, DateOnly lastDay, IReadOnlyList<MealsProvided> provided)
    {
        var rooms = (plan.NightlyRate ?? Money.Zero) * plan.Nights * plan.People;
        var days = plan.Meals is { } meals ? MealsByDay.For(lastDay, plan.Nights, meals, provided) : [];
        var nights = plan.Nights == 1 ? "1 night" : $"{plan.Nights} nights";

        return
        [
            new(CostKind.Lodging, "Lodging",
                plan.Nights == 0 ? "No nights away" : plan.NightlyRate is { } rate ? $"{nights} at {MoneyFormat.Plain(rate)}, a room each" : $"{nights}, rate to be confirmed", rooms),
            new(CostKind.LodgingTax, "Lodging tax and fee",
                plan.LodgingTax is { } tax ? $"{tax} percent" : "To be confirmed", (plan.LodgingTax ?? Percent.Of(0)).ShareOf(rooms)),
            new(CostKind.Mileage, "Mileage", MileageNote(plan), Mileage(plan)),
            new(CostKind.Meals, "Meals and incidentals",
                plan.Nights == 0 ? "Not entered without a night away" : plan.Meals is null ? "Rate to be confirmed" : string.Join(" + ", days.Select(day => MoneyFormat.Plain(day.Allowance))),
                Money.Sum(days.Select(day => day.Allowance)) * plan.People),
            new(CostKind.MealsProvided, "Less meals provided", ProvidedNote(days, plan.Meals), -(Money.Sum(days.Select(day => day.Deduction)) * plan.People)),
            new(CostKind.Parking, "Parking", plan.Parking.IsZero ? "Not entered" : "For the team", plan.Parking),
            new(CostKind.Airfare, "Airfare", plan.AirfarePerPerson.IsZero ? "Not entered" : $"{MoneyFormat.Plain(plan.AirfarePerPerson)} a person", plan.AirfarePerPerson * plan.People),
        ];
    }

    /// <summary>One multiplication, then rounded half up to the cent.</summary>
    private static Money Mileage(TravelPlan plan) => new(((long)plan.MilesRoundTrip * plan.Cars * (plan.MillsPerMile ?? 0) + 5) / 10);

    private static string MileageNote(TravelPlan plan)
    {
        if (plan.MilesRoundTrip == 0)
        {
            return "Not entered";
        }

        var cars = plan.Cars == 1 ? "1 car" : $"{plan.Cars} cars";
        var rate = plan.MillsPerMile is { } mills ? $"{(mills / 10m).ToString("0.#", CultureInfo.InvariantCulture)} cents a mile" : "rate to be confirmed";
        var miles = plan.MilesRoundTrip == 1 ? "1 mile" : $"{plan.MilesRoundTrip.ToString("#,0", CultureInfo.InvariantCulture)} miles";
        return $"{cars}, {miles} round trip, {rate}";
    }

    private static string ProvidedNote(IReadOnlyList<MealsByDay> days, MealAllowance? allowance)
    {
        var served = days.SelectMany(day => day.Provided).GroupBy(meal => meal).OrderBy(group => group.Key).ToList();
        return allowance is null || served.Count == 0
            ? "None on these days"
            : Sentence(string.Join(", ", served.Select(group => $"{StoredName.Of(group.Key).ToLowerInvariant()} on {Days(group.Count())} at {MoneyFormat.Plain(allowance.ValueOf(group.Key))}")));
    }

    private static string Days(int count) => count == 1 ? "1 day" : $"{count} days";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string RateNote(TeamQuote quote) =>
        string.Join("; ", quote.Seats.SelectMany(seat => seat.Lines).Where(line => line.Kind == LineKind.Registration)
            .GroupBy(line => (line.Label, line.Amount)).Select(group => $"{group.Count()} at {MoneyFormat.Plain(group.Key.Amount)}: {group.Key.Label}"));

    private static string OffsetNote(TeamQuote quote) => quote.OffsetSeats switch
    {
        0 => "None for this team",
        1 => "1 seat, from the subsidy fund, while it lasts",
        var seats => $"{seats} seats, from the subsidy fund, while it lasts",
    };
}
