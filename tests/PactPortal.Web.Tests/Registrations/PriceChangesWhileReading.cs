using System.Net;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

public sealed class PriceChangesWhileReading : PortalScenario
{
    [Fact]
    public async Task Submit_AfterAnotherCountyDrainedTheFund_CreatesNothingAndSaysSo()
    {
        await App.FundOfAsync(Some.Convening, 30_000);
        var (fresno, review) = await ReviewAsync(people: 3);
        await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(people: 2);

        var answer = await SentAsync(review, 3);

        await AssertNothingWasSentAsync(answer, fresno, "other teams drew on the fund, or your county used its seats. It now pays $100.00. The new total is $785.00.", "Total due $785.00");
    }

    [Fact]
    public async Task Submit_AfterTheCountysOtherAgencyUsedItsOffsetSeats_CreatesNothingAndSaysSo()
    {
        var (sacramento, review) = await ReviewAsync(people: 2, Some.Sacramento);
        await (await App.SignInAsync(Some.SacramentoProbation)).ConfirmedTeamAsync(people: 4);

        var answer = await SentAsync(review, 2);

        await AssertNothingWasSentAsync(answer, sacramento, "It now pays $100.00. The new total is $490.00.", "Total due $490.00");
    }

    [Fact]
    public async Task Submit_AfterARateWasEdited_CreatesNothingAndSaysSo()
    {
        var (fresno, review) = await ReviewAsync(people: 1);
        await App.PriceAsync(Some.Convening, "pact-county", "early", 30_000);

        var answer = await SentAsync(review, 1);

        await AssertNothingWasSentAsync(answer, fresno, "The planning team changed a rate while you were reading. The new total is $200.00.", "Total due $200.00");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("99999999999999999999")]
    public async Task Submit_CarryingATotalNobodyShowed_CreatesNothing(string total)
    {
        var (_, review) = await ReviewAsync(people: 1);
        var before = await Rows.CountAsync(App);

        var answer = await review.PressAsync("Submit registration for 1 person", new(Some.PurchaseOrder()) { ["Form.ShownTotal"] = total });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("The new total is $195.00. Nothing was sent.", answer.Main, StringComparison.Ordinal);
        Assert.Equal("19500", answer.FieldValue("Form.ShownTotal"));
        Assert.Equal(before, await Rows.CountAsync(App));
    }

    [Fact]
    public async Task Submit_AfterAColleagueChangedTheTeamAtTheSamePrice_IsAskedToLookAgain()
    {
        var (_, review) = await ReviewAsync(people: 2);
        var team = await (await App.SignInAsync(Some.SecondOfFresno)).RegisterAsync();
        var removed = await team.PressAsync("Take off the team: Person Number 2");
        await (await (await removed.FollowAsync()).PressAsync("Add a person")).PressAsync("Save team", Some.Person(9));

        var answer = await SentAsync(review, 2);

        Assert.Contains("A colleague changed the team while you were reading.", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Contains("Person Number 9", answer.Main, StringComparison.Ordinal);
    }

    private static Task<Page> SentAsync(Page review, int people) =>
        review.PressAsync($"Submit registration for {(people == 1 ? "1 person" : $"{people} people")}", Some.PurchaseOrder());

    private async Task<(PortalBrowser Browser, Page Review)> ReviewAsync(int people, string email = Some.Fresno)
    {
        var browser = await App.SignInAsync(email);
        var reference = await browser.DraftAsync(people);
        return (browser, await browser.GetAsync($"/registrations/{reference}/review"));
    }

    private static async Task AssertNothingWasSentAsync(Page answer, PortalBrowser browser, string sentence, string total)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(sentence, Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Contains(total, answer.Main, StringComparison.Ordinal);
        Assert.Equal("PO-TEST-1", answer.FieldValue("Form.PurchaseOrderNumber"));
        Assert.StartsWith("Your team for", (await browser.GetAsync(answer.Path.Replace("/review", "/team", StringComparison.Ordinal))).Heading, StringComparison.Ordinal);
    }
}
