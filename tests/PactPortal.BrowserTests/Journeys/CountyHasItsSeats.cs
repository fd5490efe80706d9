using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Journeys;

/// <summary>Day one of the gathering takes five people a county, whichever of its organizations sends them.</summary>
public sealed partial class CountyHasItsSeats(Chromium chromium) : PortalTest(chromium)
{
    private const string BothDays = "both";

    [Fact]
    public async Task Submit_TwoWhereOneSeatIsLeft_TakesNoneAndSaysWhatCanBeDone()
    {
        var others = await App.SignInAsync(Some.Sacramento);
        await others.SubmitAsync(await others.DraftAsync(people: 4, Some.Gathering, BothDays));
        var reference = await (await App.SignInAsync(Some.SacramentoProbation)).DraftAsync(people: 2, Some.Gathering, BothDays);
        var taken = await SeatsTakenAsync();

        var page = await OpenAsync(Some.SacramentoProbation);
        await page.GotoAsync($"/registrations/{reference}/review");
        var review = new ReviewPage(page);
        await review.PromiseByPurchaseOrderAsync();
        await review.Submit("2 people").ClickAsync();

        await Expect(page.Heading()).ToHaveTextAsync("Too few seats are left");
        Assert.Equal(taken, await SeatsTakenAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Send 1 person" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = SecondPerson() }).ClickAsync();
        await new TeamPage(page).Review.ClickAsync();
        await review.PromiseByPurchaseOrderAsync();
        await review.Submit("1 person").ClickAsync();
        await Expect(page.Heading()).ToHaveTextAsync("Your person has a seat");
        Assert.Empty(await App.RecountAsync());
    }

    private Task<int> SeatsTakenAsync() => App.QueryAsync(db => db.SeatPools.SumAsync(pool => pool.Taken));

    [GeneratedRegex("^Take off the team.*Person Number 2$")]
    private static partial Regex SecondPerson();
}
