using System.Net;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Tests.Access;

public sealed class FormsNeedTheirToken(WalkedPortal portal) : IClassFixture<WalkedPortal>
{
    public static TheoryData<string> EveryForm =>
        [.. AccessTable.Rules.Where(rule => rule.Method == "POST" && !rule.IsForPrograms && rule.Route != "demonstration/clock").Select(rule => rule.Route)];

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Post_WithoutToken_IsRefusedAndChangesNothing(string route)
    {
        var isPlanning = route.StartsWith("planning", StringComparison.Ordinal);
        var sender = await portal.SessionAsync(isPlanning ? Some.Administrator : Some.Fresno);
        var reference = isPlanning || route.Contains("letter", StringComparison.Ordinal) || route.Contains("people", StringComparison.Ordinal) ? portal.Confirmed(People.FresnoRecords) : portal.Draft(People.FresnoRecords);
        var address = "/" + portal.Identifiers(People.FresnoRecords)
            .Aggregate(route, (written, identifier) => written.Replace(identifier.Key, identifier.Value, StringComparison.Ordinal))
            .Replace("{slug}", Some.Gathering, StringComparison.Ordinal).Replace("{reference}", reference, StringComparison.Ordinal)
            .Replace("{caseReference}", portal.CaseReference, StringComparison.Ordinal).Replace("{county}", "02", StringComparison.Ordinal);
        var before = await Rows.CountAsync(portal.App);

        var page = await sender.PostAsync(address, [.. Some.Person(7), .. Some.Letter(), .. Some.PurchaseOrder()]);

        Assert.Equal((HttpStatusCode.BadRequest, "This could not be read"), (page.Status, page.Heading));
        Assert.Equal(before, await Rows.CountAsync(portal.App));
        Assert.Equal(HttpStatusCode.OK, (await sender.GetAsync(isPlanning ? "/planning" : "/registrations")).Status);
    }

    [Fact]
    public async Task Post_WithTokenOfAnotherPerson_IsRefused()
    {
        var fresno = await portal.SessionAsync(Some.Fresno);
        var sacramento = await portal.SessionAsync(Some.Sacramento);
        var before = await Rows.CountAsync(portal.App);

        var page = await fresno.PostAsync($"/registrations/{portal.Draft(People.FresnoRecords)}/team", [await sacramento.TokenAsync(), .. Some.Person(8)]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(before, await Rows.CountAsync(portal.App));
    }

    [Theory]
    [InlineData("PUT", "/convenings")]
    [InlineData("DELETE", "/convenings")]
    [InlineData("PATCH", "/registrations")]
    [InlineData("OPTIONS", "/")]
    [InlineData("POST", "/")]
    [InlineData("TRACE", "/")]
    [InlineData("BREW", "/convenings/impact-2026")]
    public async Task Send_WithWrongMethod_IsToldSoOnAPage(string method, string address)
    {
        var visitor = await portal.SessionAsync(null);

        var page = await visitor.SendAsync(new HttpMethod(method), address);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "This address can’t be used like that"), (page.Status, page.Heading));
        Assert.NotNull(page.Document.QuerySelector("a[href='/']"));
    }
}
