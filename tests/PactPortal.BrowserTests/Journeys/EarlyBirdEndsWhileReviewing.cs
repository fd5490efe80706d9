using Microsoft.EntityFrameworkCore;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Journeys;

public sealed class EarlyBirdEndsWhileReviewing(Chromium chromium) : PortalTest(chromium)
{
    [Fact]
    public async Task Submit_AfterTheEnd_ShowsTheNewTotalAndConfirmsOnlyWhenAskedAgain()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).DraftAsync(people: 2);
        App.Clock.Now = Some.EarlyBirdEnd.AddSeconds(-1);
        var page = await OpenAsync(Some.Fresno);
        await page.GotoAsync($"/registrations/{reference}/review");
        var review = new ReviewPage(page);
        await Expect(review.Total).ToContainTextAsync("$390.00");
        await review.PromiseByPurchaseOrderAsync();

        App.Clock.Now = Some.EarlyBirdEnd;
        await review.Submit("2 people").ClickAsync();

        await Expect(page.Problems()).ToContainTextAsync("The early-bird rate held through");
        await Expect(page.Problems()).ToContainTextAsync("the regular rate is in effect now. The new total is $500.00. Nothing was sent.");
        await Expect(review.Total).ToContainTextAsync("$500.00");
        await Expect(review.OrderNumber).ToHaveValueAsync("PO-TEST-1");
        await Expect(review.NotToExceed).ToHaveValueAsync("10,000.00");
        await Expect(review.Agreed).ToBeCheckedAsync();
        Assert.Equal(RegistrationStatus.Draft, await StatusAsync(reference));
        Assert.Equal(0, await App.QueryAsync(db => db.SeatPools.SumAsync(pool => pool.Taken)));
        Assert.Empty(await App.RecountAsync());

        await review.Submit("2 people").ClickAsync();

        await Expect(page.Heading()).ToHaveTextAsync("Your team of two has its seats");
        await Expect(review.Total).ToContainTextAsync("$500.00");
        Assert.Equal(RegistrationStatus.Confirmed, await StatusAsync(reference));
        Assert.Empty(await App.RecountAsync());
    }

    private Task<RegistrationStatus> StatusAsync(string reference) =>
        App.QueryAsync(db => db.Registrations.Where(registration => registration.Reference == reference).Select(registration => registration.Status).SingleAsync());
}
