using System.Text.RegularExpressions;
using PactPortal.Testing;

namespace PactPortal.ReleasedStates;

/// <summary>Money of every kind: by warrant, order and card, over, returned, refunded, written off.</summary>
internal sealed partial class MoneyActs : Acts
{
    private static readonly Dictionary<string, string?> ByCard = new() { ["Form.Method"] = "card", ["Form.Agreed"] = "true" };

    private const string Orders = $"{Steps.Planning}/purchase-orders";

    private string team = "";
    private string overpaid = "";

    public override async Task EarlyAsync(Visits visits)
    {
        await visits.DoAsync("an address of invoices", async () =>
        {
            var fresno = await visits.AsAsync(Some.Fresno);
            await fresno.PressAsync(await fresno.LinkAsync("/finance", "/finance/details/"), "Save billing details", new()
            {
                ["Form.Attention"] = "Accounts Payable",
                ["Form.Address"] = "1 Ledger Street\r\nFresno, CA 93721",
                ["Form.PayablesEmail"] = "payables@fresno.example.org",
            });
        });
        await visits.DoAsync("a part paid by warrant", async () =>
        {
            var fresno = await visits.AsAsync(Some.Fresno);
            team = await fresno.SubmittedAsync(2, Steps.Order("PO-MONEY"));
            await (await visits.AsAsync(Some.PlanningFinance)).RecordAsync(await fresno.InvoiceOfAsync(team), "100.11", "4471");
        });
        await visits.DoAsync("a seat given up after it was paid, and the check that goes back", async () => await RefundAsync(visits, $"Record the check, {await OverpaidAsync(visits)}", "1881"));
        await visits.DoAsync("a check that nobody wrote yet", async () => overpaid = await OverpaidAsync(visits));
        await visits.DoAsync("a warrant that the bank took back", async () =>
        {
            var payment = await (await visits.AsAsync(Some.PlanningFinance)).RecordAsync(await InvoicedAsync(visits), "50.22", "4473");
            await payment.PressAsync("Mark as returned", new() { ["Return.Reason"] = "No funds" });
        });
        await visits.DoAsync("a rest written off", async () =>
        {
            var (finance, invoice) = (await visits.AsAsync(Some.PlanningFinance), await InvoicedAsync(visits));
            await finance.RecordAsync(invoice, "100.33", "4474");
            var page = await finance.GetAsync($"{Steps.Planning}/payments/invoices/{invoice}/write-off");
            var button = page.Document.QuerySelector("main form button") ?? throw new InvalidOperationException($"{page} writes nothing off.");
            await page.PressAsync(button, new() { ["Form.Reason"] = "Agreed with the county" });
        });
        await visits.DoAsync("a purchase order with its file", () => GiveOrderAsync(visits));
        await visits.DoAsync("a purchase order that is accepted", async () => await AnswerOrderAsync(visits, "Accept purchase order"));
        await visits.DoAsync("a card team that goes back", () => CardTeamAsync(visits, cancels: true));
        await visits.DoAsync("a card team", () => CardTeamAsync(visits, cancels: false));
        await visits.DoAsync("seats held for a card that never pays", async () => await (await visits.AsAsync(Some.Partner)).SubmittedAsync(1, ByCard, "partner"));
        await visits.DoAsync("all invoices as one file", async () => await (await visits.AsAsync(Some.Planner)).PrintAsync("Invoices", "OnePdf"));
        await visits.DoAsync("all badges in a ZIP", async () => await (await visits.AsAsync(Some.Planner)).PrintAsync("Badges", "Zip"));
        await visits.DoAsync("all packets in a ZIP", async () => await (await visits.AsAsync(Some.Planner)).PrintAsync("TeamPackets", "Zip"));
    }

