using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Billing.Reminders;
using PactPortal.Domain.Billing;
using PactPortal.Testing;
using PactPortal.Web.Features.Billing.Mail;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Finance;

/// <summary>An invoice of September 14 is due on October 14; it is remembered seven days before and seven days after.</summary>
public sealed class InvoicesAreMailed : MoneyScenario
{
    private const string Invoice = "PACT26-00001";
    private const string Payables = "payables@fresno.example.org";

    private static readonly DateTimeOffset Before = Some.At("2026-10-07T00:00:00-07:00");
    private static readonly DateTimeOffset After = Some.At("2026-10-21T00:00:00-07:00");

    [Fact]
    public async Task Issue_AnInvoice_SendsItToTheCoordinatorAndToAccountsPayable()
    {
        await PayablesAsync(Payables);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.CommittedTeamAsync(people: 1);

        var mails = (await App.DeliverMailAsync()).Where(mail => mail.Subject.StartsWith($"Invoice {Invoice}", StringComparison.Ordinal)).ToList();

        Assert.Equal([Some.Fresno, Payables], mails.Select(mail => mail.ToAddress).Order(StringComparer.Ordinal));
        Assert.All(mails, mail =>
        {
            Assert.Equal($"{Invoice}.pdf", Assert.Single(mail.Files).Name);
            Assert.Contains("October 14, 2026", mail.Text, StringComparison.Ordinal);
        });
        Assert.Contains($"Invoice sent to {Payables}", (await fresno.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_WhereAccountsPayableIsTheCoordinator_SendsOneMessage()
    {
        await PayablesAsync(Some.Fresno.ToUpperInvariant());
        await (await App.SignInAsync(Some.Fresno)).CommittedTeamAsync(people: 1);

        Assert.Single(await App.DeliverMailAsync(), mail => mail.Subject.Contains(Invoice, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remind_OfAnOpenInvoice_OnceBeforeAndOnceAfterWhateverRestarts()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).CommittedTeamAsync(people: 1);
        await App.DeliverMailAsync();

        Assert.Empty(await RemindAsync(Before.AddSeconds(-1)));
        Assert.Equal([$"Due soon: invoice {Invoice}, $195.00"], await RemindAsync(Before));
        Assert.Empty(await RemindAsync(Before.AddDays(2)));
        Assert.Empty(await RemindAsync(After.AddSeconds(-1)));
        await using var beside = App.Beside();
        beside.Clock.Now = App.Clock.Now = After;
        await Task.WhenAll(OweAsync(App), OweAsync(beside));
        Assert.Equal([$"Past due: invoice {Invoice}, $195.00"], await RemindAsync(After));
        Assert.Empty(await RemindAsync(After.AddDays(200)));

        var page = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}");
        Assert.Contains($"Reminder that an invoice is past due sent to {Some.Fresno}", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remind_OfAPaidInvoice_NeverAndNotEvenWhenItWasOwed()
    {
        await (await App.SignInAsync(Some.Fresno)).CommittedTeamAsync(people: 1);
        await App.DeliverMailAsync();
        App.Clock.Now = Before;
        await OweAsync(App);
        await App.PaidAsync(Invoice, 195_00);

        Assert.Empty(await App.DeliverMailAsync());
        Assert.Empty(await RemindAsync(After));
    }

    [Fact]
    public async Task Remind_UnderAnAcceptedOrder_NotBeforeItsTermAndOnceAfter()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        await App.DeliverMailAsync();
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var list = await finance.GetAsync($"/planning/convenings/{Some.Convening}/purchase-orders");
        var answer = await finance.GetAsync(list.Document.QuerySelector("th a")!.GetAttribute("href")!); // there is one
        await answer.PressAsync("Accept purchase order");

        Assert.Empty(await RemindAsync(Before));
        Assert.Equal([$"Past due: invoice {Invoice}, $195.00"], await RemindAsync(After));
    }

    private async Task<IReadOnlyList<string>> RemindAsync(DateTimeOffset at)
    {
        App.Clock.Now = at;
        await OweAsync(App);
        return [.. (await App.DeliverMailAsync()).Select(mail => mail.Subject)];
    }

    private static async Task OweAsync(PortalApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RemindOfInvoices>().ExecuteAsync(CancellationToken.None);
    }

    private Task PayablesAsync(string email) => App.WriteAsync(async (db, token) =>
    {
        var organizationId = await db.Memberships.Where(membership => db.Users.Any(user => user.Id == membership.AccountId && user.Email == Some.Fresno)).Select(membership => membership.OrganizationId).SingleAsync(token);
        var details = new BillingDetails(organizationId);
        details.Change(null, [], email);
        db.BillingDetails.Add(details);
    });
}
