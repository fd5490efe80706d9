using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Convenings;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Letters;

/// <summary>Facts at their edges still make a whole letter, on the page and on paper.</summary>
public sealed class UnusualLetters : PortalScenario
{
    [Fact]
    public async Task Make_ForTheLongestAgencyAndTheLargestTeam_KeepsEveryWord()
    {
        var visitor = App.Visit();
        var agency = new string('W', 200);

        var letter = await visitor.MakeLetterAsync(new(Some.Letter()) { ["Form.Agency"] = agency, ["Form.People"] = "50", ["Form.Parking"] = "100,000", ["Form.Airfare"] = "100,000" });
        var paper = await visitor.PdfTextAsync($"{letter.Path}.pdf");

        Assert.Contains(agency, letter.Main, StringComparison.Ordinal);
        Assert.Contains(agency, string.Concat(paper.Where(character => !char.IsWhiteSpace(character))), StringComparison.Ordinal);
        Assert.Contains("5,000,000.00", letter.Main, StringComparison.Ordinal);
        Assert.Contains("5,000,000.00", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_WhereNothingCosts_SaysZeroAndNotNothing()
    {
        await App.ForFreeAsync();
        await App.TravelAsync(_ => TravelReference.None);
        var visitor = App.Visit();

        var letter = await visitor.MakeLetterAsync(new() { ["Form.County"] = "10", ["Form.Agency"] = "Probation", ["Form.People"] = "1", ["Form.Nights"] = "0" });

        Assert.Contains("Cost, 1 person$0.00 if submitted through October 16, 2026", Squeezed(letter.Main), StringComparison.Ordinal);
        Assert.Contains("0.00", await visitor.PdfTextAsync($"{letter.Path}.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_WithARateThatEndsBeforeTheConvening_SaysItMustBeConfirmed()
    {
        await App.TravelAsync(travel => travel with { Mileage = [new MileageRate(new DateOnly(2026, 1, 1), new DateOnly(2026, 9, 30), 725, "A notice that ended")] });

        var letter = await App.Visit().MakeLetterAsync(Some.Letter());

        Assert.Contains("rate to be confirmed", letter.Main, StringComparison.Ordinal);
        Assert.Contains("No mileage rate is known for these dates yet: to be confirmed.", letter.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("A notice that ended", letter.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_ForAConveningWithoutPayeeOrContact_LeavesOutWhatIsNotKnown()
    {
        await App.WriteAsync((db, token) => db.Convenings.Where(convening => convening.Slug == Some.Convening).ExecuteUpdateAsync(set => set.SetProperty(convening => convening.Payee, (Payee?)null), token));
        var visitor = App.Visit();

        var letter = await visitor.MakeLetterAsync(Some.Letter());

        Assert.DoesNotContain("Remit to", letter.Main, StringComparison.Ordinal);
        Assert.Contains("CSEC fiscal-justification letter", await visitor.PdfTextAsync($"{letter.Path}.pdf"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.People", "0", "Enter the number of people, from 1 to 50.")]
    [InlineData("Form.County", "99", "Choose a county from the list.")]
    [InlineData("Form.Agency", "محكمة", "in letters that the letter can print")]
    public async Task Make_OfFactsThatCannotBe_NamesTheFact(string field, string answer, string sentence)
    {
        var page = await App.Visit().MakeLetterAsync(new(Some.Letter()) { [field] = answer });

        Assert.Contains(sentence, page.Main, StringComparison.Ordinal);
        Assert.Equal(0, await App.QueryAsync(db => db.JustificationLetters.CountAsync()));
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[])['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)).Replace(" $", "$", StringComparison.Ordinal);
}
