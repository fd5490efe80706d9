using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>What waits is applied later, what won't come is written off, what the bank returned is owed again; each once.</summary>
public sealed class MoneyIsSettled : MoneyScenario
{
    [Fact]
    public async Task Apply_WhatWaitsLater_PaysTheInvoiceAndIsDoneOnce()
    {
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var payment = await (await finance.RecordAsync("", new Money(80_00))).FollowAsync();
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var open = await App.OpenAsync(invoice);
        var answers = new Dictionary<string, string?> { ["Form.Invoices"] = $"{invoice} = 30.00" };

        await payment.PressAsync("Apply to invoices", answers);
        var again = await payment.PressAsync("Apply to invoices", answers);

        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(open - new Money(30_00), await App.OpenAsync(invoice));
        Assert.Contains("Unapplied $50.00", (await again.FollowAsync()).Main, StringComparison.Ordinal);
        Assert.Equal(new Money(30_00), await App.QueryAsync(db => db.OwnDocuments().Where(document => document.Kind == BillingDocumentKind.Receipt).Select(document => document.Total).SingleAsync()));
    }

    [Fact]
    public async Task Apply_MoreThanWaits_IsRefusedBesideItsField()
    {
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var payment = await (await finance.RecordAsync("", new Money(20_00))).FollowAsync();
        var invoice = await App.InvoicedAsync(Some.Fresno);

        var page = await payment.PressAsync("Apply to invoices", new() { ["Form.Invoices"] = $"{invoice} = 30.00" });

        Beside.Field(page, "Form.Invoices", "The parts add up to $30.00, more than the $20.00 that came.");
        Assert.Equal($"{invoice} = 30.00", page.FieldValue("Form.Invoices"));
    }

    [Fact]
    public async Task Return_CheckThatPaidTwo_OpensBothAndTheReceiptSaysSo()
    {
        var (fresno, sacramento) = (await App.InvoicedAsync(Some.Fresno), await App.InvoicedAsync(Some.Sacramento));
        var (one, two) = (await App.OpenAsync(fresno), await App.OpenAsync(sacramento));
        var payment = await (await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync($"{fresno} {sacramento}", one + two + new Money(5_00))).FollowAsync();
        var answers = new Dictionary<string, string?> { ["Return.Reason"] = "Not sufficient funds" };

        await payment.PressAsync("Mark as returned", answers);
        var again = await (await payment.PressAsync("Mark as returned", answers)).FollowAsync();

        Assert.Equal((one, two), (await App.OpenAsync(fresno), await App.OpenAsync(sacramento)));
        Assert.StartsWith("Returned by the bank", again.Document.QuerySelector("main .pp-status")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Unapplied $0.00", again.Main, StringComparison.Ordinal);
        var officer = await App.SignInAsync(Some.FinanceOfFresno);
        Assert.Contains("Returned by the bank on September 14, 2026", (await officer.GetAsync("/documents/PACT26-R-00001")).Main, StringComparison.Ordinal);
        var reference = await App.QueryAsync(db => db.BillingDocuments.Where(document => document.Number == fresno).Select(document => document.Facts).SingleAsync());
        Assert.Contains($"returned by the bank: {one} is open again on invoice {fresno}", (await officer.GetAsync($"/registrations/{reference.Reference}")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(await App.DeliverMailAsync(), mail => mail.Subject.StartsWith("Receipt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WriteOff_WhatIsOpen_NeedsAReasonAndIsDoneOnce()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await finance.RecordAsync(invoice, await App.OpenAsync(invoice) - new Money(12_34));
        var page = await finance.GetAsync($"{MoneyTeams.Desk}/invoices/{invoice}/write-off");

        var without = await page.PressAsync("Write off $12.34");
        await page.PressAsync("Write off $12.34", new() { ["Form.Reason"] = "Bank fee, not worth a letter" });
        var again = await page.PressAsync("Write off $12.34", new() { ["Form.Reason"] = "Bank fee, not worth a letter" });

        Beside.Field(without, "Form.Reason", "Enter why nothing more is expected.");
        Assert.Equal((HttpStatusCode.Redirect, Money.Zero), (again.Status, await App.OpenAsync(invoice)));
        Assert.Equal(new Money(-12_34), await App.QueryAsync(db => db.OwnLedgerEntries().Where(entry => entry.Kind == LedgerKind.WriteOff).Select(entry => entry.Amount).SingleAsync()));
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "invoice written off" && entry.SubjectId == invoice && entry.Reason == "Bank fee, not worth a letter")));
    }

    [Fact]
    public async Task WriteOff_AfterMoneyCame_IsRefusedWithWhatIsOpenNow()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var (finance, open) = (await App.SignInAsync(Some.PlanningFinance), await App.OpenAsync(invoice));
        var page = await finance.GetAsync($"{MoneyTeams.Desk}/invoices/{invoice}/write-off");
        await finance.RecordAsync(invoice, new Money(10_00));

        var refused = await page.PressAsync($"Write off {open}", new() { ["Form.Reason"] = "Never mind" });

        Beside.Field(refused, "Form.Reason", $"{open - new Money(10_00)} is open now, no longer {open}.");
        Assert.Equal(open - new Money(10_00), await App.OpenAsync(invoice));
    }
}
