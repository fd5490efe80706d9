using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing.Apart;

namespace PactPortal.Web.Tests.Billing;

/// <summary>
/// The organization beside those of a scenario of money. It has teams in another convening, so that numbers, seats and lists of the
/// scenario's own are as if it weren't there; its purchase order has the number that everybody's has.
/// </summary>
internal static class BesideOrganization
{
    public const string Warrant = "QUORVALE 7";

    private const string Desk = $"/planning/convenings/{Some.Gathering}/payments";

    public static readonly StartingPoint Begins = new(ReachAsync);

    public static readonly MoneyedOrganization It = new(
        "quorvale", "Department of Quorvale", "coordinator@quorvale.example.org", "finance@quorvale.example.org",
        (new Money(43_17), new Money(58_29), new Money(22_83)), new Money(27_41), new Money(9_61));

    private static async Task ReachAsync(PortalApp app)
    {
        var made = await app.OrganizationAsync(It.Name, AgencyType.HumanServices, "45");
        await app.CoordinatorAsync(It.Coordinator, made);
        await app.FinanceOfficerAsync(It.Finance, made);
        var coordinator = await app.SignInAsync(It.Coordinator);
        var details = await coordinator.GetAsync($"/finance/details/{await app.OrganizationIdAsync(It.Coordinator)}");
        await Redirected(details.PressAsync("Save billing details", new()
        {
            ["Form.Attention"] = $"Desk of {It.Word}",
            ["Form.Address"] = $"1 {It.Word} Street",
            ["Form.PayablesEmail"] = It.Payables,
        }));
        It.Paid = await TeamAsync(coordinator, people: 2, Some.PurchaseOrder());
        It.Cancelled = await TeamAsync(coordinator, people: 1, It.Commitment());

        var finance = await app.SignInAsync(Some.PlanningFinance);
        var (paid, cancelled) = (await app.InvoiceOfAsync(It.Paid), await app.InvoiceOfAsync(It.Cancelled));
        var parts = $"{paid} = {MoneyFormat.Typed(It.Shares.First)}\n{cancelled} = {MoneyFormat.Typed(It.Shares.Second)}";
        await RecordAsync(finance, parts, It.Shares.First + It.Shares.Second + It.Over, Warrant);
        await Redirected((await coordinator.GetAsync($"/registrations/{It.Cancelled}/cancel")).PressAsync("Cancel the registration"));
        var kept = await app.InvoiceOfAsync(It.Cancelled);
        await RecordAsync(finance, kept, await app.OpenAsync(kept), $"{It.Word} 9");
        await RecordAsync(finance, paid, await app.OpenAsync(paid) - It.WrittenOff, $"{It.Word} 8");
        await Redirected((await finance.GetAsync($"{Desk}/invoices/{paid}/write-off"))
            .PressAsync($"Write off {It.WrittenOff}", new() { ["Form.Reason"] = $"Agreed with {It.Word}" }));
        await app.DeliverMailAsync();
    }

    private static async Task<string> TeamAsync(PortalBrowser coordinator, int people, Dictionary<string, string?> promise)
    {
        var team = await coordinator.RegisterAsync(Some.Gathering);
        for (var number = 1; number <= people; number++)
        {
            var person = It.Person(number);
            person["Form.Rate"] = "both";
            var asked = await coordinator.GetAsync(team.Path.Split('?')[0] + "?person=new");
            team = await (await asked.PressAsync("Save team", person)).FollowAsync();
        }

        var reference = team.Path.Split('/')[2];
        await Redirected(coordinator.SubmitAsync(reference, promise));
        return reference;
    }

    private static async Task RecordAsync(PortalBrowser finance, string invoices, Money amount, string number) =>
        await Redirected((await finance.GetAsync($"{Desk}/record"))
            .PressAsync("Record payment", MoneyTeams.Warrant(invoices, amount, number)));

    private static async Task<Page> Redirected(Task<Page> answer) =>
        await answer is { Location: not null } page
            ? page
            : throw new InvalidOperationException($"{await answer} was refused: {(await answer).Main}");
}
