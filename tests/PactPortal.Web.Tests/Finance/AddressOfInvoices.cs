using System.Net;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Finance;

public sealed class AddressOfInvoices : MoneyScenario
{
    [Fact]
    public async Task Change_AfterAnInvoice_ReachesTheNextAndNotThatOne()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(people: 1);

        var saved = await (await DetailsAsync(fresno)).PressAsync("Save billing details", Details("Accounts Payable"));
        await fresno.ConfirmedTeamAsync(people: 1);

        Assert.Equal("/finance", saved.Location);
        Assert.DoesNotContain("Accounts Payable", (await fresno.GetAsync("/documents/PACT26-00001")).Main, StringComparison.Ordinal);
        Assert.Contains("Accounts Payable P.O. Box 1912 Fresno, CA 93718", (await fresno.GetAsync("/documents/PACT26-00002")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WhatAColleagueChanged_IsToldAndOverwritesNothing()
    {
        var mine = await DetailsAsync(await App.SignInAsync(Some.FinanceOfFresno));
        var theirs = await DetailsAsync(await App.SignInAsync(Some.Fresno));
        await theirs.PressAsync("Save billing details", Details("Theirs"));

        var told = await mine.PressAsync("Save billing details", Details("Mine"));
        var kept = await DetailsAsync(await App.SignInAsync(Some.Fresno));
        var again = await told.PressAsync("Save billing details");

        Assert.Contains("A colleague changed the billing details meanwhile.", Assert.Single(told.Problems), StringComparison.Ordinal);
        Assert.Contains("As your colleague saved it Theirs, P.O. Box 1912, Fresno, CA 93718, payables@fresno.example.org", told.Main, StringComparison.Ordinal);
        Assert.Equal("Mine", told.FieldValue("Form.Attention"));
        Assert.Equal("Theirs", kept.FieldValue("Form.Attention"));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
    }

    [Fact]
    public async Task Change_ToWhatNoInvoiceCanSay_IsRefusedBesideTheField()
    {
        var page = await DetailsAsync(await App.SignInAsync(Some.Fresno));

        var refused = await page.PressAsync("Save billing details", new()
        {
            ["Form.Attention"] = "محاسبة",
            ["Form.Address"] = "1\n2\n3\n4\n5\n6",
            ["Form.PayablesEmail"] = "payables at fresno",
        });

        Beside.Field(refused, "Form.Attention", "Enter this in letters that an invoice can print");
        Beside.Field(refused, "Form.Address", "Enter the address on at most 5 lines; this has 6.");
        Beside.Field(refused, "Form.PayablesEmail", "Enter an e-mail in the form name@example.org, or leave it empty.");
    }

    private static Dictionary<string, string?> Details(string attention) => new()
    {
        ["Form.Attention"] = attention,
        ["Form.Address"] = "P.O. Box 1912\r\n\r\nFresno, CA 93718",
        ["Form.PayablesEmail"] = "payables@fresno.example.org",
    };

    private static async Task<Page> DetailsAsync(PortalBrowser browser)
    {
        var home = await browser.GetAsync("/finance");
        return await browser.GetAsync(home.Document.QuerySelector("a[href^='/finance/details/']")!.GetAttribute("href")!); // everybody with finance has an organization
    }
}
