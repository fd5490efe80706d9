using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Billing.Apart;

/// <summary>
/// Two organizations with money of every kind at once: shared warrants and their own, what is over, purchase orders, credit notes, a write-off,
/// refunds by card and by check, letters.
/// </summary>
public sealed class TwoOrganizations : SharedPortal
{
    private const string Desk = MoneyTeams.Desk;
    private const string Refunds = $"/planning/convenings/{Some.Convening}/refunds";

    internal MoneyedOrganization Fresno { get; } = new(
        "fresnal", "Fresno County - demonstration agency", Some.Fresno, Some.FinanceOfFresno, (new Money(30_11), new Money(51_15), new Money(3_21)), new Money(12_34), new Money(7_13));

    internal MoneyedOrganization Sacramento { get; } = new(
        "sacramal", "Sacramento County - demonstration agency", Some.Sacramento, "finance@sacramal.example.org", (new Money(40_22), new Money(62_26), new Money(5_67)), new Money(16_89), new Money(8_14));

    internal MoneyedOrganization OtherThan(MoneyedOrganization one) => one == Fresno ? Sacramento : Fresno;

    internal MoneyedOrganization Of(string word) => word == Fresno.Word ? Fresno : Sacramento;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.FinanceOfficerAsync(Sacramento.Finance, Sacramento.Coordinator);
        foreach (var one in new[] { Fresno, Sacramento })
        {
            await RegisterAsync(one);
        }

        var finance = await SessionAsync(Some.PlanningFinance);
        await PayTogetherAsync(finance, one => one.Paid, one => one.Shares.First, "SHARED-1", over: new Money(50_33));
        await PayTogetherAsync(finance, one => one.Cancelled, one => one.Shares.Second, "SHARED-2", over: Money.Zero);
        foreach (var one in new[] { Fresno, Sacramento })
        {
            await ChangeAsync(one);
            await OverpayAsync(one, finance);
        }

