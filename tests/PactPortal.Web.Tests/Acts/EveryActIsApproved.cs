using PactPortal.Web.Tests.Access;

namespace PactPortal.Web.Tests.Acts;

/// <summary>Whatever somebody may send is in the list of requests, and what it leaves in the list of entries.</summary>
public sealed class EveryActIsApproved
{
    [Fact]
    public void Requests_ThatMaySendSomething_AreInTheList()
    {
        var sent = ApprovedAccess.Routes.Where(route => route.Method == "POST").Select(route => $"POST /{route.Route}");

        Assert.Empty(sent.Except(ApprovedActs.Requests.Keys));
    }

    [Fact]
    public void Requests_OfTheList_AreThereAndNameEntriesOfTheOther()
    {
        var routes = ApprovedAccess.Routes.Select(route => $"{route.Method} /{route.Route}").ToHashSet();

        Assert.DoesNotContain(ApprovedActs.Requests.Keys, route => !routes.Contains(route));
        Assert.Empty(
            ApprovedActs.Requests.Keys.SelectMany(ApprovedActs.EntriesOf).Except(ApprovedActs.Entries.Select(entry => entry.Action)));
    }

    [Fact]
    public void Requests_ThatLeaveNothing_SayWhy() =>
        Assert.All(
            ApprovedActs.Requests.Where(request => request.Value.StartsWith(ApprovedActs.Nothing, StringComparison.Ordinal)),
            request => Assert.True(request.Value.Length > ApprovedActs.Nothing.Length, request.Key));
}
