using System.Net;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Integrations.PaymentSandbox;

namespace PactPortal.Web.Tests.Billing;

/// <summary>A team pays by card: whoever hears of it first, one payment, one receipt and one confirmation result.</summary>
public sealed class CardIsPaid : MoneyScenario
{
    private static CancellationToken Soon => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submit_ByCard_HoldsTheSeatsAndShowsTheWayToPay()
    {
        var fresno = await App.SignInAsync(Some.Fresno);

        var reference = await fresno.HeldTeamAsync();
        var page = await fresno.GetAsync($"/registrations/{reference}/pay");

        Assert.Equal(RegistrationStatus.AwaitingPayment, await App.StatusAsync(reference));
        Assert.Contains("Your seats are held until 9:30 a.m.", page.Main, StringComparison.Ordinal);
        Assert.Contains("$390.00", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href$='{await App.CheckoutAsync(reference)}']"));
        Assert.Equal(0, await App.DocumentsAsync(BillingDocumentKind.Invoice));
    }

    [Fact]
    public async Task Pay_ByTheFinanceOfficer_ConfirmsTheTeamOfTheCoordinator()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).HeldTeamAsync();
        var finance = await App.SignInAsync(Some.FinanceOfFresno);

        var page = await finance.GetAsync($"/registrations/{reference}/pay");
        await App.PayAsync(reference);
        await finance.GetAsync($"/registrations/{reference}/pay/return");

        Assert.Contains("$390.00", page.Main, StringComparison.Ordinal);
        Assert.Equal(RegistrationStatus.Confirmed, await App.StatusAsync(reference));
    }

    [Theory]
    [InlineData("return")]
    [InlineData("notice")]
    [InlineData("return, notice")]
    [InlineData("notice, return")]
    [InlineData("notice, notice, again, return, return")]
    public async Task Pay_HeardInAnyOrderAndTwice_IsOnePaymentOneReceiptOneMail(string heard)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.HeldTeamAsync();
        await App.PayAsync(reference);
        foreach (var how in heard.Split(", "))
        {
            if (how == "return")
            {
                var back = await fresno.GetAsync($"/registrations/{reference}/pay/return");
                Assert.Equal($"/registrations/{reference}", back.Location);
            }
            else
            {
                var notices = await App.Sandboxed().NoticesAsync(Soon);
                var repeated = how == "again" ? await App.Sandboxed().RepeatAsync(notices[^1].EventId, Soon) : null;
                foreach (var notice in (await App.Sandboxed().NoticesAsync(Soon)).Where(notice => repeated is null || notice.EventId == repeated))
                {
                    Assert.Equal(200, await App.DeliverNoticeAsync(notice));
                }
            }
        }

        Assert.Equal(RegistrationStatus.Confirmed, await App.StatusAsync(reference));
        Assert.Equal((1, 1, 1), (await App.PaymentsAsync(), await App.DocumentsAsync(BillingDocumentKind.Invoice), await App.DocumentsAsync(BillingDocumentKind.Receipt)));
        Assert.Single(await App.DeliverMailAsync(), mail => mail.Subject.StartsWith("Confirmed:", StringComparison.Ordinal));
        Assert.Contains("Paid by card", (await fresno.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pay_HeardByTwoProcessesAtOnce_IsOnePayment()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.HeldTeamAsync();
        await App.PayAsync(reference);
        await using var beside = App.Beside();
        beside.Clock.Now = App.Clock.Now;
        var second = await beside.SignInAsync(Some.SecondOfFresno);

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(at => (at % 2 == 0 ? fresno : second).GetAsync($"/registrations/{reference}/pay/return"))
                .Concat<Task>((await App.Sandboxed().NoticesAsync(Soon)).Select(notice => App.DeliverNoticeAsync(notice))));

        Assert.Equal(RegistrationStatus.Confirmed, await App.StatusAsync(reference));
        Assert.Equal((1, 1), (await App.PaymentsAsync(), await App.DocumentsAsync(BillingDocumentKind.Receipt)));
    }

    [Fact]
    public async Task Decline_LeavesTheHoldAndTheWayToPay()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.HeldTeamAsync();

        await App.PayAsync(reference, SandboxAct.Decline);
        var back = await fresno.GetAsync($"/registrations/{reference}/pay/return");

        Assert.Equal($"/registrations/{reference}/pay", back.Location);
        Assert.Equal((RegistrationStatus.AwaitingPayment, 0), (await App.StatusAsync(reference), await App.PaymentsAsync()));
    }

    [Fact]
    public async Task Submit_WhileTheProviderIsDown_HoldsTheSeatsAndGoesOnLater()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var draft = await fresno.DraftAsync(1);
        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.Failing, 20, Soon);

        var answer = await fresno.SubmitAsync(draft, new Dictionary<string, string?>(CardTeams.ByCard));
        var page = await fresno.GetAsync($"/registrations/{draft}/pay");
        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.None, 0, Soon);
        await page.PressAsync("Pay by card");
        await App.PayAsync(draft);
        await fresno.GetAsync($"/registrations/{draft}/pay/return");

        Assert.Equal($"/registrations/{draft}/pay", answer.Location);
        Assert.Equal((RegistrationStatus.Confirmed, 1), (await App.StatusAsync(draft), await App.PaymentsAsync()));
    }

    [Fact]
    public async Task Notice_WhileTheProviderIsDown_IsToBeSentAgain()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.HeldTeamAsync();
        await App.PayAsync(reference);
        var paid = (await App.Sandboxed().NoticesAsync(Soon)).Single(notice => notice.Type == "checkout.session.completed");

        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.Failing, 20, Soon);
        var first = await App.DeliverNoticeAsync(paid);
        await App.Sandboxed().SwitchOutageAsync(SandboxOutage.None, 0, Soon);
        var second = await App.DeliverNoticeAsync(paid);

        Assert.Equal((503, 200), (first, second));
        Assert.Equal((RegistrationStatus.Confirmed, 1), (await App.StatusAsync(reference), await App.PaymentsAsync()));
    }

    [Fact]
    public async Task Notice_BadlySignedOrOfNothingKnown_ChangesNothing()
    {
        var unknown = await App.OpenCheckoutAsync("PACT26-7KQ4M");
        await App.Sandboxed().ActAsync(unknown, SandboxAct.Pay, Soon);
        using var forged = new StringContent("{\"id\":\"evt_1\"}");
        forged.Headers.Add("Stripe-Signature", "t=1,v1=00");

        var bad = await App.Visit().Http.PostAsync(new Uri("/stripe/webhook", UriKind.Relative), forged, Soon);
        var answers = await App.DeliverNoticesAsync();

        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.All(answers, status => Assert.Equal(200, status));
        Assert.Equal(0, await App.PaymentsAsync());
    }

    [Fact]
    public async Task PayAnInvoice_OfATeamConfirmedByCommitment_SettlesIt()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(1);
        await fresno.SubmitAsync(reference, Some.Commitment());

        await (await fresno.GetAsync($"/registrations/{reference}/pay")).PressAsync("Pay by card");
        await App.PayAsync(reference);
        await fresno.GetAsync($"/registrations/{reference}/pay/return");

        Assert.Equal(1, await App.DocumentsAsync(BillingDocumentKind.Receipt));
        Assert.Equal(Money.Zero, await App.OpenAsync("PACT26-00001"));
    }
}
