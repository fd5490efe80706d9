using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>Whoever holds an invoice or a receipt finds out whether it is genuine and stands, and learns nobody's name.</summary>
public sealed class DocumentsAreVerified : MoneyScenario
{
    [Fact]
    public async Task Verify_AnInvoice_ShowsTotalAndOrganizationAndNobody()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var details = (await fresno.GetAsync("/finance")).Document.QuerySelector("a[href^='/finance/details/']")?.GetAttribute("href") ?? "";
        await (await fresno.GetAsync(details)).PressAsync("Save billing details", new() { ["Form.Attention"] = "Dana Ledgerwell", ["Form.Address"] = "12 Quiet Court", ["Form.PayablesEmail"] = "dana@example.org" });
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var paper = await fresno.GetAsync($"/documents/{invoice}");

        var answer = await App.Visit().GetAsync(CheckedAt(paper));

        Assert.Equal("This document is genuine", answer.Heading);
        Assert.Contains($"Number {invoice}", answer.Main, StringComparison.Ordinal);
        Assert.Contains("Total due $195.00", answer.Main, StringComparison.Ordinal);
        Assert.Contains("Fresno County - demonstration agency", answer.Main, StringComparison.Ordinal);
        Assert.Contains("Dana Ledgerwell", paper.Main, StringComparison.Ordinal);
        Assert.All(
            ["Person Number 1", "Dana Ledgerwell", "12 Quiet Court", "dana@example.org", "PO-TEST-1", RegistrationOf(paper)], told => Assert.DoesNotContain(told, answer.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_ACreditedInvoice_SaysThatItNoLongerStands()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(2);
        var paper = await fresno.GetAsync("/documents/PACT26-00001");
        var cancel = await fresno.GetAsync($"/registrations/{reference}");
        var one = cancel.Document.QuerySelector("a[href$='/cancel'][href*='/people/']")?.GetAttribute("href") ?? "";
        await (await fresno.GetAsync(one)).PressAsync("Cancel this seat");

        var answer = await App.Visit().GetAsync(CheckedAt(paper));

        Assert.Equal("This document is genuine, and no longer stands", answer.Heading);
        Assert.Contains("A credit note took this invoice back", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AReceiptWhosePaymentTheBankTookBack_SaysSo()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var payment = await (await finance.RecordAsync(invoice, new Money(195_00))).FollowAsync();
        var paper = await (await App.SignInAsync(Some.Fresno)).GetAsync("/documents/PACT26-R-00001");
        var before = await App.Visit().GetAsync(CheckedAt(paper));

        await payment.PressAsync("Mark as returned", new() { ["Return.Reason"] = "No funds" });
        var after = await App.Visit().GetAsync(CheckedAt(paper));

        Assert.Contains("Received $195.00", before.Main, StringComparison.Ordinal);
        Assert.Contains("The bank took this payment back", after.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ANumberInsteadOfACode_FindsNothing()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);

        Assert.Equal("No document has this code", (await (await App.Visit().GetAsync($"/verify?code={invoice}")).FollowAsync()).Heading);
        Assert.Equal(0, await App.DocumentsAsync(BillingDocumentKind.CreditNote));
    }

    private static string RegistrationOf(Page paper) => System.Text.RegularExpressions.Regex.Match(paper.Main, "Registration (PACT26-[0-9A-Z]{5}) ").Groups[1].Value is { Length: > 0 } reference ? reference : throw new InvalidOperationException(paper.Main);

    private static string CheckedAt(Page paper) =>
        System.Text.RegularExpressions.Regex.Match(paper.Main, "/verify/[0-9A-Z-]{14}").Value is { Length: > 0 } address ? address : throw new InvalidOperationException($"{paper} says nowhere to check it: {paper.Main}");
}
