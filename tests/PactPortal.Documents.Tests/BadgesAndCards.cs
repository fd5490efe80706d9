using System.Text.RegularExpressions;
using PactPortal.Documents.Lists;
using PactPortal.Documents.Rendering;
using PactPortal.Documents.Tests.Reading;
using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Tests;

/// <summary>What a badge, a tent card and the sheets of the door say of somebody, and in what order a reader hears it.</summary>
public sealed class BadgesAndCards
{
    private const string Code = "7QKDM4WX23AB";

    [Fact]
    public void Badge_SaysNamePronounsOrganizationCountyAndDays_AndHasItsCodeInTheCorner()
    {
        var printed = Printed.From(BadgeSheets.Compose(Facts(Bee())));

        printed.Structure.RequireComplete();
        Assert.Equal("A convening Days 1 and 3 Bee they/them Probation of Example Example County", printed.Text);
        var figure = Assert.Single(printed.Nodes, node => node.Type == "Figure");
        Assert.Equal("Code for the check-in desk", printed.Pdf.Text(figure.Entries["Alt"]));
        Assert.Contains(QrModules.Of(Code).PdfPath(), printed.Contents, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, "All days")]
    [InlineData(new[] { 2 }, "Day 2")]
    [InlineData(new[] { 3, 1 }, "Days 1 and 3")]
    public void Badge_SaysItsDays(int[] days, string words) =>
        Assert.StartsWith($"A convening {words} Bee", Printed.From(BadgeSheets.Compose(Facts(Bee() with { Days = days }))).Text, StringComparison.Ordinal);

    [Fact]
    public void Badge_WithoutACodeOrACounty_LeavesThemOut()
    {
        var printed = Printed.From(BadgeSheets.Compose(Facts(Bee() with { BadgeCode = null, County = null, Pronouns = null })));

        Assert.Equal("A convening Days 1 and 3 Bee Probation of Example", printed.Text);
        Assert.DoesNotContain(printed.Nodes, node => node.Type == "Figure");
    }

    [Fact]
    public void TentCard_IsPrintedOnBothFaces_AndHeardOnce()
    {
        var printed = Printed.From(TentCards.Compose(Facts(Bee())));

        printed.Structure.RequireComplete();
        Assert.Equal("Bee they/them Probation of Example Example County", printed.Text);
        Assert.Contains("Beethey/themProbationofExampleExampleCounty", Squeezed(string.Concat(printed.Structure.Pages[0].Artifacts.Select(artifact => artifact.Text))), StringComparison.Ordinal);
        Assert.Matches(@"q -1 0 0 -1 612 1152 cm", printed.Contents);
        Assert.DoesNotContain(printed.Nodes, node => node.Type == "Figure");
    }

    [Fact]
    public void TentCards_StandTwoOnASheet() => Assert.Equal(3, Printed.From(TentCards.Compose(Facts([.. Enumerable.Repeat(Bee(), 5)]))).Structure.Pages.Count);

    [Theory]
    [InlineData("Maximiliana Alexandrina Christophersen J", 2)]
    [InlineData("Bartholomewson Christophersen Alexandrin", 2)]
    [InlineData("Nguyễn Thị Ánh Tuyết-Montgomery of Sacra", 2)]
    [InlineData("Wolfeschlegelsteinhausenbergerdorffwelch", 1)]
    public void Name_OfFortyCharacters_StandsInTwoLinesAtMostOnABadge(string name, int lines)
    {
        var printed = Printed.From(BadgeSheets.Compose(Facts(Bee() with { BadgeName = name, Pronouns = null })));

        Assert.Equal(40, name.Length);
        Assert.Equal(lines, LinesOf(printed, name));
    }

    [Theory]
    [InlineData("Maximiliana ")]
    [InlineData("W")]
    [InlineData("李小龍真理子")]
    [InlineData("Παπαδόπουλος ")]
    public void Name_OfTwoHundredCharacters_StaysWholeAndInItsPlace(string part)
    {
        var name = string.Concat(Enumerable.Repeat(part, 200))[..200].TrimEnd();

        foreach (var printed in new[] { Printed.From(BadgeSheets.Compose(Facts(Bee() with { BadgeName = name }))), Printed.From(TentCards.Compose(Facts(Bee() with { BadgeName = name }))) })
        {
            Assert.Contains(Squeezed(name), Squeezed(printed.Text), StringComparison.Ordinal);
            var pronouns = Assert.Single(Spoken(printed), mark => mark.Text == "they/them").Top;
            Assert.All(Assert.Single(Spoken(printed), mark => Squeezed(mark.Text) == Squeezed(name)).Positions, place => Assert.True(place.Y > pronouns));
        }
    }

    [Fact]
    public void Roster_ListsByNameAndThenByOrganizationAndRole()
    {
        var ana = Bee() with { Name = "Ana Sample", Organization = "Social Services of Example", Role = "Human services, Supervisor", Days = [1, 2, 3] };
        var cy = Bee() with { Name = "Cy Sample", Role = "Juvenile court" };

        Assert.Matches(
            "Days Ana Sample .* Bo Legal .* Cy Sample .* People by organization and role Organization Role Name Days "
            + "Probation of Example Example County Juvenile court Cy Sample 1, 3 Probation of Example Example County Probation, Officer Bo Legal 1, 3 Social Services of Example Example County Human services, Supervisor Ana Sample All$",
            Printed.From(RosterDocument.Compose(Facts(cy, Bee(), ana))).Text);
    }

    internal static ListedPerson Bee() =>
        new("Bo Legal", null, "Bee", null, "they/them", "Probation of Example", "Example County", "Probation, Officer", [1, 3]) { BadgeCode = Code };

    internal static PeopleListFacts Facts(params IReadOnlyList<ListedPerson> people)
    {
        Convening convening = new("convening", "A convening", "America/Los_Angeles");
        for (var number = 1; number <= 3; number++)
        {
            convening.Add(new ConveningDay(number, $"Day {number}", DayAudience.Open) { Date = new DateOnly(2026, 12, 7 + number) });
        }

        return new PeopleListFacts(convening, SampleDocument.Letter().Created, people);
    }

    private static int LinesOf(Printed printed, string name) =>
        Assert.Single(Spoken(printed), mark => Printed.Squeeze(mark.Text) == name).Positions.Select(position => position.Y).Distinct().Count();

    private static IEnumerable<MarkedContent> Spoken(Printed printed) => printed.Structure.Pages[0].Marked.Where(mark => mark.Mcid is not null);

    private static string Squeezed(string text) => Regex.Replace(text, @"\s", "");
}
