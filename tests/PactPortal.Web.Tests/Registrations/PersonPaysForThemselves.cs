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
public sealed class PersonPaysForThemselves : MoneyScenario
{
    private const string Rowan = "Rowan Ashwell";
    private const string Address = "rowan@example.org";

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
    public async Task Code_ForAFewSeatsOfAnybody_CountsThoseOfThePerson()
    {
        await App.DiscountAsync(each: 1);
        var (rowan, reference) = await DraftAsync();
        await rowan.ApplyAsync(reference);
        await rowan.SubmitAsync(reference, Some.Commitment());
        var second = await StartAsync(await PersonIdAsync(Rowan), Address);
        await AddAsync(rowan, second.Value, "Remy Ashwell", "remy@example.org");

        var refused = await rowan.ApplyAsync(second.Value);

        Assert.Equal(["You have used the discount code SPRING-26 for 1 seat, which is as often as it may."], refused.Problems);
        Assert.Empty(await App.RecountAsync());
    }

    [Fact]
    public async Task Join_OfWhoPays_MovesWhatTheyPayAndUndoingGivesItBack()
    {
        var (rowan, reference) = await DraftAsync();
        await rowan.SubmitAsync(reference, Some.Commitment());
        var invoice = await InvoiceAsync(reference);
        var merged = await PersonIdAsync(Rowan);
        await App.AccountAsync("Ro Ashwell", "ro@example.org");
        var ro = await App.SignInAsync("ro@example.org");
        var kept = await PersonIdAsync("Ro Ashwell");
        var planner = await App.SignInAsync(Some.Planner);
        var account = await App.QueryAsync(db => db.Users.Where(one => one.Email == "ro@example.org").Select(one => one.Id).SingleAsync());

        var compared = await planner.GetAsync($"/planning/people/{kept}/join?with={merged}");
        var joined = await (await compared.PressAsync("Join the two", new() { ["Form.Reason"] = "She said so", ["Form.Account"] = $"{account}" })).FollowAsync();

        Assert.Contains(reference, joined.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ro.GetAsync($"/documents/{invoice}")).Status);
        await joined.PressAsync(joined.Document.QuerySelector("form[action$='/undo'] button") ?? throw new InvalidOperationException("It can't be undone."));
        Assert.Equal(HttpStatusCode.OK, (await rowan.GetAsync($"/documents/{invoice}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await ro.GetAsync($"/documents/{invoice}")).Status);
    }

    [Fact]
    public async Task Erase_OfWhoPays_TakesTheirNameOffWhatWasInvoicedOnceTheConveningIsOver()
    {
        var (rowan, reference) = await DraftAsync();
        await rowan.SubmitAsync(reference, Some.Commitment());
        var (invoice, person) = (await InvoiceAsync(reference), await PersonIdAsync(Rowan));
        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(invoice, await App.OpenAsync(invoice));
        var planner = await App.SignInAsync(Some.Planner);

        var tooEarly = await planner.GetAsync($"/planning/people/{person}/erase");
        App.AfterTheConvening();
        planner = await App.SignInAsync(Some.Planner);
        await planner.EraseAsync(person);

        Assert.Contains($"They have a place on {reference}, and the convening is not over.", tooEarly.Main, StringComparison.Ordinal);
        var money = await App.SignInAsync(Some.PlanningFinance);
        foreach (var number in new[] { invoice, "PACT26-R-00001" })
        {
            var words = (await money.GetAsync($"/documents/{number}")).Main;
            Assert.Contains("Name erased", words, StringComparison.Ordinal);
            Assert.DoesNotContain("Ashwell", words, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await Rows.ValuesAsync(App), cell => cell.Value.Contains("Ashwell", StringComparison.OrdinalIgnoreCase) || cell.Value.Contains(Address, StringComparison.OrdinalIgnoreCase));
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

    private async Task<(PortalBrowser Session, string Reference)> DraftAsync(string name = Rowan, string email = Address)
    {
        await App.AccountAsync(name, email);
        var draft = await StartAsync(await PersonIdAsync(name), email);
        var session = await App.SignInAsync(email);
        await AddAsync(session, draft.Value, name, email);
        return (session, draft.Value);
    }

    private static async Task AddAsync(PortalBrowser session, string reference, string name, string email)
    {
        var saved = await (await session.GetAsync($"/registrations/{reference}/team?person=new"))
            .PressAsync("Save team", new(Some.Person(rate: "student-lx")) { ["Form.FullName"] = name, ["Form.Email"] = email });
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    private async Task<Outcome<string>> StartAsync(Guid personId, string email, Caller? caller = null)
    {
        var convening = await App.QueryAsync(db => db.FindConveningAsync(Some.Convening, CancellationToken.None)) ?? throw new InvalidOperationException("There is no convening.");
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StartRegistrationOfPerson>().ExecuteAsync(
            caller ?? new Caller(new Act(Guid.CreateVersion7(), "Perrin Planworth", App.Clock.Now), Reach.Everywhere), convening, personId, email, CancellationToken.None);
    }

    private Task<Guid> PersonIdAsync(string name) =>
        App.QueryAsync(db => db.People.Where(person => person.Name == name && person.MergedInto == null).Select(person => person.PersonId).SingleAsync());

    private Task<string> InvoiceAsync(string reference) => App.QueryAsync(db =>
        db.BillingDocuments.Where(document => db.Registrations.Any(team => team.RegistrationId == document.RegistrationId && team.Reference == reference))
            .Select(document => document.Number).SingleAsync());
}
