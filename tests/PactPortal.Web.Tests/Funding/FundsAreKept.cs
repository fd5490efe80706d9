using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Funding;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Funding;

/// <summary>The planning team's finance makes funds, raises and lowers them, and says how a convening draws on them.</summary>
public sealed class FundsAreKept : PortalScenario
{
    [Fact]
    public async Task Allocate_AFund_HasItsBudgetAsItsFirstEntry()
    {
        var fund = (await App.AllocateAsync(new FundTerms("  State subsidy ", new Money(5000_00)) { FiscalFrom = new DateOnly(2026, 7, 1), FiscalThrough = new DateOnly(2027, 6, 30) }, "Act of 2026")).Value;

        var entry = await App.QueryAsync(db => db.FundEntries.AsNoTracking().SingleAsync(entry => entry.FundId == fund.FundId));
        Assert.Equal(("State subsidy", new Money(5000_00), new Money(5000_00)), (fund.Name, fund.Budget, fund.Balance));
        Assert.Equal((FundEntryKind.Allocation, new Money(5000_00), "Act of 2026", App.Clock.Now), (entry.Kind, entry.Amount, entry.Reason, entry.At));
        Assert.Equal(await App.QueryAsync(db => db.Users.Where(user => user.Email == Some.PlanningFinance).Select(user => (Guid?)user.Id).SingleAsync()), entry.Actor);
    }

    [Fact]
    public async Task Change_AFundWithoutAReason_IsRefused()
    {
        var fund = await App.FirstFundAsync();
        var before = await Rows.CountAsync(App);

        Assert.Equal("Reason", Assert.Single((await App.AllocateAsync(new FundTerms("A fund", new Money(1)), null)).Refusals).Field);
        Assert.Equal("Reason", Assert.Single((await App.AdjustAsync(fund, FundAdjustment.Raise(new Money(1)), " ")).Refusals).Field);
        Assert.Equal("Reason", Assert.Single((await App.SetRuleAsync(fund, new FundRuleTerms(1, new Money(1), 1), 1, null)).Refusals).Field);
        Assert.Equal(before, await Rows.CountAsync(App));
    }

    [Fact]
    public async Task Lower_BelowWhatIsCommitted_IsRefusedWithTheNumbersAndToItIsDone()
    {
        await App.FundOfAsync(Some.Convening, 900_00);
        var fund = await App.FirstFundAsync();
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 3);

        var refused = await App.AdjustAsync(fund, FundAdjustment.Lower(new Money(600_01)));
        var lowered = (await App.AdjustAsync(fund, FundAdjustment.Lower(new Money(600_00)))).Value;
        var raised = (await App.AdjustAsync(fund, FundAdjustment.Raise(new Money(10_00)))).Value;

