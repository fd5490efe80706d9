using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Tests.Access;

/// <summary>Whatever the planning team downloads of other people's data leaves one row in the audit trail. A new download without one fails here.</summary>
public sealed class DownloadsAreAudited(WalkedPortal portal) : IClassFixture<WalkedPortal>
{
    private const PersonKinds PlanningTeam = PersonKinds.Planner | PersonKinds.AccessCoordinator | PersonKinds.ScholarshipReviewer | PersonKinds.PlanningFinance
        | PersonKinds.CheckInStaff | PersonKinds.RegionalCoordinator | PersonKinds.Administrator;

    /// <summary>Routes that look like a file and hand one out only for a ticket, which is audited where it is given.</summary>
    private static readonly string[] ForATicket = ["planning/convenings/{slug}/print-jobs/{printJobId:guid}/file"];

    /// <summary>How the route of a list's files ends.</summary>
    private const string Listed = ".{format:listFormat}";

    [Fact]
    public async Task Download_OfAnyFileByThePlanningTeam_LeavesOneRow()
    {
        var (faults, files) = (new List<string>(), 0);
        foreach (var rule in AccessTable.Rules.Where(rule => !rule.IsOpenToAll && (rule.Allowed & PlanningTeam) != 0))
        {
            var (email, _, _) = People.All.First(person => person.Email is not null && (person.Kind & rule.Allowed & PlanningTeam) != 0);
            var browser = await portal.SessionAsync(email);
            var address = Address(rule.Route);
            var before = await RowsAsync();
            var page = rule.Method == "POST" ? await browser.PostAsync(address, [await browser.TokenAsync()]) : await browser.GetAsync(address);
            var isFile = page.Response.Content.Headers.ContentDisposition is not null;
            files += isFile ? 1 : 0;
            if (isFile && await RowsAsync() - before != 1)
            {
                faults.Add($"{rule.Method} {rule.Route} by {email} left {await RowsAsync() - before} rows");
            }

            if (!isFile && LooksLikeAFile(rule.Route) && !ForATicket.Contains(rule.Route))
            {
                faults.Add($"{rule.Method} {rule.Route} by {email} handed out no file: {page}");
            }
        }

        Assert.Empty(faults);
        Assert.True(files >= 10, $"Only {files} files were handed out.");
    }

    private static bool LooksLikeAFile(string route) =>
        route.Split('/')[^1] is var last && (last is "file" or "export" || last.EndsWith(".pdf", StringComparison.Ordinal) || last.EndsWith(".csv", StringComparison.Ordinal) || last.EndsWith(".xlsx", StringComparison.Ordinal)
            || last.EndsWith(Listed, StringComparison.Ordinal));

    private string Address(string route) => "/" + portal.Identifiers(People.FresnoRecords)
        .Aggregate(route, (address, identifier) => address.Replace(identifier.Key, identifier.Value, StringComparison.Ordinal))
        .Replace("{slug}", Some.Convening, StringComparison.Ordinal)
        .Replace("{reference}", portal.Confirmed(People.FresnoRecords), StringComparison.Ordinal)
        .Replace("{caseReference}", portal.CaseReference, StringComparison.Ordinal)
        .Replace("{county}", "02", StringComparison.Ordinal);

    private Task<int> RowsAsync() => portal.App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Actor != null));
}