    public override async Task RegularAsync(Visits visits)
    {
        await visits.DoAsync("a payment whose receipt waits", async () =>
            await (await visits.AsAsync(Some.PlanningFinance)).RecordAsync(await (await visits.AsAsync(Some.Fresno)).InvoiceOfAsync(team), "10.44", "4475"));
        await visits.DoAsync("a seat given up, of which mail waits", async () =>
            await TeamActs.ChangeAsync(await visits.AsAsync(Some.Fresno), team, "kit@example.org"));
        await visits.DoAsync("a purchase order rejected, of which mail waits", () => AnswerOrderAsync(visits, "Reject purchase order"));
        await visits.DoAsync("a check whose mail waits", () => RefundAsync(visits, $"Record the check, {overpaid}", "1882"));
        await visits.DoAsync("a print job that waits", async () => await (await visits.AsAsync(Some.Planner)).PrintAsync("Invoices", "Zip", prints: false));
    }

    private static async Task<string> InvoicedAsync(Visits visits)
    {
        var probation = await visits.AsAsync(Some.SacramentoProbation);
        return await probation.InvoiceOfAsync(await probation.SubmittedAsync(1, Some.Commitment()));
    }

    /// <summary>A team pays all of it and gives a seat up; its reference.</summary>
    private static async Task<string> OverpaidAsync(Visits visits)
    {
        var probation = await visits.AsAsync(Some.SacramentoProbation);
        var reference = await probation.SubmittedAsync(2, Some.Commitment());
        var invoice = await probation.InvoiceOfAsync(reference);
        var due = Due().Match((await probation.GetAsync($"/registrations/{reference}")).Main).Groups[1].Value;
        await (await visits.AsAsync(Some.PlanningFinance)).RecordAsync(invoice, due, $"W-{reference}");
        var team = $"/registrations/{reference}";
        await probation.PressAsync(await probation.LinkAsync(team, $"{team}/people/", "/cancel"), "Cancel this seat");
        return reference;
    }

    private static async Task RefundAsync(Visits visits, string button, string? check = null) =>
        await (await visits.AsAsync(Some.PlanningFinance)).PressAsync($"{Steps.Planning}/refunds", button, check is null ? null : new() { ["number"] = check });

    private static async Task GiveOrderAsync(Visits visits)
    {
        var probation = await visits.AsAsync(Some.SacramentoProbation);
        var reference = await probation.SubmittedAsync(1, Some.Commitment());
        await probation.PressAsync($"/registrations/{reference}/purchase-order", "Submit purchase order", new()
        {
            ["Form.PurchaseOrderNumber"] = "PO-LATER-7",
            ["Form.NotToExceed"] = "900.00",
            ["Form.ExpiresOn"] = "June 30, 2027",
        });
        var order = await probation.LinkAsync($"/registrations/{reference}", "/finance/purchase-orders/");
        var token = await probation.TokenAsync();
        using var form = new MultipartFormDataContent { { new StringContent(token.Value ?? ""), token.Key } };
        form.Add(new ByteArrayContent([.. "%PDF-1.7 a purchase order"u8]), "Form.File", "order.pdf");
        var answer = await probation.SendAsync(HttpMethod.Post, $"{order}/file", form);
        _ = answer.Location ?? throw new InvalidOperationException($"{answer} took no file: {string.Join(' ', answer.Problems)}");
    }

    /// <summary>The first that waits for an answer.</summary>
    private static async Task AnswerOrderAsync(Visits visits, string button)
    {
        var finance = await visits.AsAsync(Some.PlanningFinance);
        await finance.PressAsync(await finance.LinkAsync(Orders, $"{Orders}/"), button, new() { ["Form.Reason"] = "It names another payee." });
    }

    /// <summary>A team that paid on the card provider's page.</summary>
    private static async Task CardTeamAsync(Visits visits, bool cancels)
    {
        var fresno = await visits.AsAsync(Some.Fresno);
        var reference = await fresno.SubmittedAsync(2, ByCard);
        var checkout = await fresno.LinkAsync("/sandbox", "/sandbox/checkout/");
        await (await fresno.GetAsync(checkout)).PressAsync("Pay");
        await fresno.GetAsync($"/registrations/{reference}/pay/return");
        if (cancels)
        {
            await fresno.PressAsync($"/registrations/{reference}/cancel", "Cancel the registration");
            await RefundAsync(visits, $"Refund to the card, {reference}");
        }
    }

    [GeneratedRegex("Balance due \\$([0-9,.]+[0-9])")]
    private static partial Regex Due();
}
