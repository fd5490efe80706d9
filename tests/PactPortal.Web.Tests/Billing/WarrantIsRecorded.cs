using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>A county's warrant comes in: it pays one invoice or many, short, over or split, once.</summary>
public sealed class WarrantIsRecorded : MoneyScenario
{
    [Fact]
    public async Task Record_OneWarrantForInvoicesOfTwoOrganizations_PaysBothWithAReceiptAndAMailEach()
    {
        var (fresno, sacramento) = (await App.InvoicedAsync(Some.Fresno), await App.InvoicedAsync(Some.Sacramento, people: 2));
        var total = await App.OpenAsync(fresno) + await App.OpenAsync(sacramento);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await App.DeliverMailAsync();

        var payment = await (await finance.RecordAsync($"{fresno}\n{sacramento}", total)).FollowAsync();

        Assert.Equal("Warrant or check 4471", payment.Heading);
        Assert.Equal((Money.Zero, Money.Zero), (await App.OpenAsync(fresno), await App.OpenAsync(sacramento)));
        Assert.Contains("PACT26-R-00001", payment.Main, StringComparison.Ordinal);
        Assert.Contains("PACT26-R-00002", payment.Main, StringComparison.Ordinal);
        var mails = (await App.DeliverMailAsync()).Where(mail => mail.Subject.StartsWith("Receipt PACT26-R-", StringComparison.Ordinal)).ToList();
        Assert.Equal([Some.Fresno, Some.Sacramento], mails.Select(mail => mail.ToAddress).Order());
        var reference = await App.QueryAsync(db => db.BillingDocuments.Where(document => document.Number == fresno).Select(document => document.Facts).SingleAsync());
        var own = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference.Reference}");
        Assert.Contains($"received for invoice {fresno} by warrant or check 4471", own.Main, StringComparison.Ordinal);
        Assert.Contains("Receipt sent to", own.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await App.SignInAsync(Some.FinanceOfFresno)).GetAsync("/documents/PACT26-R-00001")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignInAsync(Some.FinanceOfFresno)).GetAsync("/documents/PACT26-R-00002")).Status);
    }

    [Fact]
    public async Task Record_ShortThenOver_LeavesTheRestOpenAndThenUnapplied()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var open = await App.OpenAsync(invoice);
        var finance = await App.SignInAsync(Some.PlanningFinance);

        await finance.RecordAsync(invoice, open - new Money(10_00), "1");
        var afterShort = await App.OpenAsync(invoice);
        await finance.RecordAsync(invoice, new Money(25_00), "2");

        Assert.Equal((new Money(10_00), Money.Zero), (afterShort, await App.OpenAsync(invoice)));
        var unapplied = await finance.GetAsync($"{MoneyTeams.Desk}/unapplied");
        Assert.StartsWith("$15.00 of what came in", unapplied.Document.QuerySelector("main h1 ~ p")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Warrant or check 2", unapplied.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_PartsThatAreNamed_PaysThemAndTheRestInOrder()
    {
        var (first, second) = (await App.InvoicedAsync(Some.Fresno), await App.InvoicedAsync(Some.Sacramento));
        var (one, two) = (await App.OpenAsync(first), await App.OpenAsync(second));

        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync($"{first}\n{second} = 100.00", new Money(150_00));

        Assert.Equal((one - new Money(50_00), two - new Money(100_00)), (await App.OpenAsync(first), await App.OpenAsync(second)));
    }

    [Fact]
    public async Task Record_SentTwice_IsDoneOnce()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var form = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"{MoneyTeams.Desk}/record?invoice={invoice}");
        var answers = MoneyTeams.Warrant(invoice, new Money(50_00));

        var first = await form.PressAsync("Record payment", answers);
        var again = await form.PressAsync("Record payment", answers);
        var changed = await form.PressAsync("Record payment", new(answers) { ["Form.Number"] = "5512" });

        Assert.Equal(first.Location, again.Location);
        Assert.StartsWith("With this form warrant or check 4471 of $50.00 was recorded.", Assert.Single(changed.Problems), StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), await App.QueryAsync(async db => (
            await db.OwnPayments().CountAsync(), await db.OwnDocuments().CountAsync(document => document.Kind == BillingDocumentKind.Receipt),
            await db.OutboxMessages.CountAsync(message => message.Kind == MailKind.Receipt && message.State == OutboxState.Waiting))));
    }

    [Fact]
    public async Task Record_TheSameNumberAgain_IsWarnedOfAndAllowedWithAReason()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await finance.RecordAsync(invoice, new Money(50_00), "wt 88");

        var warned = await finance.RecordAsync(invoice, new Money(20_00), " WT  88 ");
        var allowed = await warned.PressAsync("Record payment", new() { ["Form.Reason"] = "The county reused the number" });

        Beside.Field(warned, "Form.Reason", "Warrant or check WT 88 of $50.00 was recorded on September 14, 2026. If this is another one, enter why the number is there again.");
        Assert.Equal("20.00", warned.FieldValue("Form.Amount"));
        Assert.Equal(HttpStatusCode.Redirect, allowed.Status);
        Assert.Contains("The county reused the number", (await allowed.FollowAsync()).Main, StringComparison.Ordinal);
        Assert.Equal(2, await App.PaymentsAsync());
    }

    [Theory]
    [InlineData("Form.Amount", "ten")]
    [InlineData("Form.Amount", "-5")]
    [InlineData("Form.Amount", "0")]
    [InlineData("Form.Amount", "1.005")]
    [InlineData("Form.Amount", "99999999999999999999999999999999999")]
    [InlineData("Form.Number", "")]
    [InlineData("Form.DatedOn", "tomorrow")]
    [InlineData("Form.DatedOn", "September 15, 2026")]
    [InlineData("Form.Invoices", "PACT26-99999")]
    [InlineData("Form.Invoices", "PACT26-00001 PACT26-00001")]
    [InlineData("Form.Invoices", "PACT26-00001 = 99,999.00")]
    [InlineData("Form.Invoices", "PACT26-00001 = lots")]
    [InlineData("Form.Means", "gold")]
    public async Task Record_WhatCantBe_IsRefusedBesideItsFieldWithAnswersKept(string field, string value)
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var form = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"{MoneyTeams.Desk}/record");
        var before = await Rows.CountAsync(App);

        var page = await form.PressAsync("Record payment", new(MoneyTeams.Warrant(invoice, new Money(50_00))) { [field] = value });

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Beside.Field(page, field, "");
        Assert.Equal(field == "Form.Means" ? null : value, page.FieldValue(field));
        Assert.Equal("D-12", page.FieldValue("Form.DepositBatch"));
        Assert.Equal(before, await Rows.CountAsync(App));
    }

    [Fact]
    public async Task Record_InvoiceThatWasCreditedOrIsOfAnotherConvening_IsRefused()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        await App.WriteAsync(async (db, token) => (await db.BillingDocuments.SingleAsync(document => document.Number == invoice, token)).Credit());
        var finance = await App.SignInAsync(Some.PlanningFinance);

        var credited = await finance.RecordAsync(invoice, new Money(50_00));
        var elsewhere = await (await finance.GetAsync($"/planning/convenings/{Some.Gathering}/payments/record")).PressAsync("Record payment", MoneyTeams.Warrant(invoice, new Money(50_00)));

        Beside.Field(credited, "Form.Invoices", $"{invoice} was credited: nothing is due on it.");
        Beside.Field(elsewhere, "Form.Invoices", $"{invoice} is no invoice of this convening.");
    }
}
