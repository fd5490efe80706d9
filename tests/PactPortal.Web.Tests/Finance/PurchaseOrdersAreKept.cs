using System.Net;
using System.Net.Http.Headers;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Finance;

public sealed class PurchaseOrdersAreKept : MoneyScenario
{
    private const string Orders = $"/planning/convenings/{Some.Convening}/purchase-orders";

    private static readonly byte[] Pdf = [.. "%PDF-1.7 a purchase order"u8];

    [Fact]
    public async Task Submit_ASecondTeamUnderOneOrder_IsRefusedOverItsAmount()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var first = await fresno.DraftAsync(people: 5);
        await fresno.SubmitAsync(first, Some.PurchaseOrder("1,000.00"));
        var second = await fresno.DraftAsync(people: 1);

        var refused = await fresno.SubmitAsync(second, Some.PurchaseOrder("1,000.00"));
        var raised = await fresno.SubmitAsync(second, Some.PurchaseOrder("1,270.00"));

        Beside.Field(refused, "Form.NotToExceed", "Purchase order PO-TEST-1 covers other invoices of $975.00 already. With this team it has to be at least $1,270.00.");
        Assert.Equal($"/registrations/{second}", raised.Location);
        Assert.Contains("PO-TEST-1 Waits for an answer June 30, 2027 1,270.00 1,270.00", (await fresno.GetAsync("/finance")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_ForACommittedTeam_KeepsRecordAndFileForThemAndFinanceAlone()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.CommittedTeamAsync(people: 1);

        var given = await GiveAsync(fresno, reference, Order(), Pdf);
        var order = await OrderOfAsync(fresno, reference);
        var file = await fresno.SendAsync(HttpMethod.Get, $"{order}/file");
        var planning = await PlanningOrderAsync();
        var theirs = await (await App.SignInAsync(Some.PlanningFinance)).SendAsync(HttpMethod.Get, $"{planning}/file");

        Assert.Equal($"/registrations/{reference}", given.Location);
        Assert.Contains("Purchase order PO-LATER-7, up to $300.00, given", (await fresno.GetAsync(given.Location!)).Main, StringComparison.Ordinal); // it was given
        Assert.All([file, theirs], download =>
        {
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (download.Status, download.Response.Content.Headers.ContentType?.MediaType));
            Assert.Equal("attachment", download.Response.Content.Headers.ContentDisposition?.DispositionType);
        });
        var sacramento = await App.SignInAsync(Some.Sacramento);
        Assert.Equal(HttpStatusCode.NotFound, (await sacramento.GetAsync(order)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sacramento.GetAsync($"{order}/file")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignInAsync(Some.Planner)).GetAsync($"{planning}/file")).Status);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("PK\u0003\u0004 an archive named like a PDF")]
    [InlineData("")]
    public async Task Give_AFileThatIsNone_IsRefusedAndKeepsNothing(string content)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.CommittedTeamAsync(people: 1);

        var refused = await GiveAsync(fresno, reference, Order(), System.Text.Encoding.UTF8.GetBytes(content));

        Beside.Field(refused, "Form.File", content.Length == 0 ? "The file is empty." : "Choose a PDF, PNG or JPEG file.");
        Assert.False(Directory.Exists(Path.Combine(App.DataFolder, "purchase-orders")));
    }

    [Theory]
    [InlineData("two hundred", "Enter the amount in US dollars")]
    [InlineData("-295.00", "Enter the amount in US dollars")]
    [InlineData("295.001", "Enter the amount in US dollars")]
    [InlineData("99999999999999", "Enter the amount in US dollars")]
    [InlineData("194.99", "Enter an amount of at least the total due, $195.00.")]
    public async Task Give_AnAmountThatIsNone_IsRefusedBesideTheField(string amount, string sentence)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.CommittedTeamAsync(people: 1);
        var ask = await fresno.GetAsync($"/registrations/{reference}/purchase-order");

        var refused = await ask.PressAsync("Submit purchase order", new(Order()) { ["Form.NotToExceed"] = amount });
        var expired = await ask.PressAsync("Submit purchase order", new(Order()) { ["Form.ExpiresOn"] = "September 13, 2026" });

        Beside.Field(refused, "Form.NotToExceed", sentence);
        Assert.Equal(amount, refused.FieldValue("Form.NotToExceed"));
        Beside.Field(expired, "Form.ExpiresOn", "Enter a date that has not passed");
    }

    [Fact]
    public async Task Reject_AnOrder_KeepsTheTeamConfirmedAndAsksForAnother()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 1);
        await App.DeliverMailAsync();
        var answer = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(await PlanningOrderAsync());

        var silent = await answer.PressAsync("Reject purchase order");
        var rejected = await answer.PressAsync("Reject purchase order", new() { ["Form.Reason"] = "It names another payee." });
        var again = await answer.PressAsync("Accept purchase order");
        var mail = Assert.Single(await App.DeliverMailAsync());
        var page = await fresno.GetAsync($"/registrations/{reference}");

        Beside.Field(silent, "Form.Reason", "Enter why it is not accepted: the organization reads it.");
        Assert.Equal(HttpStatusCode.Redirect, rejected.Status);
        Assert.Contains("The purchase order changed while you were reading.", Assert.Single(again.Problems), StringComparison.Ordinal);
        Assert.Equal((Some.Fresno, "Purchase order PO-TEST-1 could not be accepted"), (mail.ToAddress, mail.Subject));
        Assert.Contains("It names another payee.", mail.Text, StringComparison.Ordinal);
        Assert.Equal("Your person has a seat", page.Heading);
        Assert.Contains("Give another purchase order", page.Main, StringComparison.Ordinal);

        await GiveAsync(fresno, reference, Order(), Pdf);
        Assert.Contains("Purchase order PO-LATER-7, up to $300.00, valid through September 30, 2026: not looked at yet.", (await fresno.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visit_OrdersNearTheirEnd_SaysHowNear()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await GiveAsync(fresno, await fresno.CommittedTeamAsync(people: 1), Order(), null);

        var soon = await fresno.GetAsync("/finance");
        App.Clock.Now = Some.At("2026-10-01T00:00:00-07:00");
        var over = await fresno.GetAsync("/finance");

        Assert.Contains("September 30, 2026 Expires within 30 days", soon.Main, StringComparison.Ordinal);
        Assert.Contains("September 30, 2026 Expired", over.Main, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Order() => new()
    {
        ["Form.PurchaseOrderNumber"] = "PO-LATER-7",
        ["Form.NotToExceed"] = "300.00",
        ["Form.IssuedOn"] = "July 1, 2026",
        ["Form.ExpiresOn"] = "September 30, 2026",
    };

    private static async Task<Page> GiveAsync(PortalBrowser browser, string reference, Dictionary<string, string?> answers, byte[]? file)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in answers.Append(await browser.TokenAsync()))
        {
            form.Add(new StringContent(value ?? ""), name);
        }

        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            form.Add(part, "Form.File", "../../order.pdf");
        }

        return await browser.SendAsync(HttpMethod.Post, $"/registrations/{reference}/purchase-order", form);
    }

    private static async Task<string> OrderOfAsync(PortalBrowser browser, string reference) =>
        (await browser.GetAsync($"/registrations/{reference}")).Document.QuerySelector("a[href^='/finance/purchase-orders/']")!.GetAttribute("href")!; // the team has one

    private async Task<string> PlanningOrderAsync()
    {
        var list = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync(Orders);
        return list.Document.QuerySelector($"a[href^='{Orders}/']")!.GetAttribute("href")!; // there is one
    }
}
