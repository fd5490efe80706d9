using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Letters;

public sealed class WorkedExampleOnPaper : PortalScenario
{
    private static readonly string[] Figures =
    [
        "295.00", "−100.00", "3 nights at 159.00, a room each", "477.00", "71.55", "1 car, 342 miles round trip, 72.5 cents a mile", "247.95", "238.00", "−70.00", "1,159.50",
        "Submitted after October 16, 2026, at the regular rate of $350.00, the total is $1,214.50 per person and $1,214.50 for 1 person.",
    ];

    [Fact]
    public async Task Make_OnePersonFromFresno_IsTheSameToTheCentOnPageAndPaper()
    {
        var visitor = App.Visit();

        var letter = await visitor.MakeLetterAsync(LetterBuilt.OnePersonFromFresno());
        var paper = await visitor.PdfTextAsync($"{letter.Path}.pdf");

        Assert.All(Figures, figure => Assert.Contains(figure, letter.Main, StringComparison.Ordinal));
        Assert.All(Figures, figure => Assert.Contains(figure, paper, StringComparison.Ordinal));
        Assert.Contains("IRS Notice 2026-10, standard business mileage rate, from January 1, 2026 through December 31, 2026.", letter.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NightlyRate", "160.00", "Lodging: the county’s own numbers.")]
    [InlineData("LodgingTax", "12.5", "Lodging: the county’s own numbers.")]
    [InlineData("MileageRate", "70", "Mileage: the county’s own number.")]
    [InlineData("FullDay", "70.00", "Meals: the county’s own numbers.")]
    [InlineData("FirstOrLastDay", "50.00", "Meals: the county’s own numbers.")]
    [InlineData("Breakfast", "15.00", "Meals: the county’s own numbers.")]
    [InlineData("Lunch", "20.00", "Meals: the county’s own numbers.")]
    [InlineData("Dinner", "0", "Meals: the county’s own numbers.")]
    public async Task Make_WithATypedRate_SaysThatItIsTheCountysOwn(string field, string value, string source)
    {
        var letter = await App.Visit().MakeLetterAsync(LetterBuilt.OnePersonFromFresno((field, value)));

        Assert.Contains(source, letter.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_ForAConveningWithoutTravelRates_SaysToBeConfirmed()
    {
        App.Clock.Now = Some.At("2026-09-14T09:00:00-07:00");

        var letter = await App.Visit().MakeLetterAsync(LetterBuilt.OnePersonFromFresno(("Nights", "1")), Some.Gathering);

        Assert.Contains("1 night, rate to be confirmed", letter.Main, StringComparison.Ordinal);
        Assert.Contains("No hotel rate is known yet: to be confirmed.", letter.Main, StringComparison.Ordinal);
        Assert.Contains("No mileage rate is known for these dates yet: to be confirmed.", letter.Main, StringComparison.Ordinal);
        Assert.Contains("No meal rates are known for these dates yet: to be confirmed.", letter.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_ForACountyOutsidePact_HasItsOwnRateNoOffsetAndAsksTheFiscalOfficer()
    {
        var letter = await App.Visit().MakeLetterAsync(LetterBuilt.OnePersonFromFresno(("County", "02")));

        Assert.Contains("375.00", letter.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("295.00", letter.Main, StringComparison.Ordinal);
        Assert.Contains("Registration offset None for this team", LettersSpaced(letter), StringComparison.Ordinal);
        Assert.Contains("Whether Alpine County has elected to participate in the CSEC Program is not recorded here: please ask the county’s fiscal officer", letter.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("02")]
    public async Task Make_ForAnyCounty_HoldsTheStatementWordForWord(string county)
    {
        var visitor = App.Visit();
        var statement = await App.QueryAsync(db => db.ProvidedStatements.AsNoTracking().SingleAsync());

        var letter = await visitor.MakeLetterAsync(LetterBuilt.OnePersonFromFresno(("County", county)));
        var paper = await visitor.PdfTextAsync($"{letter.Path}.pdf");

        Assert.Equal(4, statement.Paragraphs.Count);
        Assert.All(statement.Paragraphs, paragraph => Assert.Contains(letter.Document.QuerySelectorAll("p"), element => element.TextContent == paragraph));
        Assert.All(statement.Paragraphs, paragraph => Assert.Contains(Squeezed(paragraph), Squeezed(paper), StringComparison.Ordinal));
        Assert.Contains(letter.Document.QuerySelectorAll("h2"), heading => heading.TextContent == "Statement provided by CDSS");
        Assert.Contains("Statement provided by CDSS", paper, StringComparison.Ordinal);
        Assert.All(statement.Sources, source => Assert.NotNull(letter.Document.QuerySelector($"a[href='{source.Address}']")));
        Assert.DoesNotContain("account code:", letter.Main, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Make_AtTheLastTier_NamesNoNext()
    {
        App.Clock.Now = Some.At("2026-11-23T09:00:00-08:00");

        var letter = await App.Visit().MakeLetterAsync(LetterBuilt.OnePersonFromFresno());

        Assert.Contains("425.00", letter.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Submitted after", letter.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_ForARegisteredTeam_TakesItsPriceEvenAfterTheLastTier()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 2);
        App.Clock.Now = Some.At("2026-12-14T09:00:00-08:00");
        var builder = await fresno.GetAsync($"/registrations/{reference}/letter");

        var answer = await builder.PressAsync("Make the letter", new() { ["Form.Miles"] = "342" });
        var letter = await answer.FollowAsync();

        Assert.Contains($"{reference}, confirmed", letter.Main, StringComparison.Ordinal);
        Assert.Contains("590.00", letter.Main, StringComparison.Ordinal);
        Assert.Contains("−200.00", letter.Main, StringComparison.Ordinal);
    }

    private static string LettersSpaced(Page letter) =>
        string.Join(' ', letter.Document.QuerySelectorAll("td, th").SelectMany(cell => cell.ChildNodes).Select(node => node.TextContent.Trim()).Where(text => text.Length > 0));

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
