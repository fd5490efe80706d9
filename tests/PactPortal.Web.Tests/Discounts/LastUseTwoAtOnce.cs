using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Discounts;

/// <summary>Several organizations want the last uses at once, through two hosts with connections and write gates of their own.</summary>
public sealed class LastUseTwoAtOnce : MoneyScenario
{
    [Fact]
    public async Task Submit_TwoOrganizationsForTheLastUse_GivesItToOne()
    {
        await App.DiscountAsync(uses: 1);
        await using var beside = App.Beside();
        beside.Clock.Now = App.Clock.Now;
        var (fresno, sacramento) = (await App.SignInAsync(Some.Fresno), await beside.SignInAsync(Some.Sacramento));
        Page[] reviews = [await fresno.ApplyAsync(await fresno.DraftAsync(people: 1)), await sacramento.ApplyAsync(await sacramento.DraftAsync(people: 1))];

        var answers = await Task.WhenAll(reviews.Select(review => review.PressAsync("Submit registration for 1 person", Some.PurchaseOrder())));

        Assert.All(reviews, review => Assert.Contains("Total due $145.00", review.Main, StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Contains("is used up: its one seat is taken. It is not in the price any more. The new total is $195.00.", Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK).Main, StringComparison.Ordinal);
        Assert.Equal(1, await App.UsedAsync());
        Assert.Equal(1, await App.QueryAsync(db => db.OwnRegistrations().CountAsync(registration => registration.Status == RegistrationStatus.Confirmed)));
        Assert.Empty(beside.Errors.Entries);
    }

    [Fact]
    public async Task Cancel_TwiceAtOnce_GivesTheUseBackOnce()
    {
        await App.DiscountAsync(uses: 2);
        await using var beside = App.Beside();
        beside.Clock.Now = App.Clock.Now;
        var (fresno, second) = (await App.SignInAsync(Some.Fresno), await beside.SignInAsync(Some.SecondOfFresno));
        var reference = await fresno.DraftAsync(people: 2);
        await fresno.ApplyAsync(reference);
        await fresno.SubmitAsync(reference);
        var attendee = (await App.QueryAsync(db => db.Registrations.AsNoTracking().SingleAsync(registration => registration.Reference == reference))).Attendees[0].AttendeeId;
        var address = $"/registrations/{reference}/people/{attendee}/cancel";
        Page[] pages = [await fresno.GetAsync(address), await second.GetAsync(address)];

        await Task.WhenAll(pages.Select(page => page.PressAsync("Cancel this seat")));

        Assert.Equal(1, await App.UsedAsync());
    }

    [Fact]
    public async Task Change_TheLimitWhileTheLastUseIsTaken_NeverEndsBelowWhatIsUsed()
    {
        var code = await App.DiscountAsync(uses: 2);
        await using var beside = App.Beside();
        beside.Clock.Now = App.Clock.Now;
        var fresno = await App.SignInAsync(Some.Fresno);
        var review = await fresno.ApplyAsync(await fresno.DraftAsync(people: 2));
        var edit = await (await beside.SignInAsync(Some.PlanningFinance)).GetAsync($"/planning/convenings/{Some.Convening}/discounts/{code}/edit");

        await Task.WhenAll(
            review.PressAsync("Submit registration for 2 people", Some.PurchaseOrder()), edit.PressAsync("Save discount code", new() { ["Form.Uses"] = "1" }));

        var stored = await App.QueryAsync(db => db.DiscountCodes.AsNoTracking().SingleAsync());
        Assert.True(stored.Used is 0 or 2 && stored.Used <= stored.Uses, $"{stored.Used} of {stored.Uses}");
    }
}