        foreach (var one in new[] { Fresno, Sacramento })
        {
            await SettleAsync(one, finance);
        }
    }

    /// <summary>Three teams and a draft, how invoices are addressed, a purchase order and a letter.</summary>
    private async Task RegisterAsync(MoneyedOrganization one)
    {
        var coordinator = await SessionAsync(one.Coordinator);
        var details = await coordinator.GetAsync($"/finance/details/{await App.OrganizationIdAsync(one.Coordinator)}");
        await details.PressAsync("Save billing details", new() { ["Form.Attention"] = $"Desk of {one.Word}", ["Form.Address"] = $"1 {one.Word} Street", ["Form.PayablesEmail"] = one.Payables });
        one.Paid = await CommittedAsync(coordinator, one, people: 2);
        one.Cancelled = await CommittedAsync(coordinator, one, people: 1);
        one.ByCard = await DraftAsync(coordinator, one, people: 1);
        await coordinator.SubmitAsync(one.ByCard, new(CardTeams.ByCard));
        await App.PayAsync(one.ByCard);
        await coordinator.GetAsync($"/registrations/{one.ByCard}/pay/return");
        await DraftAsync(coordinator, one, people: 1);
        await (await coordinator.GetAsync($"/registrations/{one.Paid}/purchase-order")).PressAsync("Submit purchase order", new()
        {
            ["Form.PurchaseOrderNumber"] = one.OrderNumber,
            ["Form.NotToExceed"] = "1,000.00",
            ["Form.ExpiresOn"] = "June 30, 2027",
        });
        await (await coordinator.GetAsync($"/registrations/{one.Paid}/letter")).PressAsync("Make the letter", new() { ["Form.Miles"] = "342" });
    }

    /// <summary>One warrant for a team of each.</summary>
    private async Task PayTogetherAsync(PortalBrowser finance, Func<MoneyedOrganization, string> team, Func<MoneyedOrganization, Money> share, string number, Money over)
    {
        var parts = new List<string>();
        foreach (var one in new[] { Fresno, Sacramento })
        {
            parts.Add($"{await App.InvoiceOfAsync(team(one))} = {MoneyFormat.Typed(share(one))}");
        }

        await Redirected(finance.RecordAsync(string.Join('\n', parts), share(Fresno) + share(Sacramento) + over, number));
    }

    /// <summary>Somebody goes instead of somebody; the card's team gives all its seats up.</summary>
    private async Task ChangeAsync(MoneyedOrganization one)
    {
        var coordinator = await SessionAsync(one.Coordinator);
        var leaving = await App.QueryAsync(async db => (await db.Registrations.SingleAsync(registration => registration.Reference == one.Paid)).Attendees[0].AttendeeId);
        var comes = one.Person(7);
        await Redirected((await coordinator.GetAsync($"/registrations/{one.Paid}/people/{leaving}/substitute")).PressAsync("Put them on the team", new()
        {
            ["Form.FullName"] = comes["Form.FullName"],
            ["Form.Email"] = comes["Form.Email"],
            ["Form.AgencyType"] = "Probation",
        }));
        await Redirected((await coordinator.GetAsync($"/registrations/{one.ByCard}/cancel")).PressAsync("Cancel the registration"));
    }

    /// <summary>A transfer that names the invoice it pays, as a bank writes it; a part of what is over pays the other organization.</summary>
    private async Task OverpayAsync(MoneyedOrganization one, PortalBrowser finance)
    {
        var invoice = await App.InvoiceOfAsync(one.Cancelled);
        var answers = MoneyTeams.Warrant(invoice, await App.OpenAsync(invoice) + one.Over, $"{one.Word} AUD {invoice}");
        answers["Form.Means"] = "transfer";
        var payment = await Redirected((await finance.GetAsync($"{Desk}/record")).PressAsync("Record payment", answers));
        var theirs = await App.InvoiceOfAsync(OtherThan(one).Paid);
        await Redirected((await payment.FollowAsync()).PressAsync("Apply to invoices", new() { ["Form.Invoices"] = $"{theirs} = {MoneyFormat.Typed(one.Shares.ForTheOther)}" }));
    }

    /// <summary>Refunds by card and by check, and the last few dollars of an invoice written off.</summary>
    private async Task SettleAsync(MoneyedOrganization one, PortalBrowser finance)
    {
        await Redirected((await (await SessionAsync(one.Coordinator)).GetAsync($"/registrations/{one.Cancelled}/cancel")).PressAsync("Cancel the registration"));
        await Redirected((await finance.GetAsync(Refunds)).PressAsync($"Refund to the card, {one.ByCard}"));
        while ((await finance.GetAsync(Refunds)) is var desk && desk.Document.QuerySelectorAll("button").Any(button => button.TextContent.Contains($"Record the check, {one.Cancelled}", StringComparison.Ordinal)))
        {
            await Redirected(desk.PressAsync($"Record the check, {one.Cancelled}", new() { ["number"] = $"{one.Word} 9" }));
        }

        var invoice = await App.InvoiceOfAsync(one.Paid);
        await Redirected(finance.RecordAsync(invoice, await App.OpenAsync(invoice) - one.WrittenOff, $"{one.Word} 91"));
        await Redirected((await finance.GetAsync($"{Desk}/invoices/{invoice}/write-off")).PressAsync($"Write off {one.WrittenOff}", new() { ["Form.Reason"] = $"Agreed with {one.Word}" }));
    }

    private static async Task<string> CommittedAsync(PortalBrowser coordinator, MoneyedOrganization one, int people)
    {
        var reference = await DraftAsync(coordinator, one, people);
        await Redirected(coordinator.SubmitAsync(reference, one.Commitment()));
        return reference;
    }

    private static async Task<string> DraftAsync(PortalBrowser coordinator, MoneyedOrganization one, int people)
    {
        var team = await coordinator.RegisterAsync();
        for (var number = 1; number <= people; number++)
        {
            team = await (await (await coordinator.GetAsync(team.Path.Split('?')[0] + "?person=new")).PressAsync("Save team", one.Person(number))).FollowAsync();
        }

        return team.Path.Split('/')[2];
    }

    private static async Task<Page> Redirected(Task<Page> answer) =>
        await answer is { Location: not null } page ? page : throw new InvalidOperationException($"{await answer} was refused: {(await answer).Main}");
}
