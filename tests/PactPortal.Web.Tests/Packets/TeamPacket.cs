using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Packets;

public sealed class TeamPacket : PortalScenario
{
    [Fact]
    public async Task Download_ByTheOrganization_HoldsWhatTheTeamNeeds()
    {
        var coordinator = await App.SignInAsync(Some.Fresno);
        var reference = await coordinator.ConfirmedTeamAsync(people: 2);
        var finance = await App.SignInAsync(Some.FinanceOfFresno);

        var link = (await finance.GetAsync($"/registrations/{reference}")).Document.QuerySelectorAll("main a").Single(anchor => anchor.TextContent == "Team packet (PDF)");
        var pdf = await finance.PdfTextAsync(link.GetAttribute("href") ?? "");

        foreach (var words in new[]
                 {
                     reference, "Roster by role", "Person Number 1", "Person Number 2", "Human services, Supervisor", "Total due 390.00", "Purchase order PO-TEST-1",
                     "Fields, Kitchens and Car Washes: Outreach to Working Youth", "Confluence Ballroom", "$159.00 a night", "billing@pact.example.org",
                 })
        {
            Assert.Contains(words, pdf, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Download_WithInvoicePaymentAndLetter_EnclosesEachAsItStands()
    {
        var coordinator = await App.SignInAsync(Some.Fresno);
        var reference = await coordinator.ConfirmedTeamAsync(people: 2);
        await (await coordinator.GetAsync($"/registrations/{reference}/letter")).PressAsync("Make the letter", new() { ["Form.Miles"] = "342" });
        await (await coordinator.GetAsync($"/registrations/{reference}/letter")).PressAsync("Make the letter", new() { ["Form.Miles"] = "400" });
        var invoice = await App.QueryAsync(db => db.BillingDocuments.Select(document => document.Number).SingleAsync());
        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(invoice, new Money(39_000));
        var receipt = await App.QueryAsync(db => db.BillingDocuments.Where(document => document.Kind == BillingDocumentKind.Receipt).Select(document => document.Number).SingleAsync());

        var pdf = await coordinator.PdfTextAsync($"/registrations/{reference}/packet.pdf");

        Assert.Contains($"Invoice {invoice}", pdf, StringComparison.Ordinal);
        Assert.Contains($"Receipt {receipt}", pdf, StringComparison.Ordinal);
        Assert.Contains("400 miles round trip", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("342 miles round trip", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_OfATeamThatIsNotConfirmed_IsNotThere()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var draft = await fresno.DraftAsync(people: 1);
        var alpine = await App.SignInAsync(Some.Alpine);
        var requested = await alpine.DraftAsync(people: 1, rate: "county");
        await alpine.SubmitAsync(requested, new() { ["Form.Agreed"] = "true" });

        Assert.Equal(HttpStatusCode.NotFound, (await fresno.GetAsync($"/registrations/{draft}/packet.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await alpine.GetAsync($"/registrations/{requested}/packet.pdf")).Status);
    }
}
