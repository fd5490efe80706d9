using System.Globalization;

namespace PactPortal.Domain.Convenings.Changes;

internal static class TravelRules
{
    private const int LongestTopic = 100;
    private const int LongestName = 200;
    private const int LongestSource = 400;

    public static void Check(ContactsAndTravelChange wanted, SectionRefusals refusals)
    {
        foreach (var (contact, at) in wanted.Contacts.Select((contact, at) => (contact, at)))
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"Contacts[{at}]");
            refusals.Line(contact.Topic, $"{field}.Topic", LongestTopic, "Enter what people can ask there.");
            refusals.When(!EmailAddress.IsOne(contact.Email), $"{field}.Email",
                "Enter an e-mail address, for example registration@pact.example.org.");
        }

        if (wanted.Travel.Hotel is { } hotel)
        {
            Check(hotel, refusals);
        }

        foreach (var (rate, at) in wanted.Travel.Mileage.Select((rate, at) => (rate, at)))
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"Travel.Mileage[{at}]");
            refusals.When(rate.Mills <= 0, $"{field}.Rate", "Enter the rate in cents a mile, for example 72.5.");
            Dates(rate.From, rate.Through, field, wanted.Travel.Mileage.Take(at).Any(other => other.From == rate.From), refusals);
            refusals.Line(rate.Source, $"{field}.Source", LongestSource, "Enter where the rate is known from.");
        }

        foreach (var (rate, at) in wanted.Travel.Meals.Select((rate, at) => (rate, at)))
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"Travel.Meals[{at}]");
            refusals.When(rate.FullDay < Money.Zero
                || rate.FirstOrLastDay > rate.FullDay, $"{field}.FirstOrLastDay",
                "The first or last day is worth no more than a full day.");
            refusals.When(rate.Breakfast + rate.Lunch + rate.Dinner > rate.FullDay, $"{field}.FullDay",
                "The three meals are worth no more together than a full day.");
            Dates(rate.From, rate.Through, field, wanted.Travel.Meals.Take(at).Any(other => other.From == rate.From), refusals);
            refusals.Line(rate.Source, $"{field}.Source", LongestSource, "Enter where the rate is known from.");
        }

        refusals.When(
            wanted.Travel.MealsProvided.DistinctBy(day => day.Date).Count() != wanted.Travel.MealsProvided.Count, "Travel.MealsProvided",
            "Name each day once.");
    }

    private static void Check(HotelBlock hotel, SectionRefusals refusals)
    {
        refusals.Line(hotel.Hotel, "Travel.Hotel.Hotel", LongestName, "Enter the hotel’s name.");
        refusals.When(
            hotel.NightlyRate <= Money.Zero, "Travel.Hotel.NightlyRate", "Enter what a night costs before tax, for example 159.00.");
        refusals.When(
            hotel.Nights.Zip(hotel.Nights.Skip(1)).Any(pair => pair.Second <= pair.First), "Travel.Hotel.Nights",
            "Name each night once, in order.");
        refusals.Line(hotel.CancellationNote, "Travel.Hotel.CancellationNote", LongestName, null);
        refusals.Line(hotel.Source, "Travel.Hotel.Source", LongestSource, null);
    }

    private static void Dates(DateOnly from, DateOnly? through, string field, bool isTwice, SectionRefusals refusals)
    {
        refusals.When(through < from, $"{field}.Through", "The last day is not before the first one.");
        refusals.When(isTwice, $"{field}.From", "Another rate begins on the same day.");
    }
}
