using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Funding;
using PactPortal.Domain;
using PactPortal.Domain.Funding;

namespace PactPortal.Testing;

/// <summary>Funds that a scenario starts from, made by the acts of the planning team's finance.</summary>
public static class GivenFunds
{
    /// <summary>A second fund of the convening, drawn after the first; its identifier.</summary>
    public static async Task<Guid> SecondFundAsync(this PortalApp app, long cents, long perSeat = 100_00, int seatsPerCounty = 5)
    {
        var fund = (await app.AllocateAsync(new FundTerms("Foundation grant", new Money(cents)) { Source = "An invented foundation" })).Value;
        _ = (await app.SetRuleAsync(fund.FundId, new FundRuleTerms(DrawOrder: 2, new Money(perSeat), seatsPerCounty), null)).Value;
        return fund.FundId;
    }

    public static Task<Outcome<Fund>> AllocateAsync(this PortalApp app, FundTerms terms, string? reason = "Granted") =>
        app.ActAsync<AllocateFund, Outcome<Fund>>((useCase, caller) => useCase.ExecuteAsync(caller, terms, CancellationToken.None), reason);

    public static Task<Outcome<Fund>> AdjustAsync(this PortalApp app, Guid fundId, FundAdjustment adjustment, string? reason = "Asked by who gives it") =>
        app.ActAsync<AdjustFund, Outcome<Fund>>((useCase, caller) => useCase.ExecuteAsync(caller, fundId, adjustment, CancellationToken.None), reason);

    public static async Task<Outcome<FundRule>> SetRuleAsync(this PortalApp app, Guid fundId, FundRuleTerms terms, int? shownVersion, string? reason = "Agreed")
    {
        var conveningId = await app.QueryAsync(db => db.Convenings.Where(convening => convening.Slug == Some.Convening).Select(convening => convening.ConveningId).SingleAsync());
        return await app.ActAsync<SetFundRule, Outcome<FundRule>>((useCase, caller) => useCase.ExecuteAsync(caller, conveningId, fundId, terms, shownVersion, CancellationToken.None), reason);
    }

    /// <summary>The convening's first fund.</summary>
    public static Task<Guid> FirstFundAsync(this PortalApp app) =>
        app.QueryAsync(db => db.FundRules.Where(rule => rule.DrawOrder == 1).Select(rule => rule.FundId).SingleAsync());

    public static Task<Money> LeftInAsync(this PortalApp app, Guid fundId) =>
        app.QueryAsync(db => db.Funds.Where(fund => fund.FundId == fundId).Select(fund => fund.Balance).SingleAsync());

    private static async Task<TOutcome> ActAsync<TUseCase, TOutcome>(this PortalApp app, Func<TUseCase, Caller, Task<TOutcome>> act, string? reason)
        where TUseCase : class
    {
        var account = await app.QueryAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.Email == Some.PlanningFinance));
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>(), new Caller(new Act(account.Id, account.DisplayName, app.Clock.Now, reason), Reach.Everywhere));
    }
}