        Assert.Equal("Of $900.00, $300.00 is committed. The budget can be lowered by $600.00 at most.", Assert.Single(refused.Refusals).Sentence);
        Assert.Equal((new Money(300_00), Money.Zero), (lowered.Budget, lowered.Balance));
        Assert.Equal((new Money(310_00), new Money(10_00)), (raised.Budget, raised.Balance));
    }

    [Fact]
    public async Task Lower_IntoTheReserve_IsRefused()
    {
        var refused = await App.AdjustAsync(await App.FirstFundAsync(), FundAdjustment.Lower(new Money(9000_01)));

        Assert.Equal(
            "Of $12,000.00, $0.00 is committed and $3,000.00 is set aside for small counties. The budget can be lowered by $9,000.00 at most.", Assert.Single(refused.Refusals).Sentence);
    }

    [Fact]
    public async Task SetRule_OfTheReserve_MovesItsCountiesAndLimits()
    {
        var fund = await App.FirstFundAsync();
        var terms = new FundRuleTerms(DrawOrder: 1, new Money(80_00), SeatsPerCounty: 3) { Reserve = new Money(400_00), ReserveEndsAt = Some.EarlyBirdEnd, ReserveCounties = ["02", "10"] };

        var rule = (await App.SetRuleAsync(fund, terms, shownVersion: 1)).Value;
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 4);

        var now = await App.QueryAsync(db => db.FundRules.AsNoTracking().SingleAsync());
        Assert.Equal(["02", "10"], await App.QueryAsync(db => db.FundRuleReserveCounties.Where(county => county.FundRuleId == rule.FundRuleId).Select(county => county.CountyCode).Order().ToListAsync()));
        Assert.Equal((new Money(160_00), new Money(11_760_00)), (now.ReserveBalance, await App.LeftInAsync(fund)));
    }

    [Fact]
    public async Task SetRule_ThatSomebodyElseChanged_IsTold()
    {
        var fund = await App.FirstFundAsync();
        _ = (await App.SetRuleAsync(fund, new FundRuleTerms(1, new Money(80_00), 3), shownVersion: 1)).Value;

        var late = await App.SetRuleAsync(fund, new FundRuleTerms(1, new Money(90_00), 3), shownVersion: 1);

        Assert.Equal("Somebody else changed this rule while you were reading. Nothing was changed.", Assert.Single(late.Refusals).Sentence);
        Assert.Equal(new Money(80_00), await App.QueryAsync(db => db.FundRules.Select(rule => rule.PerSeat).SingleAsync()));
    }

    [Fact]
    public async Task SetRule_InAPlaceThatIsTakenOrForACountyThatIsNone_IsRefused()
    {
        var second = (await App.AllocateAsync(new FundTerms("Another", new Money(100_00)))).Value;

        Assert.Equal("Another fund is drawn in place 1 already.", Assert.Single((await App.SetRuleAsync(second.FundId, new FundRuleTerms(1, new Money(1), 1), null)).Refusals).Sentence);
        Assert.Equal(
            "There is no county 99.",
            Assert.Single((await App.SetRuleAsync(second.FundId, new FundRuleTerms(2, new Money(1), 1) { Reserve = new Money(1), ReserveEndsAt = Some.EarlyBirdEnd, ReserveCounties = ["99"] }, null)).Refusals).Sentence);
        Assert.True((await App.SetRuleAsync(Guid.CreateVersion7(), new FundRuleTerms(2, new Money(1), 1), null)).IsNotFound);
    }

    [Fact]
    public async Task Recount_OfWhatSomebodyChangedByHand_SaysEachDifference()
    {
        await App.FundOfAsync(Some.Convening, 900_00);
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 2);
        await ChangeAsync(new Money(1), 1);

        var differences = await App.RecountAsync();

        await ChangeAsync(new Money(-1), -1);
        Assert.Equal(
            [
                "fund County registration offset: $700.01 left, its entries add up to $700.00",
                "fund County registration offset: a budget of $900.01, its entries add up to $900.00",
                "fund County registration offset: its entries do not add up to a reserve of $0.01",
                "fund County registration offset, offset seats of county 10: 3 used, 2 counted",
            ],
            differences);
    }

    private Task ChangeAsync(Money by, int seats) => App.WriteAsync(async (db, token) =>
    {
        var (fund, rule) = (await db.Funds.AsNoTracking().SingleAsync(token), await db.FundRules.AsNoTracking().SingleAsync(token));
        var (balance, budget, reserve) = (fund.Balance + by, fund.Budget + by, rule.ReserveBalance + by);
        await db.Funds.ExecuteUpdateAsync(update => update.SetProperty(one => one.Balance, balance).SetProperty(one => one.Budget, budget), token);
        await db.FundRules.ExecuteUpdateAsync(update => update.SetProperty(one => one.ReserveBalance, reserve), token);
        await db.FundRuleCountySeats.Where(county => county.CountyCode == "10").ExecuteUpdateAsync(update => update.SetProperty(county => county.Used, county => county.Used + seats), token);
    });

    [Fact]
    public async Task Demonstration_HasASecondPlannerAndASecondFinancePerson()
    {
        var (planner, finance) = (await App.SignInAsync(Some.SecondPlanner), await App.SignInAsync(Some.SecondPlanningFinance));

        Assert.Equal(HttpStatusCode.OK, (await planner.GetAsync($"/planning/convenings/{Some.Convening}/requests")).Status);
        Assert.Equal(HttpStatusCode.OK, (await finance.GetAsync($"/planning/convenings/{Some.Convening}/refunds")).Status);
        Assert.Equal(("Linden Harrow", "Tobias Reckner"), (await NameAsync(Some.SecondPlanner), await NameAsync(Some.SecondPlanningFinance)));
    }

    private Task<string> NameAsync(string email) => App.QueryAsync(db => db.Users.Where(user => user.Email == email).Select(user => user.DisplayName).SingleAsync());
}
