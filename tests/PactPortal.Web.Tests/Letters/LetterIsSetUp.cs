using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Letters;

/// <summary>The planning team writes what letters say, dates the rates they start from, and adds versions of the provided statement.</summary>
public sealed class LetterIsSetUp : PortalScenario
{
    private const string SetUp = $"/planning/convenings/{Some.Convening}/letter";

    [Fact]
    public async Task Save_OtherWords_StandInTheNextLetterAndNotInTheOneThatIsOut()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var before = await App.Visit().MakeLetterAsync(Some.Letter());

        await (await planner.GetAsync($"{SetUp}/words")).PressAsync("Save", new() { ["Form.WhyATeam"] = "A protocol is signed\r\nby seven offices." });
        var after = await App.Visit().MakeLetterAsync(Some.Letter());

        Assert.Contains("A protocol is signed by seven offices.", after.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("seven offices", (await App.Visit().GetAsync($"{before.Path}/versions/1")).Document.QuerySelector(".pp-sheet")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains(await App.QueryAsync(db => db.AuditEntries.Select(entry => entry.Action).ToListAsync()), action => action == "letter words changed");
    }

    [Fact]
    public async Task Preview_OtherWords_ShowsThemInALetterAndSavesNothing()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var rows = await Rows.CountAsync(App);

        var preview = await (await planner.GetAsync($"{SetUp}/words")).PressAsync("Preview the letter", new() { ["Form.WhyATeam"] = "Seven offices sign." });
        var form = await preview.PressAsync("Go on editing", []);

        Assert.Equal("CSEC fiscal-justification letter", preview.Heading);
        Assert.Contains("nothing was saved", preview.Main, StringComparison.Ordinal);
        Assert.Contains("Seven offices sign.", preview.Main, StringComparison.Ordinal);
        Assert.Equal(rows, await Rows.CountAsync(App));
        Assert.DoesNotContain("Seven offices", (await planner.GetAsync(SetUp)).Main, StringComparison.Ordinal);
        Assert.Equal("Seven offices sign.", form.Document.QuerySelector("textarea[name='Form.WhyATeam']")?.TextContent.Trim());

        await preview.PressAsync("Save", []);

        Assert.Contains("Seven offices sign.", (await planner.GetAsync(SetUp)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AfterSomebodyElseDid_OverwritesNothing()
    {
        var (one, other) = (await App.SignInAsync(Some.Planner), await App.SignInAsync(Some.Planner));
        var (form, same) = (await one.GetAsync($"{SetUp}/words"), await other.GetAsync($"{SetUp}/words"));
        await same.PressAsync("Save", new() { ["Form.CostSharing"] = "Theirs." });

        var refused = await form.PressAsync("Save", new() { ["Form.CostSharing"] = "Mine." });

        Assert.Contains("Wren Tidewater changed the convening’s letter words meanwhile: Cost sharing from “", refused.Main, StringComparison.Ordinal);
        Assert.Contains("Theirs.", (await one.GetAsync(SetUp)).Main, StringComparison.Ordinal);

        await refused.PressAsync("Save", []);

        Assert.Contains("Mine.", (await one.GetAsync(SetUp)).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("words", "Form.Introduction", "All {people} came.", "Only {members} and {counties} stand for a number")]
    [InlineData("words", "Form.WhyATeam", "\u0645\u0639\u0627", "letters that the letter can print")]
    [InlineData("mileage", "Form.Rate", "72.55", "Enter cents a mile with at most one decimal")]
    [InlineData("mileage", "Form.Through", "December 31, 2025", "The last day is before the first.")]
    [InlineData("mileage", "Form.Source", "", "Enter where the rate is known from")]
    [InlineData("meals", "Form.FirstOrLastDay", "90.00", "worth no more than a full day")]
    [InlineData("meals", "Form.Dinner", "60.00", "worth no more together than a full day")]
    [InlineData("hotel", "Form.LastNight", "November 30, 2026", "The last night is the first one or up to")]
    public async Task Save_WhatCannotBe_SaysWhyBesideItsFieldAndKeepsTheAnswer(string page, string field, string answer, string sentence)
    {
        var planner = await App.SignInAsync(Some.Planner);
        var form = await planner.GetAsync($"{SetUp}/{page}");

        var refused = await form.PressAsync("Save", new(Rate(page)) { [field] = answer });

        Assert.StartsWith("Error: ", refused.Document.Title ?? "", StringComparison.Ordinal);
        Assert.Contains(sentence, refused.Main, StringComparison.Ordinal);
        Assert.Equal(answer, refused.Document.QuerySelector($"[name='{field}']") is { LocalName: "textarea" } box ? box.TextContent.TrimStart('\n') : refused.Document.QuerySelector($"[name='{field}']")?.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Save_ALaterMealRate_StandsInTheBuilderWithItsSource()
    {
        var planner = await App.SignInAsync(Some.Planner);

        await (await planner.GetAsync($"{SetUp}/meals")).PressAsync("Save", Rate("meals"));
        var builder = await App.Visit().GetAsync($"/convenings/{Some.Convening}/justification");
        var letter = await App.Visit().MakeLetterAsync(Some.Letter());

        Assert.Equal("74.00", builder.Document.QuerySelector("[name='Form.FullDay']")?.GetAttribute("value"));
        Assert.Contains("Meals: Table of November 2026.", letter.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_TheHotelRate_KeepsTheHourThatWasAgreed()
    {
        var planner = await App.SignInAsync(Some.Planner);

        await (await planner.GetAsync($"{SetUp}/hotel")).PressAsync("Save", new() { ["Form.NightlyRate"] = "165.00", ["Form.Source"] = "Contract of May 4, 2026" });
        var letter = await App.Visit().MakeLetterAsync(Some.Letter());

        Assert.Contains("165.00", letter.Main, StringComparison.Ordinal);
        Assert.Matches(@"for rooms booked through November 13, 2026, 5:00\sp\.m\. Source: Contract of May 4, 2026\.", letter.Main);
    }

    [Fact]
    public async Task Add_AVersionOfTheStatement_LeavesTheEarlierOneInLettersThatAreOut()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var before = await App.Visit().MakeLetterAsync(Some.Letter());
        var form = await planner.GetAsync("/planning/statements/add");
        var answers = new Dictionary<string, string?>
        {
            ["Form.Version"] = "as provided with the 2027 invitation",
            ["Form.Text"] = "First paragraph.\r\n\r\nSecond\r\nparagraph.",
            ["Form.Provenance"] = "The 2027 invitation",
            ["Form.RetrievedOn"] = "September 10, 2026",
        };

        var preview = await form.PressAsync("Preview the letter", answers);
        await preview.PressAsync("Save", []);
        var twice = await form.PressAsync("Save", answers);
        var after = await App.Visit().MakeLetterAsync(Some.Letter());
        var told = await App.Visit().GetAsync(before.Path);

        Assert.Contains("Second paragraph.", preview.Main, StringComparison.Ordinal);
        Assert.Contains("Another version was added meanwhile", twice.Main, StringComparison.Ordinal);
        Assert.Contains("as provided with the 2027 invitation. Retrieved September 10, 2026.", after.Main, StringComparison.Ordinal);
        Assert.Contains("Second paragraph.", after.Main, StringComparison.Ordinal);
        Assert.Contains("There is a newer version of the statement provided by CDSS.", told.Main, StringComparison.Ordinal);
        Assert.Contains("Per WIC 16524.7", told.Document.QuerySelector(".pp-sheet blockquote")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Equal(2, await App.QueryAsync(db => db.ProvidedStatements.CountAsync()));
    }

    [Fact]
    public async Task Visit_TheSetUpOfTheArchive_FindsNothing() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Archive}/letter")).Status);

    [Theory]
    [InlineData("2026-09-14T09:00:00-07:00")]
    [InlineData("2026-12-14T09:00:00-08:00")]
    public async Task Visit_ASample_ShowsALetterAlsoAfterTheLastTier(string at)
    {
        App.Clock.Now = Some.At(at);

        var page = await (await App.SignInAsync(Some.Planner)).GetAsync($"{SetUp}/preview");

        Assert.Equal("CSEC fiscal-justification letter", page.Heading);
        Assert.Contains("nobody keeps this letter", page.Main, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Rate(string page) => page switch
    {
        "mileage" => new() { ["Form.From"] = "January 1, 2026", ["Form.Rate"] = "70", ["Form.Source"] = "A notice" },
        "meals" => new()
        {
            ["Form.From"] = "November 1, 2026",
            ["Form.FullDay"] = "74.00",
            ["Form.FirstOrLastDay"] = "55.50",
            ["Form.Breakfast"] = "18.00",
            ["Form.Lunch"] = "20.00",
            ["Form.Dinner"] = "31.00",
            ["Form.Source"] = "Table of November 2026.",
        },
        "hotel" => new() { ["Form.Source"] = "Contract" },
        _ => [],
    };
}
