using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

public sealed class RegistrationsAreFound : PortalScenario
{
    private const string List = $"/planning/convenings/{Some.Convening}/registrations";

    [Fact]
    public async Task Search_ByReferenceOrganizationOrCounty_FindsTheTeamAndNoDraft()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 2);
        var other = await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(people: 1);
        var draft = await (await App.SignInAsync(Some.SacramentoProbation)).DraftAsync(people: 1);
        var planner = await App.SignInAsync(Some.Planner);

        foreach (var (words, expected) in new[] { (reference.ToLowerInvariant(), reference), ("FRESNO COUNTY", reference), ("sacramento", other), ("100%", null), ("_", null), (draft, null), (reference[^5..], reference), ("fresno  county", reference), ("\0fresno", reference) })
        {
            var page = await planner.GetAsync($"{List}?q={Uri.EscapeDataString(words)}");

            Assert.Equal(expected is null ? [] : [expected], page.Document.QuerySelectorAll("td.pp-num").Select(cell => cell.TextContent));
        }

        var record = await planner.GetAsync($"{List}/{reference}");
        Assert.Equal("Fresno County, 2 people", record.Heading);
        Assert.Contains("Person Number 2", record.Main, StringComparison.Ordinal);
        Assert.Contains("Total due $390.00", record.Main, StringComparison.Ordinal);
        Assert.Contains("Confirmed by purchase order PO-TEST-1", record.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync($"{List}/{draft}")).Status);
        Assert.Empty((await planner.GetAsync($"{List}?status=Requested")).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Search_ByANameThatLooksLikeAReference_FindsIt()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        await App.WriteAsync((db, token) => db.Organizations.Where(organization => db.Registrations.Any(one => one.OrganizationId == organization.OrganizationId && one.Reference == reference))
            .ExecuteUpdateAsync(update => update.SetProperty(organization => organization.Name, "Tri-State Agency"), token));

        var page = await (await App.SignInAsync(Some.Planner)).GetAsync($"{List}?q=Tri-State");

        Assert.Equal([reference], page.Document.QuerySelectorAll("td.pp-num").Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("?after=1~")]
    [InlineData("?after=99999999999999999999~PACT26-AAAAA")]
    [InlineData("?after=x&status=7&q=%00")]
    public async Task List_WithAnOddAddress_IsAnswered(string query) =>
        Assert.Equal(HttpStatusCode.OK, (await (await App.SignInAsync(Some.Planner)).GetAsync(List + query)).Status);
}
