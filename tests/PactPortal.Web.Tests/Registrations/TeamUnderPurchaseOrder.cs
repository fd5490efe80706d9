using System.Net;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

public sealed class TeamUnderPurchaseOrder
{
    [Fact]
    public async Task Submit_FiveFromFresno_IsConfirmedWithFiveOffsetSeats()
    {
        await using var app = await PortalApp.StartAsync();
        var fresno = await app.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 5);

        var answer = await fresno.SubmitAsync(reference);
        var page = await answer.FollowAsync();

        Assert.Equal("Your team of five has its seats", page.Heading);
        Assert.Contains("Registration offset 5 seats at $100.00. From the subsidy fund −$500.00", page.Main, StringComparison.Ordinal);
        Assert.Contains("Total due $975.00", page.Main, StringComparison.Ordinal);
        Assert.Contains("Confirmed by purchase order PO-TEST-1, up to $10,000.00", page.Main, StringComparison.Ordinal);
        Assert.Empty(await app.RecountAsync());
        Assert.Empty(app.Errors.Entries);
    }

    [Fact]
    public async Task Submit_SentTwice_IsDoneOnce()
    {
        await using var app = await PortalApp.StartAsync();
        var fresno = await app.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);
        var review = await fresno.GetAsync($"/registrations/{reference}/review");

        var answers = await Task.WhenAll(
            review.PressAsync("Submit registration for 2 people", Some.PurchaseOrder()),
            review.PressAsync("Submit registration for 2 people", Some.PurchaseOrder()));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        var page = await fresno.GetAsync($"/registrations/{reference}");
        Assert.Single(page.Document.QuerySelectorAll(".pp-timeline li"), entry => entry.TextContent.Contains("Confirmed by", StringComparison.Ordinal));
        Assert.Empty(await app.RecountAsync());
    }
}
