using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

public sealed class CountiesAreKept : PortalScenario
{
    [Fact]
    public async Task List_OnADay_CountsMembersFromTheFacts()
    {
        var planner = await App.SignInAsync(Some.Planner);

        var today = await planner.GetAsync("/planning/counties");
        var before = await planner.GetAsync("/planning/counties?on=December+31%2C+2025");
        var bay = await planner.GetAsync("/planning/counties?cohort=Northern&member=no&q=alp");

        Assert.Contains("48 of 58 counties are PACT members on September 14, 2026.", today.Main, StringComparison.Ordinal);
        Assert.Equal(25, today.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("0 of 58 counties are PACT members on December 31, 2025.", before.Main, StringComparison.Ordinal);
        Assert.Equal(["Alpine County"], bay.Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Add_AFact_HoldsFromItsDayIsAuditedAndMovesTheRates()
    {
        var admin = await App.SignInAsync(Some.Administrator);
        var page = await admin.GetAsync("/planning/counties/02");

        var empty = await page.PressAsync("Add the fact");
        await page.PressAsync("Add the fact", new() { ["Form.Kind"] = "PactMembership", ["Form.Holds"] = "yes", ["Form.EffectiveOn"] = "9/14/2026", ["Form.Source"] = "Letter of the county, September 1, 2026" });
        var after = await admin.GetAsync("/planning/counties/02");
        var list = await admin.GetAsync("/planning/counties");
        var team = await (await App.SignInAsync(Some.Alpine)).RegisterAsync();

        Beside.Field(empty, "Form.Source", "Enter where this is known from.");
        Assert.Equal(4, empty.Problems.Count);
        Assert.Contains("PACT membership today Member", after.Main, StringComparison.Ordinal);
        Assert.Contains("Letter of the county, September 1, 2026", after.Main, StringComparison.Ordinal);
        Assert.Contains("49 of 58 counties", list.Main, StringComparison.Ordinal);
        Assert.NotNull(team.Document.QuerySelector("option[value='pact-county']"));
        Assert.Equal("Letter of the county, September 1, 2026", await App.QueryAsync(db => db.AuditEntries.Where(entry => entry.Action == "county fact recorded" && entry.SubjectId == "county 02").Select(entry => entry.Reason).SingleAsync()));
    }

    [Fact]
    public async Task RegionalCoordinator_ReadsTheirCohortAndChangesNothing()
    {
        var north = await App.SignInAsync(Some.RegionalCoordinator);

        var list = await north.GetAsync("/planning/counties");
        var own = await north.GetAsync("/planning/counties/02");
        var other = await north.GetAsync("/planning/counties/10");

        Assert.All(list.Document.QuerySelectorAll("tbody tr td:nth-child(2)"), cell => Assert.Equal("Northern", cell.TextContent));
        Assert.Contains("Regional coordinator Sable Fircrest", own.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Add a fact", own.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await north.PostAsync("/planning/counties/02", [await north.TokenAsync()])).Status);
    }
}
