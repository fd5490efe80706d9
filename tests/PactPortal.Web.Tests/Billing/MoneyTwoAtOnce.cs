using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>Two people at the desk at once, through two hosts with connections and write gates of their own.</summary>
public sealed class MoneyTwoAtOnce : IAsyncLifetime
{
    private PortalApp app = null!; // started before each test
    private PortalApp beside = null!; // likewise

    public async ValueTask InitializeAsync() => (app, beside) = (await PortalApp.StartAsync(), null!);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await using var ended = app;
        await using var other = beside;
        await PortalScenario.SoundAsync(app);
        Assert.Empty(other?.Errors.Entries ?? []);
    }

    [Fact]
    public async Task Record_TheSameWarrantByTwo_IsRecordedOnceAndTheOtherIsWarned()
    {
        var invoice = await app.InvoicedAsync(Some.Fresno);
        var forms = await FormsAsync();

        var answers = await Task.WhenAll(forms.Select(form => form.PressAsync("Record payment", MoneyTeams.Warrant(invoice, new Money(50_00)))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Beside.Field(Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK), "Form.Reason", "Warrant or check 4471 of $50.00 was recorded on");
        Assert.Equal(1, await app.QueryAsync(db => db.Payments.CountAsync()));
    }

    [Fact]
    public async Task Record_TwoWarrantsOverTheSameInvoice_NeverApplyMoreThanIsOpen()
    {
        var invoice = await app.InvoicedAsync(Some.Fresno);
        var open = await app.OpenAsync(invoice);
        var forms = await FormsAsync();

        var answers = await Task.WhenAll(forms.Select((form, at) => form.PressAsync("Record payment", MoneyTeams.Warrant(invoice, open - new Money(1_00), $"W{at}"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(Money.Zero, await app.OpenAsync(invoice));
        Assert.Equal(open - new Money(2_00), new Money(await app.QueryAsync(db => db.Payments.SumAsync(payment => (long)(object)payment.Unapplied))));
    }

    [Fact]
    public async Task Apply_WhatWaitsToTwoInvoicesAtOnce_NeverAppliesMoreThanCame()
    {
        var (first, second) = (await app.InvoicedAsync(Some.Fresno), await app.InvoicedAsync(Some.Sacramento));
        var finance = await app.SignInAsync(Some.PlanningFinance);
        var payment = (await finance.RecordAsync("", new Money(80_00))).Location ?? "";
        beside = app.Beside();
        var pages = new[] { await finance.GetAsync(payment), await (await beside.SignInAsync(Some.Administrator)).GetAsync(payment) };

        var answers = await Task.WhenAll(
            pages[0].PressAsync("Apply to invoices", new() { ["Form.Invoices"] = $"{first} = 80.00" }), pages[1].PressAsync("Apply to invoices", new() { ["Form.Invoices"] = $"{second} = 80.00" }));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Beside.Field(Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK), "Form.Invoices", "Nothing of this payment waits any more");
    }

    [Fact]
    public async Task Return_TwiceAtOnce_OpensTheInvoiceOnce()
    {
        var invoice = await app.InvoicedAsync(Some.Fresno);
        var open = await app.OpenAsync(invoice);
        var finance = await app.SignInAsync(Some.PlanningFinance);
        var payment = (await finance.RecordAsync(invoice, open)).Location ?? "";
        beside = app.Beside();
        var pages = new[] { await finance.GetAsync(payment), await (await beside.SignInAsync(Some.Administrator)).GetAsync(payment) };

        var answers = await Task.WhenAll(pages.Select(page => page.PressAsync("Mark as returned", new() { ["Return.Reason"] = "Not sufficient funds" })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(open, await app.OpenAsync(invoice));
    }

    /// <summary>A failing issuer takes its number and gives it back.</summary>
    [Fact]
    public async Task Issue_TwentyAtOnceOfWhichSevenFail_LeavesNoGap()
    {
        var invoice = await app.InvoicedAsync(Some.Fresno);
        await (await app.SignInAsync(Some.PlanningFinance)).RecordAsync("", new Money(1_00));
        beside = app.Beside();

        var issued = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => Task.Run(() => IssueAsync(at % 2 == 0 ? app : beside, invoice, fails: at % 3 == 0))));

        var numbers = await app.QueryAsync(db => db.BillingDocuments.Where(document => document.Kind == BillingDocumentKind.Receipt).Select(document => document.Number).OrderBy(number => number).ToListAsync());
        Assert.Equal((13, 7), (issued.Count(one => one), issued.Count(one => !one)));
        Assert.Equal(Enumerable.Range(1, 13).Select(number => $"PACT26-R-{number:D5}"), numbers);
    }

    private static async Task<bool> IssueAsync(PortalApp host, string number, bool fails)
    {
        try
        {
            await host.WriteAsync(async (db, token) =>
            {
                var invoice = await db.BillingDocuments.AsNoTracking().SingleAsync(document => document.Number == number, token);
                var convening = await db.Convenings.AsNoTracking().SingleAsync(one => one.ConveningId == invoice.ConveningId, token);
                var payment = await db.Payments.AsNoTracking().SingleAsync(token);
                await db.Step<ReceiptIssuer>().IssueAsync(payment, [new InvoiceShare(invoice, new Money(1))], Money.Zero, convening, host.Clock.Now, token);
                if (fails)
                {
                    throw new TimeoutException("Something stops after the number was taken.");
                }
            });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<Page[]> FormsAsync()
    {
        beside = app.Beside();
        var (one, other) = (await app.SignInAsync(Some.PlanningFinance), await beside.SignInAsync(Some.Administrator));
        return [await one.GetAsync($"{MoneyTeams.Desk}/record"), await other.GetAsync($"{MoneyTeams.Desk}/record")];
    }
}
