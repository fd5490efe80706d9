using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Seats;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Registrations;

/// <summary>Somebody more comes with a team that is confirmed: the price is shown before, and documents follow.</summary>
public sealed class PeopleJoin : PortalScenario
{
    [Fact]
    public async Task Join_UnderThePurchaseOrder_IsShownThenSeatedAndInvoiced()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(1);
        await App.DeliverMailAsync();

        var price = await PriceAsync(fresno, reference, Person("Bo Sample"));
        var answer = await price.PressAsync("Add this person for $195.00");
        var again = await price.PressAsync("Add this person for $195.00");

        Assert.Contains("Registration offset 1 seat at $100.00", price.Main, StringComparison.Ordinal); // the offset is shown before
        Assert.Equal($"/registrations/{reference}", answer.Location);
        Assert.Contains("Bo Sample is on the team already", again.Main, StringComparison.Ordinal);
        Assert.Equal([("PACT26-00001", true, Money.Zero), ("PACT26-00002", false, new Money(390_00)), ("PACT26-CN-00001", false, Money.Zero)], await DocumentsAsync());
        Assert.Contains("bo@example.org", (await App.DeliverMailAsync()).Select(mail => mail.ToAddress));
        Assert.Contains("Bo Sample joined the team, $195.00 due", (await fresno.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_AfterTheEarlyBird_PaysTodaysRateAndLeavesTheOthersTheirs()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(1);
        App.Clock.Now = Some.EarlyBirdEnd;

        await (await PriceAsync(fresno, reference, Person("Bo Sample"))).PressAsync("Add this person for $250.00");

        Assert.Equal(new Money(445_00), await App.OpenAsync("PACT26-00002"));
        var invoice = await fresno.GetAsync("/documents/PACT26-00002");
        Assert.Contains("early bird", invoice.Main, StringComparison.Ordinal);
        Assert.Contains("regular", invoice.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_WhenTheTierEndsWhileReading_SaysSoAndAddsNobody()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(1);
        var price = await PriceAsync(fresno, reference, Person("Bo Sample"));

        App.Clock.Now = Some.EarlyBirdEnd;
        var answer = await price.PressAsync("Add this person for $195.00");

        Assert.Contains("The price changed while you were reading", answer.Main, StringComparison.Ordinal);
        answer.ButtonNamed("Add this person for $250.00");
        Assert.Equal(1, await PeopleAsync(reference));
    }

    [Fact]
    public async Task Join_ATeamPaidByCard_NeedsACommitmentAndLeavesTheRestOpen()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.HeldTeamAsync(1);
        await App.PayAsync(reference);
        await fresno.GetAsync($"/registrations/{reference}/pay/return");

        var price = await PriceAsync(fresno, reference, Person("Bo Sample"));
        var unsigned = await price.PressAsync("Add this person for $195.00");
        var answer = await unsigned.PressAsync("Add this person for $195.00", new() { ["Form.SignerName"] = "Ada Signer", ["Form.SignerTitle"] = "Fiscal manager" });

        Assert.Contains("Enter the name of the person who commits the organization to pay.", unsigned.Main, StringComparison.Ordinal);
        Assert.Equal($"/registrations/{reference}", answer.Location);
        Assert.Equal(new Money(195_00), await App.OpenAsync("PACT26-00002"));
        Assert.Contains("Ada Signer", (await answer.FollowAsync()).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_BeyondWhatThePurchaseOrderPays_IsRefusedWithTheSum()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(1);
        await fresno.SubmitAsync(reference, Some.PurchaseOrder("300.00"));

        var price = await PriceAsync(fresno, reference, Person("Bo Sample"));

        Assert.Contains("pays up to $300.00. With this person its invoices come to $390.00.", price.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Add this person", price.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_WithoutASeatLeft_ChangesNothing()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(1);
        var price = await PriceAsync(fresno, reference, Person("Bo Sample"));
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(3), 0);
        var before = await Rows.CountAsync(App);

        var answer = await price.PressAsync("Add this person for $195.00");

        Assert.Contains("none is left", answer.Main, StringComparison.Ordinal);
        Assert.Equal(before, await Rows.CountAsync(App));
    }

    [Fact]
    public async Task Join_WithMistakes_SaysSoBesideTheFieldsAndKeepsTheAnswers()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(1);
        var answers = Person("Bo Sample");
        answers["Form.Person.Email"] = "bo at example";

        var answer = await PriceAsync(fresno, reference, answers);

        Assert.Contains("Enter an e-mail in the form name@example.org.", answer.Main, StringComparison.Ordinal);
        Assert.Equal("Bo Sample", answer.Document.QuerySelector("[name='Form.Person.FullName']")?.GetAttribute("value"));
    }

    private static async Task<Page> PriceAsync(PortalBrowser coordinator, string reference, Dictionary<string, string?> person) =>
        await (await coordinator.GetAsync($"/registrations/{reference}/people/add")).PressAsync("See the price", person);

    private static Dictionary<string, string?> Person(string name) => new()
    {
        ["Form.Person.FullName"] = name,
        ["Form.Person.Email"] = name.Split(' ')[0].ToLowerInvariant() + "@example.org",
        ["Form.Person.AgencyType"] = "Probation",
        ["Form.Person.Rate"] = "pact-county",
    };

    private Task<int> PeopleAsync(string reference) => App.QueryAsync(async db => (await db.Registrations.SingleAsync(registration => registration.Reference == reference)).Attendees.Count);

    private async Task<IReadOnlyList<(string, bool, Money)>> DocumentsAsync() =>
        [.. (await App.QueryAsync(db => db.BillingDocuments.Where(document => document.Kind != BillingDocumentKind.Receipt).ToListAsync()))
            .OrderBy(document => document.Kind).ThenBy(document => document.Number).Select(document => (document.Number, document.IsCredited, document.Open))];
}
