using System.Net;
using System.Text;
using PactPortal.Domain;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing;

/// <summary>A bank's file pays the invoices that its references name: every row or none, and each row once.</summary>
public sealed class BankFileIsMatched : MoneyScenario
{
    private const string Bank = $"{MoneyTeams.Desk}/bank";

    [Fact]
    public async Task Record_RowsThatMatch_PaysThemAndASecondFileAddsOnlyWhatIsNew()
    {
        var (fresno, sacramento) = (await App.InvoicedAsync(Some.Fresno), await App.InvoicedAsync(Some.Sacramento));
        var (one, two) = (await App.OpenAsync(fresno), await App.OpenAsync(sacramento));
        var finance = await App.SignInAsync(Some.PlanningFinance);
        var rows = $"Date,Description,Amount\n2026-09-11,\"FRESNO CO AUD {fresno.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)} SEPT\",50.00\n9/11/2026,Fresno {fresno},50.00\n9/11/2026,Fresno {fresno},50.00\n";

        var preview = await UploadAsync(finance, rows);
        var first = await preview.PressAsync("Record 3 payments, $150.00");
        var again = await preview.PressAsync("Record 3 payments, $150.00");
        var more = await UploadAsync(finance, rows + $"9/12/2026,{sacramento},{MoneyFormat.Typed(two + new Money(1_00))}\n");
        await more.PressAsync($"Record 1 payment, {two + new Money(1_00)}");

        Assert.Contains($"Pays {fresno}", preview.Main, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.Status, again.Status));
        Assert.Equal((one - new Money(150_00), Money.Zero), (await App.OpenAsync(fresno), await App.OpenAsync(sacramento)));
        Assert.Contains("Recorded before", more.Main, StringComparison.Ordinal);
        Assert.Contains("$1.00 is over and waits", more.Main, StringComparison.Ordinal);
        Assert.Equal(4, await App.PaymentsAsync());
        Assert.Contains("Every row of this file was recorded before.", (await UploadAsync(finance, rows)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RowsThatDontMatch_SaysWhyAndRecordsNothing()
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        var finance = await App.SignInAsync(Some.PlanningFinance);

        var page = await UploadAsync(finance, $"2026-09-11,50.00,{invoice}\n2026-09-11,50.00,Thank you\n2026-09-11,50.00,PACT26-09999\n2026-09-11,50.00,{invoice} and PACT26-09999\n");
        var unread = await UploadAsync(finance, $"2026-09-11,minus,{invoice}\nsoon,5.00,{invoice}\n2026-09-11,-5.00,{invoice}\n");
        var forced = await finance.PostAsync($"{Bank}/record", [await finance.TokenAsync(), new("rows", $"2026-09-11,50.00,{invoice}\n2026-09-11,50.00,Thank you\n")]);

        Assert.Contains("No invoice number is in the reference", page.Main, StringComparison.Ordinal);
        Assert.Contains("PACT26-09999 is no invoice of this convening.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Several invoices are named.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), button => button.TextContent.StartsWith("Record", StringComparison.Ordinal));
        Assert.Contains("The amount can’t be read", unread.Main, StringComparison.Ordinal);
        Assert.Contains("The date can’t be read", unread.Main, StringComparison.Ordinal);
        Assert.Contains("Nothing was recorded.", Assert.Single(forced.Problems), StringComparison.Ordinal);
        Assert.Equal(0, await App.PaymentsAsync());
    }

    [Fact]
    public async Task Check_NoFileOrAWorkbook_IsRefusedBesideItsField()
    {
        var finance = await App.SignInAsync(Some.PlanningFinance);

        var none = await (await finance.GetAsync(Bank)).PressAsync("Check the file");
        var workbook = await UploadAsync(finance, "PK\u0003\u0004");

        Beside.Field(none, "Form.File", "Choose the file that the bank gave you.");
        Beside.Field(workbook, "Form.File", "This is a workbook.");
    }

    private static async Task<Page> UploadAsync(PortalBrowser browser, string rows)
    {
        var token = await browser.TokenAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token.Value ?? ""), token.Key },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(rows)), "Form.File", "bank.csv" },
        };
        return await browser.SendAsync(HttpMethod.Post, Bank, form);
    }
}
