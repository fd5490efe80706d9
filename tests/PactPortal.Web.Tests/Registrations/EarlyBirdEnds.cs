using System.Net;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

public sealed class EarlyBirdEnds : PortalScenario
{
    [Theory]
    [InlineData(-1, "$195.00", "early-bird")]
    [InlineData(0, "$250.00", "regular")]
    [InlineData(1, "$250.00", "regular")]
    public async Task Submit_SecondsFromItsEnd_FixesTheTierOfThatInstant(int seconds, string total, string tier)
    {
        App.Clock.Now = Some.EarlyBirdEnd.AddSeconds(seconds);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);

        await fresno.SubmitAsync(reference);
        App.Clock.Now = Some.EarlyBirdEnd.AddDays(40);
        var page = await fresno.GetAsync($"/registrations/{reference}");

        Assert.Contains($"Total due {total}", page.Main, StringComparison.Ordinal);
        Assert.Contains($"at the {tier} rate, {total} due", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_ReviewedBeforeItsEndAndSentAfter_CreatesNothingAndSaysWhy()
    {
        App.Clock.Now = Some.EarlyBirdEnd.AddSeconds(-1);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);
        var review = await fresno.GetAsync($"/registrations/{reference}/review");
        App.Clock.Now = Some.EarlyBirdEnd;
        var before = await Rows.CountAsync(App);

        var answer = await review.PressAsync("Submit registration for 2 people", Some.PurchaseOrder());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("The early-bird rate held through Friday, October 16; the regular rate is in effect now. The new total is $500.00. Nothing was sent.", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Contains("Total due $500.00", answer.Main, StringComparison.Ordinal);
        Assert.Equal("PO-TEST-1", answer.FieldValue("Form.PurchaseOrderNumber"));
        Assert.Equal(before, await Rows.CountAsync(App));
        Assert.Equal($"/registrations/{reference}", (await answer.PressAsync("Submit registration for 2 people", new() { ["Form.Agreed"] = "true" })).Location);
    }

    [Fact]
    public async Task Submit_OneSecondAfterRegistrationCloses_CreatesNothing()
    {
        App.Clock.Now = Some.At("2026-12-04T16:59:59-08:00");
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);
        var review = await fresno.GetAsync($"/registrations/{reference}/review");
        App.Clock.Now = Some.At("2026-12-04T17:00:00-08:00");
        var before = await Rows.CountAsync(App);

        var answer = await review.PressAsync("Submit registration for 1 person", Some.PurchaseOrder());
        var team = await fresno.GetAsync($"/registrations/{reference}/team");
        var start = await fresno.GetAsync($"/convenings/{Some.Convening}/register");

        Assert.Equal($"/registrations/{reference}/team", answer.Location);
        Assert.Contains("Registration is closed This draft is kept, and can’t be submitted any more.", team.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Review registration", team.Main, StringComparison.Ordinal);
        Assert.Equal($"/convenings/{Some.Convening}", start.Location);
        Assert.Equal(before, await Rows.CountAsync(App));
    }
}
