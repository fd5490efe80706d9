using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing.Apart;

namespace PactPortal.Web.Tests.Billing;

/// <summary>
/// A portal where another organization has money as well. At the end each side reads its own and nothing of the other: no name, reference,
/// number or amount.
/// </summary>
public abstract class MoneyScenario : PortalScenario
{
    private static readonly string[] Read = ["/finance", "/finance/statement", "/finance/documents", "/registrations"];

    /// <summary>Who does money or teams in the demonstration: whoever of them has money at the end reads it.</summary>
    private static readonly string[] People =
        [Some.Fresno, Some.FinanceOfFresno, Some.Sacramento, Some.SacramentoProbation, Some.Alpine, Some.Partner];

    protected override Task<PortalApp> StartAsync() => BesideOrganization.Begins.BorrowAsync();

    protected override async Task LookAsync()
    {
        var beside = BesideOrganization.It;
        var (besideId, theirs) = (await App.OrganizationIdAsync(beside.Coordinator), await beside.TracesAsync(App));
        var own = await App.QueryAsync(db => db.Organizations.AsNoTracking()
            .Where(one => one.OrganizationId != besideId && db.Registrations.Any(team =>
                team.OrganizationId == one.OrganizationId && db.LedgerEntries.Any(entry => entry.RegistrationId == team.RegistrationId)))
            .ToListAsync());
        if (own.Count == 0)
        {
            return;
        }

        var ownIds = own.Select(one => one.OrganizationId).ToList();
        List<string> ours =
        [
            .. own.Select(one => one.Name),
            .. await App.QueryAsync(db =>
                db.Registrations.Where(one => ownIds.Contains(one.OrganizationId!.Value)).Select(one => one.Reference).ToListAsync()),
            .. await App.QueryAsync(db =>
                db.BillingDocuments.Where(one => ownIds.Contains(one.OrganizationId!.Value)).Select(one => one.Number).ToListAsync()),
        ];
        Assert.Contains(BesideOrganization.Warrant, string.Join('\n', await ReadAsync(beside.Finance, ours)), StringComparison.Ordinal);
        var readers = await App.QueryAsync(db => (
            from membership in db.Memberships
            join account in db.Users on membership.AccountId equals account.Id
            where ownIds.Contains(membership.OrganizationId)
            select account.Email).ToListAsync());
        foreach (var person in People.Intersect(readers))
        {
            await ReadAsync(person, theirs);
        }
    }

    private async Task<IReadOnlyList<string>> ReadAsync(string person, IReadOnlyList<string> traces)
    {
        var reader = await App.SignInAsync(person);
        var texts = new List<string>();
        foreach (var address in Read)
        {
            var page = await reader.GetAsync(address);
            Assert.True((int)page.Status == 200, $"{page} for {person}");
            var found = traces.FirstOrDefault(trace => page.Html.Contains(trace, StringComparison.OrdinalIgnoreCase));
            Assert.True(found is null, $"{address} of {person} holds {found}.");
            texts.Add(page.Main);
        }

        return texts;
    }
}
