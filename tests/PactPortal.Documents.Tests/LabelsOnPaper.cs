using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests;

/// <summary>Badges stand where their paper is cut, and every name is on its badge whole.</summary>
public sealed class LabelsOnPaper
{
    private const string Organization = "County of Example, Department of Social Services, Children and Family Services Bureau";

    [Theory]
    [InlineData(1, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(601, 101)]
    public void Render_Badges_PutsSixOnASheet(int people, int sheets) =>
        Assert.Equal(sheets, System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(Printed.From(Sheets(people, "Ana Sample")).Bytes), "/Type/Page[^s]"));

    [Theory]
    [InlineData("Bo")]
    [InlineData("Nguyễn Thị Ánh Tuyết-Montgomery of Sacram")]
    [InlineData("Wolfeschlegelsteinhausenbergerdorffwelche")]
    [InlineData("Ἀλέξανδρος Παπαδόπουλος")]
    public void Render_Badges_KeepsEveryNameWhole(string name)
    {
        var printed = Printed.From(Sheets(2, name));

        printed.Structure.RequireComplete();
        Assert.Equal(4, printed.Nodes.Count(node => node.Type == "P" && (Printed.Squeeze(node.Text) == name || Printed.Squeeze(node.Text) == Organization)));
    }

    [Fact]
    public void Render_NameOfTwoHundredLetters_StaysOnItsBadge()
    {
        var name = string.Join(' ', Enumerable.Repeat("Maximiliana", 17))[..200].TrimEnd();

        Assert.Contains(name, Printed.From(Sheets(1, name)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_TheSameBadges_GivesTheSameBytes() => Assert.Equal(Printed.From(Sheets(3, "Ana Sample")).Bytes, Printed.From(Sheets(3, "Ana Sample")).Bytes);

    private static LabelSheets Sheets(int people, string name) => new(
        "Badges", SampleDocument.Letter().Created, LabelStock.Badges, [.. Enumerable.Repeat(new Label("A convening", name, "they/them", Organization), people)]);
}
