using PactPortal.Domain.Letters;

namespace PactPortal.Domain.Tests;

/// <summary>One person from Fresno to Sacramento for three nights, to the cent.</summary>
public sealed class WorkedTravelExample
{
    [Fact]
    public void For_OnePersonFromFresno_ComesToTheWorkedExample()
    {
        var worksheet = Some.Worksheet(Some.FresnoToSacramento());

        Assert.Equal(
            [
                (CostKind.Registration, 29500), (CostKind.Offset, -10000), (CostKind.Lodging, 47700), (CostKind.LodgingTax, 7155), (CostKind.Mileage, 24795),
                (CostKind.Meals, 23800), (CostKind.MealsProvided, -7000), (CostKind.Parking, 0), (CostKind.Airfare, 0),
            ],
            worksheet.Lines.Select(line => (line.Kind, line.Team.Cents)));
        Assert.Equal(Some.Cents(115_950), worksheet.Team);
        Assert.Equal(Some.Cents(115_950), worksheet.PerPerson);
    }

    [Fact]
    public void For_OnePersonFromFresno_OwesTheRegistrationLessItsOffset()
    {
        var worksheet = Some.Worksheet(Some.FresnoToSacramento());

        Assert.Equal(Some.Cents(19500), worksheet.Line(CostKind.Registration).Team + worksheet.Line(CostKind.Offset).Team);
    }

    [Fact]
    public void For_OnePersonFromFresno_SaysHowEachLineWasComputed()
    {
        var notes = Some.Worksheet(Some.FresnoToSacramento()).Lines.Select(line => line.Note);

        Assert.Equal(
            [
                "1 at 295.00: pact-county, early bird",
                "1 seat, from the subsidy fund, while it lasts",
                "3 nights at 159.00, a room each",
                "15.0 percent",
                "1 car, 342 miles round trip, 72.5 cents a mile",
                "51.00 + 68.00 + 68.00 + 51.00",
                "Breakfast on 2 days at 16.00, lunch on 2 days at 19.00",
                "Not entered",
                "Not entered",
            ],
            notes);
    }

    [Fact]
    public void For_TeamOfFiveInTwoCars_MultipliesWhatIsAPersonsAndWhatIsACars()
    {
        var worksheet = Some.Worksheet(Some.FresnoToSacramento() with { People = 5, Cars = 2 });

        Assert.Equal(
            [(CostKind.Lodging, 5 * 47700), (CostKind.LodgingTax, 5 * 7155), (CostKind.Mileage, 2 * 24795), (CostKind.Meals, 5 * 23800), (CostKind.MealsProvided, -5 * 7000)],
            worksheet.Lines.Where(line => line.Kind is >= CostKind.Lodging and <= CostKind.MealsProvided).Select(line => (line.Kind, (int)line.Team.Cents)));
    }
}
