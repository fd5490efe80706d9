using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Integrations.PaymentSandbox;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Billing;

/// <summary>Thirty minutes are over: the provider is asked, and seats go back only when no payment can come.</summary>
public sealed class HoldEnds : MoneyScenario
{
    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watch_ASecondBeforeTheEnd_KeepsTheSeats()
    {
        var reference = await HeldAsync();
        App.Clock.Now = App.Clock.Now.AddMinutes(30).AddSeconds(-1);

        await App.WatchAsync();

        Assert.Equal(RegistrationStatus.AwaitingPayment, await App.StatusAsync(reference));
    }

    [Fact]
    public async Task Watch_AtTheEndUnpaid_GivesSeatsAndOffsetBackOnce()
    {
        var reference = await HeldAsync();
        App.Clock.Now = App.Clock.Now.AddMinutes(30);
        await using var beside = App.Beside();
        beside.Clock.Now = App.Clock.Now;

        await Task.WhenAll(App.WatchAsync(), beside.WatchAsync());
        await App.WatchAsync();

        Assert.Equal(RegistrationStatus.Expired, await App.StatusAsync(reference));
        Assert.Single(await App.DeliverMailAsync(), mail => mail.Subject.StartsWith("Your seats went back", StringComparison.Ordinal));
        Assert.Contains("The seats went back", (await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_AtTheEndPaidAndNotHeard_ConfirmsTheTeam()
    {
        var reference = await HeldAsync();
        await App.PayAsync(reference);
        App.Clock.Now = App.Clock.Now.AddMinutes(31);

        await App.WatchAsync();

        Assert.Equal((RegistrationStatus.Confirmed, 1), (await App.StatusAsync(reference), await App.PaymentsAsync()));
    }

    [Fact]
    public async Task Watch_WhileTheBankTakesItsTime_KeepsTheSeatsUntilItAnswers()
    {
        var reference = await HeldAsync();
        await App.PayAsync(reference, SandboxAct.PaySlowly);
        App.Clock.Now = App.Clock.Now.AddHours(20);
        await App.WatchAsync();
        var meanwhile = await App.StatusAsync(reference);

        await App.PayAsync(reference, SandboxAct.BankAccepts);
        await App.WatchAsync();

        Assert.Equal(RegistrationStatus.AwaitingPayment, meanwhile);
        Assert.Equal((RegistrationStatus.Confirmed, 1), (await App.StatusAsync(reference), await App.PaymentsAsync()));
    }

    [Fact]
    public async Task Watch_WhileTheProviderIsDown_KeepsTheSeats()
    {
        var reference = await HeldAsync();
        App.Clock.Now = App.Clock.Now.AddMinutes(31);
        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.Failing, 50, Soon);

        await App.WatchAsync();
        var meanwhile = await App.StatusAsync(reference);
        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.None, 0, Soon);
        await App.WatchAsync();

        Assert.Equal(RegistrationStatus.AwaitingPayment, meanwhile);
        Assert.Equal(RegistrationStatus.Expired, await App.StatusAsync(reference));
    }

    private async Task<string> HeldAsync() => await (await App.SignInAsync(Some.Fresno)).HeldTeamAsync();
}
