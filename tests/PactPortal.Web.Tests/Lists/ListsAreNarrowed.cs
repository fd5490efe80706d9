using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Lists;

/// <summary>A filter leaves the rows of which it is true, on the page and in the file, and the page says what is chosen.</summary>
public sealed class ListsAreNarrowed : MoneyScenario
{
    private const string Registrations = $"/planning/convenings/{Some.Convening}/registrations";

    [Fact]
    public async Task Registrations_ByStatusCohortTierAndBalance_AreThoseOfWhichItIsTrue()
    {
        var owing = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 2);
        var paid = await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(people: 1);
        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(await App.InvoiceOfAsync(paid), new Money(195_00));
        await App.OrganizationAsync("Of no county", AgencyType.CommunityOrganization, null);
        var planner = await App.SignInAsync(Some.Planner);

        async Task<List<string>> ShownAsync(string query)
        {
            var page = await planner.GetAsync($"{Registrations}?{query}");
            var csv = await planner.Http.GetStringAsync(new Uri($"{Registrations}.csv?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
            var shown = page.Document.QuerySelectorAll("td.pp-num").Select(cell => cell.TextContent).ToHashSet();
            List<string> both = [.. new[] { paid, owing }.Where(shown.Contains)];
            Assert.Equal(both, [.. new[] { paid, owing }.Where(csv.Contains)]);
            return both;
        }

        Assert.Equal([paid, owing], await ShownAsync("status=Confirmed"));
        Assert.Equal([], await ShownAsync("status=Requested"));
        Assert.Equal([owing], await ShownAsync("cohort=CentralValley"));
        Assert.Equal([paid], await ShownAsync("cohort=Northern"));
        Assert.Equal([], await ShownAsync("cohort=none"));
        Assert.Equal([owing], await ShownAsync("balance=due"));
        Assert.Equal([paid], await ShownAsync("balance=even"));
        Assert.Equal([], await ShownAsync("balance=credit"));
        Assert.Equal([paid, owing], await ShownAsync("tier=Early%20bird"));
        Assert.Equal([], await ShownAsync("tier=Regular"));
        Assert.Equal([paid, owing], await ShownAsync("status=Confirmed&cohort=nothing"));
        var chosen = await planner.GetAsync($"{Registrations}?balance=due&cohort=CentralValley");
        Assert.Equal("Filters and order: Central Valley · Balance due", chosen.Document.QuerySelector(".pp-filters summary")?.TextContent);
        Assert.Equal("390.00", chosen.Document.QuerySelector("td[data-l='Balance']")?.TextContent);
        var none = await planner.GetAsync($"{Registrations}?balance=credit");
        Assert.Contains("No registration fits", none.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvoicesAndPayments_ByWhatIsOpenOrWaits_AreThoseOfWhichItIsTrue()
    {
        var (open, settled) = (await App.InvoicedAsync(Some.Fresno), await App.InvoicedAsync(Some.Sacramento));
        var finance = await App.SignInAsync(Some.PlanningFinance);
        await finance.RecordAsync(settled, await App.OpenAsync(settled) + new Money(5_00), "OVER-1");
        await finance.RecordAsync(open, new Money(1_00), "SHORT-1");

        async Task<List<string>> ShownAsync(string address)
        {
            var page = await finance.GetAsync($"{MoneyTeams.Desk}{address}");
            return [.. page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent)
                .Where(text => text == open || text == settled || text.EndsWith("-1", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        }

        Assert.Equal([open], await ShownAsync("/invoices"));
        Assert.Equal([settled], await ShownAsync("/invoices?show=settled"));
        Assert.Equal([open, settled], await ShownAsync("/invoices?all=true"));
        Assert.Equal([open, settled], await ShownAsync("/invoices?show=all"));
        Assert.Equal([], await ShownAsync("/invoices?show=overdue"));
        Assert.Equal([open], await ShownAsync($"/invoices?show=all&q={open}"));
        Assert.Equal(["Warrant or check OVER-1"], await ShownAsync("?status=waits"));
        Assert.Equal(["Warrant or check SHORT-1"], await ShownAsync("?status=applied"));
        Assert.Equal([], await ShownAsync("?means=Card"));
        Assert.Equal(["Warrant or check OVER-1"], await ShownAsync("/unapplied"));
        Assert.Equal(["Warrant or check SHORT-1"], await ShownAsync("?q=short"));
    }
}
