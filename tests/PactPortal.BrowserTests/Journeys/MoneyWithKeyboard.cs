using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Domain;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Journeys;

/// <summary>A county's finance officer and the planning team's, without a pointer.</summary>
public sealed class MoneyWithKeyboard(Chromium chromium) : PortalTest(chromium)
{
    [Fact]
    public async Task FinanceOfficer_PaysTheInvoiceByCard_FindsTheReceipt()
    {
        await (await App.SignInAsync(Some.Fresno)).CommittedTeamAsync(1);
        var page = await OpenAsync(Some.FinanceOfFresno);
        var keyboard = new Keyboard(page);
        await page.GotoAsync("/finance");
        await keyboard.LeaveByAsync(page.MainPart().Locator("td a[href^='/registrations/']"));
        await keyboard.LeaveByAsync(Link(page, "Pay $195.00 by card"));
        await keyboard.LeaveByAsync(Button(page, "Pay by card"));
        await keyboard.LeaveByAsync(Link(page, "Continue to the card page"));
        await keyboard.LeaveByAsync(Button(page, "Pay"));

        await Expect(page.MainPart()).ToContainTextAsync("Card payment");
        await keyboard.LeaveByAsync(Link(page, "Receipt").First);
        await Expect(page.Heading()).ToContainTextAsync("Receipt");
        await page.GotoAsync("/finance");
        await Expect(page.MainPart()).ToContainTextAsync("Nothing is open");
    }

    [Fact]
    public async Task PlanningFinance_RecordsAWarrantAfterAMistake_SettlesTheInvoice()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        var page = await OpenAsync(Some.PlanningFinance);
        var keyboard = new Keyboard(page);
        await page.GotoAsync($"/planning/convenings/{Some.Convening}/payments/record");
        await keyboard.TypeIntoAsync(page.GetByLabel("Invoice numbers"), "PACT26-00001");
        await keyboard.TypeIntoAsync(page.GetByLabel("Amount received"), "a hundred");
        await keyboard.ChooseAsync(page.Locator("[name='Form.Means']"), page.Locator("[name='Form.Means'][value='warrant']"));
        await keyboard.TypeIntoAsync(page.GetByLabel("Warrant, check or transfer number"), "4471");
        await keyboard.TypeIntoAsync(page.GetByLabel("Date on it"), "September 10, 2026");
        await keyboard.LeaveByAsync(Button(page, "Record payment"));
        await keyboard.PressAsync(page.Problems().GetByRole(AriaRole.Link));
        await Expect(page.GetByLabel("Amount received")).ToBeFocusedAsync();
        await keyboard.PasteAsync("195.00");
        await keyboard.LeaveByAsync(Button(page, "Record payment"));

        await Expect(page.Heading()).ToContainTextAsync("4471");
        Assert.Equal(Money.Zero, await App.QueryAsync(db => db.BillingDocuments.Where(document => document.Number == "PACT26-00001").Select(document => document.Open).SingleAsync()));
        Assert.Empty(await App.LedgerAsync());
    }

    private static ILocator Link(IPage page, string name) => page.MainPart().GetByRole(AriaRole.Link, new() { Name = name });

    private static ILocator Button(IPage page, string name) => page.MainPart().GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
