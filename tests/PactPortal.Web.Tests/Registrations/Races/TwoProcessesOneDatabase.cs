using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Funding;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations.Races;

/// <summary>Two operating-system processes sell from one database at the same time.</summary>
public sealed class TwoProcessesOneDatabase : IAsyncLifetime
{
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;
    private PortalApp app = null!;
    private PortalProcess one = null!;
    private PortalProcess two = null!;

    public async ValueTask InitializeAsync()
    {
        app = await PortalApp.StartAsync();
        var starting = PortalProcess.StartAsync(app.DataFolder, Some.EarlyMorning, cancellation);
        two = await PortalProcess.StartAsync(app.DataFolder, Some.EarlyMorning, cancellation);
        one = await starting;
    }

    public async ValueTask DisposeAsync()
    {
        await one.DisposeAsync();
        await two.DisposeAsync();
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Submit_TwoCountiesAtOnce_BothAreConfirmed()
    {
        var (fresno, sacramento) = (await one.SignInAsync(Some.Fresno), await two.SignInAsync(Some.Sacramento));
        var (first, second) = (await ReadyAsync(fresno, 3), await ReadyAsync(sacramento, 5));

        var answers = await Task.WhenAll(first(), second());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(new Money(112 * 100_00), (await app.QueryAsync(db => db.Funds.AsNoTracking().SingleAsync(cancellation))).Balance);
        Assert.Empty(await app.RecountAsync());
    }

    [Fact]
    public async Task Submit_TwoCoordinatorsOfACountyAtFourOfFive_OneSucceeds()
    {
        var (human, probation) = (await one.SignInAsync(Some.Sacramento), await two.SignInAsync(Some.SacramentoProbation));
        Assert.Equal(HttpStatusCode.Redirect, (await human.SubmitAsync(await human.DraftAsync(4, Some.Gathering, "both"))).Status);
        var (first, second) = (await ReadyAsync(human, 1, Some.Gathering, "both"), await ReadyAsync(probation, 1, Some.Gathering, "both"));

        var answers = await Task.WhenAll(first(), second());

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict && answer.Heading == "Too few seats are left");
        Assert.Empty(await app.RecountAsync());
    }

    [Fact]
    public async Task Submit_LastSeatOfADay_IsSoldOnce()
    {
        await app.QueryAsync(db => db.SeatPools.Where(pool => pool.Key == "day/2").ExecuteUpdateAsync(update => update.SetProperty(pool => pool.Capacity, 1), cancellation));
        var (fresno, sacramento) = (await one.SignInAsync(Some.Fresno), await two.SignInAsync(Some.Sacramento));
        var (first, second) = (await ReadyAsync(fresno, 1), await ReadyAsync(sacramento, 1));

        var answers = await Task.WhenAll(first(), second());

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        Assert.Empty(await app.RecountAsync());
    }

    [Fact]
    public async Task Submit_LastDollarsOfTheFund_AreDrawnExactly()
    {
        await LeaveInFundAsync(new Money(15_000));
        var (fresno, sacramento) = (await one.SignInAsync(Some.Fresno), await two.SignInAsync(Some.Sacramento));
        var (first, second) = (await ReadyAsync(fresno, 1), await ReadyAsync(sacramento, 1));

        var answers = await Task.WhenAll(first(), second());
        var late = Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        var again = await late.PressAsync(PortalBrowser.SubmitButton(late));

        Assert.Contains("It now pays $50.00. The new total is $245.00. Nothing was sent.", Assert.Single(late.Problems), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(Money.Zero, await app.QueryAsync(db => db.Funds.Select(fund => fund.Balance).SingleAsync(cancellation)));
        Assert.Empty(await app.RecountAsync());
    }

    [Fact]
    public async Task Submit_LastOfTheFirstFund_GoesToOneAndTheOtherDrawsOnTheSecond()
    {
        await LeaveInFundAsync(new Money(100_00));
        var (firstFund, secondFund) = (await app.FirstFundAsync(), await app.SecondFundAsync(1000_00));
        var (fresno, sacramento) = (await one.SignInAsync(Some.Fresno), await two.SignInAsync(Some.Sacramento));
        var (first, second) = (await ReadyAsync(fresno, 1), await ReadyAsync(sacramento, 1));

        var answers = await Task.WhenAll(first(), second());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal((Money.Zero, new Money(900_00)), (await app.LeftInAsync(firstFund), await app.LeftInAsync(secondFund)));
        Assert.Empty(await app.RecountAsync());
    }

    private static async Task<Func<Task<Page>>> ReadyAsync(PortalBrowser browser, int people, string slug = Some.Convening, string rate = "pact-county")
    {
        var review = await browser.GetAsync($"/registrations/{await browser.DraftAsync(people, slug, rate)}/review");
        return () => review.PressAsync(PortalBrowser.SubmitButton(review), Some.PurchaseOrder());
    }

    private Task<int> LeaveInFundAsync(Money left) => app.QueryAsync(async db =>
    {
        await db.FundEntries.Where(entry => entry.Kind == FundEntryKind.Allocation)
            .ExecuteUpdateAsync(update => update.SetProperty(entry => entry.Amount, left), cancellation);
        await db.FundRules.ExecuteUpdateAsync(
            update => update.SetProperty(rule => rule.Reserve, Money.Zero).SetProperty(rule => rule.ReserveBalance, Money.Zero), cancellation);
        return await db.Funds.ExecuteUpdateAsync(update => update.SetProperty(fund => fund.Budget, left).SetProperty(fund => fund.Balance, left), cancellation);
    });
}
