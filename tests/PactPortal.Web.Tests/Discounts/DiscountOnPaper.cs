using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Discounts;

/// <summary>Invoice, confirmation, packet, ledger and desk say what the code took off, as it was at submission.</summary>
public sealed class DiscountOnPaper : MoneyScenario
{
    [Fact]
    public async Task Submit_WithACode_IsInvoicedByItsSteps()
    {
        await App.DiscountAsync(percent: 10);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await DiscountedAsync(fresno, people: 2);

        var invoice = await fresno.GetAsync("/documents/PACT26-00001");
        var page = await fresno.GetAsync($"/registrations/{reference}");
        var desk = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/registrations/{reference}");
        var confirmation = PdfText.Words(await fresno.PdfTextAsync($"/registrations/{reference}/confirmation.pdf"));
        var packet = PdfText.Words(await fresno.PdfTextAsync($"/registrations/{reference}/packet.pdf"));

        Assert.Contains("Total due 590.00 −200.00 −39.00 351.00", invoice.Main, StringComparison.Ordinal);
        Assert.Contains("Code SPRING-26, 10% of what is owing", invoice.Main, StringComparison.Ordinal);
        Assert.Contains("The discount lowers the price; nobody pays it.", invoice.Main, StringComparison.Ordinal);
        Assert.All([page, desk], shown => Assert.Contains("Discount 2 seats at $19.50. Code SPRING-26, 10% of what is owing −$39.00 Total due $351.00", shown.Main, StringComparison.Ordinal));
        Assert.All([confirmation, packet], text => Assert.Contains("Code SPRING-26, 10% of what is owing", text, StringComparison.Ordinal));
        Assert.Equal(new Money(-39_00), await DiscountsAsync());
    }

    [Fact]
    public async Task Cancel_AfterwardsEnded_CreditsAndInvoicesWithTheDiscountOfThatDay()
    {
        var code = await App.DiscountAsync();
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await DiscountedAsync(fresno, people: 2);
        await (await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"/planning/convenings/{Some.Convening}/discounts/{code}")).PressAsync("End this code");
        var attendee = (await App.QueryAsync(db => db.Registrations.AsNoTracking().SingleAsync(registration => registration.Reference == reference))).Attendees[0].AttendeeId;

        await (await fresno.GetAsync($"/registrations/{reference}/people/{attendee}/cancel")).PressAsync("Cancel this seat");
        var note = await fresno.GetAsync("/documents/PACT26-CN-00001");
        var invoice = await fresno.GetAsync("/documents/PACT26-00002");

        Assert.Contains("Total credited 590.00 −200.00 −100.00 290.00", note.Main, StringComparison.Ordinal);
        Assert.Contains("Total due 330.00 −100.00 −50.00 180.00", invoice.Main, StringComparison.Ordinal); // the seat that is left, and 35 kept
        Assert.Equal(new Money(-50_00), await DiscountsAsync());
    }

    private static async Task<string> DiscountedAsync(PortalBrowser coordinator, int people)
    {
        var reference = await coordinator.DraftAsync(people);
        await coordinator.ApplyAsync(reference);
        await coordinator.SubmitAsync(reference);
        return reference;
    }

    private async Task<Money> DiscountsAsync() =>
        Money.Sum(await App.QueryAsync(db => db.LedgerEntries.Where(entry => entry.Kind == LedgerKind.Discount).Select(entry => entry.Amount).ToListAsync()));
}
