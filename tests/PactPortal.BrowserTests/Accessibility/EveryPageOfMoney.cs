using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>What a county and the planning team see of money: empty, filled, refused, done.</summary>
public sealed class EveryPageOfMoney(Chromium chromium) : PortalTest(chromium)
{
    private const string Desk = $"/planning/convenings/{Some.Convening}/payments";
    private const string Invoice = "PACT26-00001";

    [Fact]
    public async Task FinanceOffice_EmptyAndFilled_IsAccessible()
    {
        var page = await OpenAsync(Some.FinanceOfFresno);
        await InspectAsync(page, ("finance empty", "/finance"), ("documents empty", "/finance/documents"), ("statement empty", "/finance/statement"));

        var reference = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(2);
        var (order, organization) = await App.QueryAsync(async db => (
            await db.PurchaseOrders.Where(candidate => candidate.Number == "PO-TEST-1").Select(candidate => candidate.PurchaseOrderId).SingleAsync(),
            await db.Registrations.Where(registration => registration.Reference == reference).Select(registration => registration.OrganizationId).SingleAsync()));
        await InspectAsync(
            page, ("finance", "/finance"), ("documents", "/finance/documents"), ("statement", "/finance/statement"), ("invoice", $"/documents/{Invoice}"),
            ("purchase order", $"/finance/purchase-orders/{order}"), ("registration of finance", $"/registrations/{reference}"), ("give purchase order", $"/registrations/{reference}/purchase-order"));
        await page.RefusedAsync("Submit purchase order", "give purchase order error");
        await InspectAsync(page, ("billing details", $"/finance/details/{organization}"));
        await page.Locator("[name='Form.PayablesEmail']").FillAsync("accounts at example");
        await page.RefusedAsync("Save billing details", "billing details error");
    }

