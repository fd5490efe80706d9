using PactPortal.Testing;

namespace PactPortal.Web.Tests.Letters;

/// <summary>Nothing that a county typed is dropped without a word.</summary>
public sealed class LetterIsRefused : PortalScenario
{
    [Theory]
    [InlineData("FirstOrLastDay")]
    [InlineData("Breakfast")]
    [InlineData("Lunch")]
    [InlineData("Dinner")]
    public async Task Make_AMealAmountWithoutTheFullDay_IsRefusedAndKeepsTheAmount(string field)
    {
        var answers = LetterBuilt.OnePersonFromFresno(("FullDay", ""), ("FirstOrLastDay", ""), ("Breakfast", ""), ("Lunch", ""), ("Dinner", ""), (field, "21.50"));

        var refused = await App.Visit().MakeLetterAsync(answers);

        Beside.Field(refused, "Form.FullDay", "Enter what a full day of meals is worth too, or leave all amounts for meals empty.");
        Assert.Equal("21.50", refused.FieldValue($"Form.{field}"));
    }

    [Fact]
    public async Task Make_WithoutAnyMealAmount_IsMade()
    {
        var letter = await App.Visit().MakeLetterAsync(LetterBuilt.OnePersonFromFresno(("FullDay", ""), ("FirstOrLastDay", ""), ("Breakfast", ""), ("Lunch", ""), ("Dinner", " ")));

        Assert.StartsWith("/justifications/", letter.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_WithACountThatIsNone_NamesTheAgency()
    {
        var refused = await App.Visit().MakeLetterAsync(LetterBuilt.OnePersonFromFresno(("Roles[TribalProgram]", "many"), ("Roles[Probation]", "-1")));

        Assert.Equal(["Probation: enter a number from 0 to 50.", "Tribal program: enter a number from 0 to 50."], refused.Problems);
    }

    [Theory]
    [InlineData(Some.Convening, "It is now three days")]
    [InlineData(Some.Gathering, "It is now two days")]
    public async Task Make_ForAConvening_SaysItsOwnLength(string slug, string says) =>
        Assert.Contains(says, (await App.Visit().MakeLetterAsync(LetterBuilt.OnePersonFromFresno(), slug)).Main, StringComparison.Ordinal);
}
