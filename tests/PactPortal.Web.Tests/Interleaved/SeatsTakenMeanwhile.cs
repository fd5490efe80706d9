using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Funding;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Interleaved;

/// <summary>Seats, offset and uses of a code go to another team after a team's price was computed from them.</summary>
public sealed class SeatsTakenMeanwhile : InterleavedScenario
{
    [Fact]
    public async Task Submit_WhenTheLastSeatGoesToAnother_IsRefused()
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var (fresno, sacramento) = (await ReadyAsync(Some.Fresno), await ReadyAsync(Some.Sacramento));

        var answer = await MeetAsync("SeatPools", sacramento, fresno);

        Assert.Equal((HttpStatusCode.Conflict, "Too few seats are left"), (answer.Status, answer.Heading));
        Assert.Equal(1, await ConfirmedAsync());
    }

    [Fact]
    public async Task Submit_WhenAnotherDrawsFromTheFund_IsToldTheNewPrice()
    {
        await App.FundOfAsync(Some.Convening, 150_00);
        var (fresno, sacramento) = (await ReadyAsync(Some.Fresno), await ReadyAsync(Some.Sacramento));

        var answer = await MeetAsync("Funds", sacramento, fresno);

        Assert.Contains("It now pays $50.00. The new total is $245.00. Nothing was sent.", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal(new Money(50_00), await BalanceAsync());
    }

    [Fact]
    public async Task Submit_WhenTheFirstFundGoesToAnother_DrawsOnTheSecond()
    {
        await App.FundOfAsync(Some.Convening, 100_00);
        var second = await App.SecondFundAsync(1000_00);
        var (fresno, sacramento) = (await ReadyAsync(Some.Fresno), await ReadyAsync(Some.Sacramento));

        var answer = await MeetAsync("Funds", sacramento, fresno);

        Assert.NotNull(answer.Location);
        Assert.Equal((Money.Zero, new Money(900_00)), (await App.LeftInAsync(await App.FirstFundAsync()), await App.LeftInAsync(second)));
    }

    [Fact]
    public async Task Submit_WhenTheRuleOfTheFundChanges_IsToldTheNewPrice()
    {
        var fund = await App.FirstFundAsync();
        var fresno = await ReadyAsync(Some.Fresno);

        var answer = await MeetAsync("Funds", async () => _ = (await App.SetRuleAsync(fund, new FundRuleTerms(DrawOrder: 1, new Money(80_00), 5), shownVersion: 1)).Value, fresno);

        Assert.Contains("It now pays $80.00.", Assert.Single(answer.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WhenAnotherTakesTheLastUseOfACode_IsToldTheNewPrice()
    {
        await App.DiscountAsync(uses: 1);
        var fresno = await ReadyAsync(Some.Fresno, GivenDiscounts.Code);
        var sacramento = await ReadyAsync(Some.Sacramento, GivenDiscounts.Code);

        var answer = await MeetAsync("DiscountCodes", sacramento, fresno);

        Assert.Contains("is used up: its one seat is taken.", answer.Main, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await App.UsedAsync(), await ConfirmedAsync()));
    }

    [Fact]
    public async Task Submit_WhenTheCodeEnds_IsToldTheNewPrice()
    {
        var code = await App.DiscountAsync();
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var page = await finance.GetAsync($"/planning/convenings/{Some.Convening}/discounts/{code}");
        var fresno = await ReadyAsync(Some.Fresno, GivenDiscounts.Code);

        var answer = await MeetAsync("DiscountCodes", () => page.PressAsync("End this code"), fresno);

        Assert.Contains("The new total is $195.00. Nothing was sent.", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal((0, 0), (await App.UsedAsync(), await ConfirmedAsync()));
    }

    [Fact]
    public async Task Cancel_WhenAnotherDrawsFromTheFund_GivesBackToWhatIsLeft()
    {
        var before = await BalanceAsync();
        var coordinator = await App.SignInAsync(Some.Fresno);
        var cancel = await coordinator.GetAsync($"/registrations/{await coordinator.CommittedTeamAsync(people: 1)}/cancel");
        var sacramento = await ReadyAsync(Some.Sacramento);

        var answer = await MeetAsync("Funds", sacramento, () => cancel.PressAsync("Cancel the registration"));

        Assert.NotNull(answer.Location);
        Assert.Equal(before - new Money(100_00), await BalanceAsync());
    }

    /// <summary>A team of one, reviewed: what is left is to submit it.</summary>
    private async Task<Func<Task<Page>>> ReadyAsync(string email, string? code = null)
    {
        var coordinator = await App.SignInAsync(email);
        var reference = await coordinator.DraftAsync(people: 1);
        var review = code is null
            ? await coordinator.GetAsync($"/registrations/{reference}/review")
            : await coordinator.ApplyAsync(reference, code);
        return () => review.PressAsync("Submit registration for 1 person", Some.PurchaseOrder());
    }

    private Task<int> ConfirmedAsync() =>
        App.QueryAsync(db => db.Registrations.CountAsync(registration => registration.Status == RegistrationStatus.Confirmed));

    private Task<Money> BalanceAsync() => App.QueryAsync(db => db.Funds.Select(fund => fund.Balance).SingleAsync());
}
