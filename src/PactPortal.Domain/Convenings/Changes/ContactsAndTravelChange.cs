using System.Globalization;

namespace PactPortal.Domain.Convenings.Changes;

/// <summary>Whom to ask, and the dated rates that a letter's cost worksheet starts from. Letters that are out keep theirs.</summary>
public sealed record ContactsAndTravelChange(IReadOnlyList<Contact> Contacts, TravelReference Travel) : SectionChange
{
    public override ConveningSection Section => ConveningSection.ContactsAndTravel;

    public static ContactsAndTravelChange Of(Convening convening) => new(convening.Guide.Contacts, convening.Travel);

    internal override SectionChange AsItIs(Convening convening, ConveningUse use) => Of(convening);

    internal override IEnumerable<SectionField> Fields(Convening convening) =>
    [
        .. Contacts.Select((contact, at) => new SectionField(
            string.Create(CultureInfo.InvariantCulture, $"Contact {at + 1}"), $"{contact.Topic}: {contact.Email}")),
        new("Hotel", Travel.Hotel is { } hotel ? Words(hotel, convening) : null),
        .. Travel.Mileage.Select(rate => new SectionField(
            $"Mileage from {Day(rate.From)}", $"{rate.Mills / 10m:0.#} cents a mile{Through(rate.Through)}; {rate.Source}")),
        .. Travel.Meals.Select(rate => new SectionField($"Meals from {Day(rate.From)}", Words(rate))),
        .. Travel.MealsProvided.Select(day => new SectionField(
            $"Meals provided on {Day(day.Date)}", day.Meals.Count == 0 ? null : string.Join(", ", day.Meals))),
    ];

    internal override void Check(Convening convening, ConveningUse use, SectionRefusals refusals) => TravelRules.Check(this, refusals);

    internal override void PutInto(Convening convening, ConveningUse use)
    {
        convening.Guide = convening.Guide with { Contacts = Contacts };
        convening.Travel = Travel;
    }

    private static string Words(HotelBlock hotel, Convening convening) => string.Join("; ", new[]
    {
        $"{hotel.Hotel}, {MoneyFormat.Dollars(hotel.NightlyRate)} a night",
        $"tax {hotel.OccupancyTax} percent, fee {hotel.TourismFee} percent",
        $"to be booked until {Instant(hotel.BookingEndsAt, convening)}",
        $"nights of {string.Join(", ", hotel.Nights.Select(DateWords.DayWithYear))}",
        hotel.CancellationNote,
        hotel.Source,
    }.OfType<string>());

    private static string Words(MealRate rate) =>
        $"{MoneyFormat.Dollars(rate.FullDay)} a day, {MoneyFormat.Dollars(rate.FirstOrLastDay)} on the first or last, breakfast {MoneyFormat.Dollars(rate.Breakfast)}, "
        + $"lunch {MoneyFormat.Dollars(rate.Lunch)}, dinner {MoneyFormat.Dollars(rate.Dinner)}{Through(rate.Through)}{(rate.ToBeConfirmed ? ", to be confirmed" : "")}; {rate.Source}";

    private static string Through(DateOnly? day) => day is { } last ? $" through {DateWords.DayWithYear(last)}" : "";
}
