using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Registrations;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;
using PactPortal.Web.Tests.Persons;

namespace PactPortal.Web.Tests.Registrations;

/// <summary>Somebody comes without an organization: they pay, they are written to, and what they have is theirs alone.</summary>
public sealed class PersonPaysForThemselves : PersonScenario
{
    [Fact]
    public async Task Submit_ByThePerson_ConfirmsInvoicesAndWritesToThem()
    {
        var (rowan, reference) = await DraftAsync();

        var sent = await (await rowan.SubmitAsync(reference, Some.Commitment())).FollowAsync();
        var mail = await App.DeliverMailAsync();

        Assert.Equal("You have a seat", sent.Heading);
        Assert.Contains(Rowan, sent.Main, StringComparison.Ordinal);
        var invoice = await InvoiceAsync(reference);
        var shown = await rowan.GetAsync($"/documents/{invoice}");
        Assert.Contains($"Bill to {Rowan}", shown.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await rowan.GetAsync($"/documents/{invoice}.pdf")).Status);
        Assert.Contains(reference, (await rowan.GetAsync("/registrations")).Main, StringComparison.Ordinal);
        Assert.Contains(invoice, (await rowan.GetAsync("/finance")).Main, StringComparison.Ordinal);
        Assert.Contains(invoice, (await rowan.GetAsync("/finance/documents")).Main, StringComparison.Ordinal);
        var statement = await rowan.GetAsync("/finance/statement?from=2026-09-01&through=2026-09-30");
        Assert.Contains($"{Rowan}, September 1 to 30, 2026", statement.Main, StringComparison.Ordinal);
        Assert.Contains($"Invoice {invoice}", statement.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await rowan.GetAsync("/finance/statement.pdf?from=2026-09-01&through=2026-09-30")).Status);
        Assert.Equal(HttpStatusCode.OK, (await rowan.GetAsync($"/registrations/{reference}/confirmation.pdf")).Status);
        Assert.All(mail.Where(message => message.Text.Contains(reference, StringComparison.Ordinal)), message => Assert.Equal(Address, message.ToAddress));
        Assert.Contains(mail, message => message.Subject.Contains(invoice, StringComparison.Ordinal));
        // One person, as who pays and as who comes.
        Assert.Equal(1, await App.QueryAsync(db => db.People.CountAsync(person => person.Name == Rowan)));
        Assert.Empty(await App.RecountAsync());
        Assert.Empty(await App.LedgerAsync());
    }

    [Fact]
    public async Task Registration_OfAPerson_IsThereForNobodyElse()
    {
        var (rowan, reference) = await DraftAsync();
        await rowan.SubmitAsync(reference, Some.Commitment());
        var invoice = await InvoiceAsync(reference);
        var (other, othersReference) = await DraftAsync("Sasha Brightwell", "sasha@example.org");
        await other.SubmitAsync(othersReference, Some.Commitment());
        string[] addresses =
        [
            $"/registrations/{reference}", $"/registrations/{reference}/confirmation.pdf", $"/registrations/{reference}/packet.pdf",
            $"/registrations/{reference}/letter", $"/documents/{invoice}", $"/documents/{invoice}.pdf",
        ];

        foreach (var reader in new[] { await App.SignInAsync(Some.Fresno), await App.SignInAsync(Some.FinanceOfFresno), other })
        {
            foreach (var address in addresses)
            {
                Assert.Equal((address, HttpStatusCode.NotFound), (address, (await reader.GetAsync(address)).Status));
            }

            foreach (var list in new[] { "/registrations", "/finance", "/finance/documents", "/finance/statement?from=2026-09-01&through=2026-09-30" })
            {
                Assert.DoesNotContain(Rowan, (await reader.GetAsync(list)).Main, StringComparison.Ordinal);
            }
        }

        // Nor does paying for oneself open what belongs to an organization.
        var organization = await App.QueryAsync(db => db.Organizations.Select(one => one.OrganizationId).FirstAsync());
        var person = await PersonIdAsync(Rowan);
        foreach (var address in new[] { "/account/organizations/{0}/people", "/finance/details/{0}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await rowan.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, organization))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await rowan.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, person))).Status);
        }

        Assert.Equal("/account/organizations", (await rowan.GetAsync($"/convenings/{Some.Convening}/register")).Location);
    }

    [Fact]
    public async Task Lists_OfThePlanningTeam_NameThePersonAsThePayer()
    {
        var (rowan, reference) = await DraftAsync();
        await rowan.SubmitAsync(reference, Some.Commitment());
        var invoice = await InvoiceAsync(reference);
        var (planner, money) = (await App.SignInAsync(Some.Planner), await App.SignInAsync(Some.PlanningFinance));
        const string desk = $"/planning/convenings/{Some.Convening}";

        Assert.Contains(Rowan, (await planner.GetAsync($"{desk}/registrations")).Main, StringComparison.Ordinal);
        Assert.Contains(reference, (await planner.GetAsync($"{desk}/registrations?q=ashwell")).Main, StringComparison.Ordinal);
        Assert.Contains(Rowan, (await planner.GetAsync($"{desk}/registrations.csv")).Html, StringComparison.Ordinal);
        var record = await planner.GetAsync($"{desk}/registrations/{reference}");
        Assert.Contains($"{Rowan}, who comes without an organization and pays", record.Main, StringComparison.Ordinal);
        Assert.Contains(Address, record.Main, StringComparison.Ordinal);
        Assert.Contains(reference, (await planner.GetAsync($"/planning/people/{await PersonIdAsync(Rowan)}")).Main, StringComparison.Ordinal);
        foreach (var address in new[] { $"{desk}/payments/invoices", $"{desk}/payments/invoices.csv", $"{desk}/payments/invoices?q=ashwell", $"{desk}/payments/receivables" })
        {
            var page = await money.GetAsync(address);
            Assert.True(page.Html.Contains(Rowan, StringComparison.Ordinal), $"{page}: {page.Html}");
        }

        var paid = await (await money.RecordAsync(invoice, await App.OpenAsync(invoice))).FollowAsync();
        Assert.Contains(Rowan, paid.Main, StringComparison.Ordinal);
        var receipt = await rowan.GetAsync("/documents/PACT26-R-00001");
        Assert.Contains(Rowan, receipt.Main, StringComparison.Ordinal);
        Assert.Contains("PACT26-R-00001", (await rowan.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
        Assert.Contains(await App.DeliverMailAsync(), message => message.ToAddress == Address && message.Subject.StartsWith("Receipt PACT26-R-00001", StringComparison.Ordinal));
        Assert.Empty(await App.LedgerAsync());
    }

    [Fact]
    public async Task PurchaseOrder_OfAPerson_IsRefusedWithASentence()
    {
        var (rowan, reference) = await DraftAsync();

        var review = await rowan.GetAsync($"/registrations/{reference}/review");
        var refused = await review.PressAsync(PortalBrowser.SubmitButton(review), Some.PurchaseOrder());

        Assert.DoesNotContain("Purchase order number", review.Main, StringComparison.Ordinal);
        Assert.Equal(["A purchase order is an organization’s. Choose another way to pay."], refused.Problems);
    }

    [Fact]
    public async Task Cancel_ByThePerson_CreditsTheirInvoice()
    {
        var (rowan, reference) = await DraftAsync();
        await rowan.SubmitAsync(reference, Some.Commitment());
        var attendee = await App.QueryAsync(db => db.Attendees.Where(one => one.Details.FullName == Rowan).Select(one => one.AttendeeId).SingleAsync());

        var asked = await rowan.GetAsync($"/registrations/{reference}/people/{attendee}/cancel");
        await asked.PressAsync(asked.Document.QuerySelector("main form[method=post] button") ?? throw new InvalidOperationException($"Nothing cancels: {asked.Main}"));

        Assert.Contains($"Bill to {Rowan}", (await rowan.GetAsync("/documents/PACT26-CN-00001")).Main, StringComparison.Ordinal);
        Assert.Empty(await App.RecountAsync());
        Assert.Empty(await App.LedgerAsync());
    }

    [Fact]
    public async Task Start_ByAnOrganization_IsNotThereAndByThePlanningTeamIsOneDraft()
    {
        await App.AccountAsync(Rowan, Address);
        var person = await PersonIdAsync(Rowan);
        var coordinator = Caller.OnBehalfOf(Guid.CreateVersion7(), new Act(Guid.CreateVersion7(), "Casey", App.Clock.Now, "Asked"));

        Assert.True((await StartAsync(person, Address, coordinator)).IsNotFound);
        Assert.True((await StartAsync(Guid.CreateVersion7(), Address)).IsNotFound);
        Assert.Equal("Email", Assert.Single((await StartAsync(person, "rowan at example")).Refusals).Field);
        Assert.Equal((await StartAsync(person, Address)).Value, (await StartAsync(person, Address)).Value);
    }
}
