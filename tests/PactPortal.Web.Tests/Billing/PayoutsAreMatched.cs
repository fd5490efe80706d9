using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Testing;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Web.Tests.Billing;

/// <summary>What the card service sent to the bank, line by line beside what the portal recorded.</summary>
public sealed class PayoutsAreMatched : MoneyScenario
{
    private const string Payouts = $"{MoneyTeams.Desk}/payouts";

    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fetch_PaymentsAndARefund_AreMatchedToTheCent()
    {
        var reference = await App.PaidTeamAsync();
        var other = await App.PaidTeamAsync(Some.Sacramento);
        await App.RefundInDashboardAsync(reference, 100_00);
        // Sent back before anybody heard of it: two lines that come to nothing.
        await App.Sandboxed().FinishRefundAsync(await App.RefundInDashboardAsync(other, 50_00), false, Soon);
        await App.DeliverNoticesAsync();
        await App.Sandboxed().PayOutAsync(Soon);
        var finance = await App.SignInAsync(Some.PlanningFinance);

        await (await finance.GetAsync(Payouts)).PressAsync("Fetch payouts");
        var list = await finance.GetAsync(Payouts);
        var payout = await finance.GetAsync(list.Document.QuerySelector("table a")?.GetAttribute("href") ?? "");

        var gross = await App.QueryAsync(db => db.OwnPayments().SumAsync(payment => (long)(object)payment.Amount)) - 100_00;
        var stored = await App.QueryAsync(db => db.ProviderPayouts.AsNoTracking().SingleAsync());
        Assert.Equal((new Money(gross), stored.Net), (stored.Gross, stored.Amount));
        Assert.Contains("Every line is known", list.Main, StringComparison.Ordinal);
        Assert.Contains("Every card payment of this convening is in a payout", list.Main, StringComparison.Ordinal);
        Assert.Contains("Difference $0.00", payout.Main, StringComparison.Ordinal);
        Assert.Contains(reference, payout.Main, StringComparison.Ordinal);
        Assert.Contains(other, payout.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_WithAPaymentNobodyRecorded_ListsItAndTheDifference()
    {
        await App.PaidTeamAsync();
        await App.Sandboxed().ActAsync(await App.OpenCheckoutAsync("PACT26-7KQ4M"), SandboxAct.Pay, Soon);
        await App.Sandboxed().PayOutAsync(Soon);
        App.Clock.Now = App.Clock.Now.AddDays(2);
        var waiting = await App.PaidTeamAsync(Some.Sacramento);
        App.Clock.Now = App.Clock.Now.AddDays(3);
        var finance = await App.SignInAsync(Some.PlanningFinance);

        var list = await (await (await finance.GetAsync(Payouts)).PressAsync("Fetch payouts")).FollowAsync();

        Assert.Contains("Not known here", list.Main, StringComparison.Ordinal);
        Assert.Contains("1 line unknown", list.Main, StringComparison.Ordinal);
        Assert.Contains("286.14", list.Main, StringComparison.Ordinal); // 295.00 less 2.9 percent and 30 cents
        Assert.Matches($"Not paid out yet {waiting}, .* 3 days ago", list.Main);
    }

    [Fact]
    public async Task Fetch_AgainAndByTwoAtOnce_KeepsEachOnce()
    {
        await App.PaidTeamAsync();
        await App.Sandboxed().PayOutAsync(Soon);
        await using var beside = App.Beside();
        beside.Clock.Now = App.Clock.Now;
        var pages = new[] { await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Payouts), await (await beside.SignInAsync(Some.PlanningFinance)).GetAsync(Payouts) };

        var answers = await Task.WhenAll(pages.Concat(pages).Select(page => page.PressAsync("Fetch payouts")));

        Assert.All(answers, answer => Assert.Equal(Payouts, answer.Location));
        Assert.Equal((1, 1), (await App.QueryAsync(db => db.ProviderPayouts.CountAsync()), await App.QueryAsync(db => db.ProviderPayoutLines.CountAsync())));
    }

    [Fact]
    public async Task Fetch_WhileTheProviderIsSilent_SaysSoAndGoesOnLater()
    {
        await App.PaidTeamAsync();
        await App.Sandboxed().PayOutAsync(Soon);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.Failing, 20, Soon);

        var silent = await (await finance.GetAsync(Payouts)).PressAsync("Fetch payouts");
        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.None, 0, Soon);
        await silent.PressAsync("Fetch payouts");

        Assert.Contains("The card service gave no answer", Assert.Single(silent.Problems), StringComparison.Ordinal);
        Assert.Equal(1, await App.QueryAsync(db => db.ProviderPayouts.CountAsync()));
    }

    [Fact]
    public async Task Download_HasEveryLineAndIsRecorded()
    {
        var reference = await App.PaidTeamAsync();
        await App.Sandboxed().PayOutAsync(Soon);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var list = await (await (await finance.GetAsync(Payouts)).PressAsync("Fetch payouts")).FollowAsync();

        var file = await list.PressAsync("Download CSV");

        Assert.Contains(reference, file.Html, StringComparison.Ordinal);
        Assert.Contains("390.00,11.61,378.39", file.Html, StringComparison.Ordinal);
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "payouts exported")));
    }
}
