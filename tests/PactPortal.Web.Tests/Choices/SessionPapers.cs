using PactPortal.Testing;
using PactPortal.Web.Tests.Releases;

namespace PactPortal.Web.Tests.Choices;

/// <summary>What the planning team prints for a session.</summary>
public sealed class SessionPapers : PortalScenario
{
    [Fact]
    public async Task Sheets_OfASession_SayTheChosenNameAndTheRoomAndNoAddress()
    {
        await App.OpenChoosingAsync();
        var guests = await App.GuestsAsync(2);
        await (await App.Visit().GetAsync(guests[0].Page)).PressAsync("Save", new() { ["Form.BadgeName"] = "Bee" });
        await App.ChooseAsync(guests[0], "E3");
        await App.ChooseAsync(guests[1], "E1");
        var planner = await App.SignInAsync(Some.Planner);
        var session = $"{GivenChoices.Choices}/{await App.ItemIdAsync("E3")}";

        var signIn = await planner.PdfTextAsync(session + "/sign-in.pdf");
        var sign = await planner.PdfTextAsync(session + "/sign.pdf");
        var csv = (await planner.GetAsync(session + ".csv")).Html;

        Assert.Contains("Bee", signIn, StringComparison.Ordinal);
        Assert.DoesNotContain("Person Number", signIn, StringComparison.Ordinal);
        Assert.DoesNotContain("@", signIn, StringComparison.Ordinal);
        Assert.Contains("Wednesday, December 9, 3:05 to 4:20 p.m., Sycamore Room", sign, StringComparison.Ordinal);
        Assert.Contains("Person Number 1", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Person Number 2", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetUp_ByTime_CountsWhoChoseASessionAndWhoComesOnTheDay()
    {
        await App.OpenChoosingAsync();
        var guests = await App.GuestsAsync(2);
        await App.ChooseAsync(guests[0], "E3");

        var page = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/agenda/set-up");

        Assert.Equal("1", People(page, "Measures That Help"));
        var coming = int.Parse(People(page, "Designed With Us"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(coming >= 2, $"{coming} people come on the second day.");
        Assert.DoesNotContain("Person Number", page.Main, StringComparison.Ordinal);
    }

    private static string People(Page page, string title) =>
        page.Document.QuerySelectorAll("tr").Single(row => row.TextContent.Contains(title, StringComparison.Ordinal)).QuerySelector("td:last-child")!.TextContent.Trim();
}