    [Fact]
    public async Task ConfirmedTeam_Changed_IsAccessible()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).CommittedTeamAsync(2);
        var attendee = await App.QueryAsync(async db => (await db.Registrations.SingleAsync(registration => registration.Reference == reference)).Attendees[0].AttendeeId);
        var page = await OpenAsync(Some.Fresno);
        await InspectAsync(page, ("confirmed", $"/registrations/{reference}"), ("substitute", $"/registrations/{reference}/people/{attendee}/substitute"));
        await page.RefusedAsync("Put them on the team", "substitute error");
        await InspectAsync(page, ("cancel all", $"/registrations/{reference}/cancel"), ("cancel one", $"/registrations/{reference}/people/{attendee}/cancel"));
        await page.PressAsync("Cancel this seat");
        await Expect(page).ToHaveURLAsync($"/registrations/{reference}");
        await page.InspectAsync("seat cancelled");
        await InspectAsync(page, ("credit note", "/documents/PACT26-CN-00001"), ("join", $"/registrations/{reference}/people/add"));
        await page.RefusedAsync("See the price", "join error");
        await page.GetByLabel("Full name").FillAsync("Bo Sample");
        await page.GetByLabel("E-mail").FillAsync("bo@example.org");
        await page.GetByLabel("Agency type").SelectOptionAsync("Probation");
        await page.GetByLabel("Rate").SelectOptionAsync("pact-county");
        await page.PressAsync("See the price");
        await Expect(page.Heading()).ToHaveTextAsync("Check before you add Bo Sample");
        await page.InspectAsync("join price");
        await page.RefusedAsync("Add this person for $195.00", "join price error");
        App.Clock.Now = Some.At("2026-12-05T09:00:00-08:00");
        await InspectAsync(page, ("join closed", $"/registrations/{reference}/people/add"));
    }

    [Fact]
    public async Task CardPayment_HeldPaidCancelledAndRefunded_IsAccessible()
    {
        var coordinator = await App.SignInAsync(Some.Fresno);
        var reference = await coordinator.DraftAsync(2);
        await coordinator.SubmitAsync(reference, new() { ["Form.Method"] = "card", ["Form.Agreed"] = "true" });
        var page = await OpenAsync(Some.Fresno);
        await InspectAsync(page, ("held", $"/registrations/{reference}"), ("pay by card", $"/registrations/{reference}/pay"));
        await page.MainPart().GetByRole(AriaRole.Link, new() { Name = "Continue to the card page" }).ClickAsync();
        await page.InspectAsync("sandbox checkout");
        await page.PressAsync("Pay");
        await Expect(page).ToHaveURLAsync($"/registrations/{reference}");
        await page.InspectAsync("paid by card");
        await InspectAsync(page, ("receipt", "/documents/PACT26-R-00001"), ("sandbox", "/sandbox"), ("cancel paid", $"/registrations/{reference}/cancel"));
        await page.PressAsync("Cancel the registration");
        await page.InspectAsync("cancelled paid");

        var desk = await OpenAsync(Some.PlanningFinance);
        await InspectAsync(desk, ("refunds", $"/planning/convenings/{Some.Convening}/refunds"));
        await desk.MainPart().GetByRole(AriaRole.Button, new() { Name = "Refund to the card" }).ClickAsync();
        await desk.InspectAsync("refunds done");
    }

    [Fact]
    public async Task MoneyDesk_EmptyFilledAndRefused_IsAccessible()
    {
        var page = await OpenAsync(Some.PlanningFinance);
        (string, string)[] pages =
        [
            ("desk", Desk), ("desk unapplied", $"{Desk}/unapplied"), ("desk invoices", $"{Desk}/invoices"), ("desk receivables", $"{Desk}/receivables"), ("desk report", $"{Desk}/report"),
            ("desk orders", $"/planning/convenings/{Some.Convening}/purchase-orders"), ("desk refunds", $"/planning/convenings/{Some.Convening}/refunds"),
            ("funder report", $"/planning/convenings/{Some.Convening}/reports/funder"), ("desk bank", $"{Desk}/bank"),
        ];
        await InspectAsync(page, [.. pages.Select(row => ($"{row.Item1} at the start", row.Item2))]);
        await page.RefusedAsync("Check the file", "desk bank error");

        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        await InspectAsync(page, ("record", $"{Desk}/record"));
        await page.RefusedAsync("Record payment", "record error");
        await RecordAsync(page, Invoice, "500.00");
        await Expect(page.Heading()).ToContainTextAsync("4471");
        await page.InspectAsync("payment");
        await page.RefusedAsync("Mark as returned", "payment error");
        await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(1);
        await InspectAsync(page, [.. pages.Select(row => ($"{row.Item1} filled", row.Item2)), ("write off", $"{Desk}/invoices/PACT26-00002/write-off")]);
        await page.RefusedAsync("Write off $195.00", "write off error");
        await page.GotoAsync($"/planning/convenings/{Some.Convening}/purchase-orders");
        await page.MainPart().Locator("a[href*='/purchase-orders/']").First.ClickAsync();
        await page.InspectAsync("order to answer");
        await page.RefusedAsync("Reject purchase order", "order to answer error");
        await BankFileAsync(page);
    }

    private static async Task RecordAsync(IPage page, string invoices, string amount)
    {
        await page.GetByLabel("Invoice numbers").FillAsync(invoices);
        await page.GetByLabel("Amount received").FillAsync(amount);
        await page.Locator("[name='Form.Means'][value='warrant']").CheckAsync();
        await page.GetByLabel("Warrant, check or transfer number").FillAsync("4471");
        await page.GetByLabel("Date on it").FillAsync("September 10, 2026");
        await page.PressAsync("Record payment");
    }

    private static async Task BankFileAsync(IPage page)
    {
        await page.GotoAsync($"{Desk}/bank");
        await page.GetByLabel("The bank’s file").SetInputFilesAsync(new FilePayload
        {
            Name = "bank.csv",
            MimeType = "text/csv",
            Buffer = "Date,Amount,Description\n2026-09-10,195.00,WARRANT 99 PACT26-00002\n2026-09-10,12.00,SOMETHING ELSE\n"u8.ToArray(),
        });
        await page.PressAsync("Check the file");
        await page.InspectAsync("desk bank preview");
    }

    private static async Task InspectAsync(IPage page, params IEnumerable<(string State, string Address)> pages)
    {
        foreach (var (state, address) in pages)
        {
            await page.GotoAsync(address);
            await page.InspectAsync(state);
        }
    }
}
