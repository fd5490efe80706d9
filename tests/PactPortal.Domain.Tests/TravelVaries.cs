using PactPortal.Domain.Letters;

namespace PactPortal.Domain.Tests;

public sealed class TravelVaries
{
    [Theory]
    [InlineData(0, 0, "No nights away")]
    [InlineData(1, 15900, "1 night at 159.00, a room each")]
    [InlineData(2, 31800, "2 nights at 159.00, a room each")]
    [InlineData(4, 63600, "4 nights at 159.00, a room each")]
    public void For_SomeNights_LodgesEachPersonEachNight(int nights, long cents, string note)
    {
        var line = Some.Worksheet(Some.FresnoToSacramento() with { Nights = nights }).Line(CostKind.Lodging);

        Assert.Equal((Some.Cents(cents), note), (line.Team, line.Note));
    }

    [Fact]
    public void For_NoNightAway_ClaimsNoMealsAndDeductsNone()
    {
        var worksheet = Some.Worksheet(Some.FresnoToSacramento() with { Nights = 0 });

        Assert.Equal((Money.Zero, "Not entered without a night away"), (worksheet.Line(CostKind.Meals).Team, worksheet.Line(CostKind.Meals).Note));
        Assert.Equal((Money.Zero, "None on these days"), (worksheet.Line(CostKind.MealsProvided).Team, worksheet.Line(CostKind.MealsProvided).Note));
        Assert.Equal(Money.Zero, worksheet.Line(CostKind.LodgingTax).Team);
    }

    [Fact]
    public void For_RatesNobodyKnows_SaysToBeConfirmedAndCountsNothing()
    {
        var worksheet = Some.Worksheet(new TravelPlan { People = 2, Nights = 2, MilesRoundTrip = 342 });

        Assert.Equal("2 nights, rate to be confirmed", worksheet.Line(CostKind.Lodging).Note);
        Assert.Equal("To be confirmed", worksheet.Line(CostKind.LodgingTax).Note);
        Assert.Equal("1 car, 342 miles round trip, rate to be confirmed", worksheet.Line(CostKind.Mileage).Note);
        Assert.Equal("Rate to be confirmed", worksheet.Line(CostKind.Meals).Note);
        Assert.All(worksheet.Lines.Where(line => line.Kind >= CostKind.Lodging), line => Assert.Equal(Money.Zero, line.Team));
    }

    [Fact]
    public void For_NoMilesEntered_SaysSo()
    {
        Assert.Equal("Not entered", Some.Worksheet(Some.FresnoToSacramento() with { MilesRoundTrip = 0 }).Line(CostKind.Mileage).Note);
    }

    [Theory]
    [InlineData(342, 1, 725, 24795, "1 car, 342 miles round trip, 72.5 cents a mile")]
    [InlineData(171, 1, 725, 12398, "1 car, 171 miles round trip, 72.5 cents a mile")]
    [InlineData(171, 2, 725, 24795, "2 cars, 171 miles round trip, 72.5 cents a mile")]
    [InlineData(1342, 1, 700, 93940, "1 car, 1,342 miles round trip, 70 cents a mile")]
    [InlineData(1, 1, 724, 72, "1 car, 1 mile round trip, 72.4 cents a mile")]
    public void For_Miles_MultipliesOnceThenRoundsHalfUp(int miles, int cars, int mills, long cents, string note)
    {
        var line = Some.Worksheet(Some.FresnoToSacramento() with { MilesRoundTrip = miles, Cars = cars, MillsPerMile = mills }).Line(CostKind.Mileage);

        Assert.Equal((Some.Cents(cents), note), (line.Team, line.Note));
    }

    [Fact]
    public void For_ParkingAndAirfare_CountsTheTeamsAndEachPersons()
    {
        var worksheet = Some.Worksheet(Some.FresnoToSacramento() with { People = 3, Parking = Some.Cents(4500), AirfarePerPerson = Some.Cents(21_000) });

        Assert.Equal((Some.Cents(4500), "For the team"), (worksheet.Line(CostKind.Parking).Team, worksheet.Line(CostKind.Parking).Note));
        Assert.Equal((Some.Cents(63_000), "210.00 a person"), (worksheet.Line(CostKind.Airfare).Team, worksheet.Line(CostKind.Airfare).Note));
    }

    [Fact]
    public void For_OddNightlyRate_TaxesTheTeamsLodgingOnce()
    {
        var plan = new TravelPlan { People = 3, Nights = 1, NightlyRate = Some.Cents(3), LodgingTax = Percent.Of(15) };

        Assert.Equal(Some.Cents(1), Some.Worksheet(plan).Line(CostKind.LodgingTax).Team);
    }

    [Theory]
    [InlineData(3, 1000, 333)]
    [InlineData(3, 2000, 667)]
    [InlineData(2, 2501, 1251)]
    [InlineData(2, -2501, -1251)]
    [InlineData(1, 2501, 2501)]
    public void Share_OfTheTeamsFigure_RoundsOnceHalfAwayFromZero(int people, long team, long person)
    {
        var worksheet = new CostWorksheet(people, [new CostLine(CostKind.Parking, "Parking", "", Some.Cents(team))]);

        Assert.Equal(Some.Cents(person), worksheet.PerPerson);
    }

    [Fact]
    public void For_TeamWithoutAnOffset_SaysNone()
    {
        var worksheet = CostWorksheet.For(Some.FresnoToSacramento(), Some.Quote(rate: "partner"), Some.Day("2026-12-10"), []);

        Assert.Equal("None for this team", worksheet.Line(CostKind.Offset).Note);
    }

    [Fact]
    public void For_TwoRates_CountsEachRateApart()
    {
        var convening = Some.Impact2026();
        IReadOnlyList<Pricing.SeatToPrice> seats = [.. Some.Seats(convening.Rate("pact-county"), 2), .. Some.Seats(convening.Rate("day"), 1)];
        var quote = Pricing.TeamQuote.For(convening, seats, [], Some.September);

        var worksheet = CostWorksheet.For(Some.FresnoToSacramento() with { People = 3 }, quote, Some.Day("2026-12-10"), []);

        Assert.Equal("2 at 295.00: pact-county, early bird; 1 at 150.00: day, early bird", worksheet.Line(CostKind.Registration).Note);
    }
}
