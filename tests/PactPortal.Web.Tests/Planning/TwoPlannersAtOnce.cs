using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

/// <summary>Planners answer at the same time through two hosts, each with its own connections and its own write gate.</summary>
public sealed class TwoPlannersAtOnce
{
    [Fact]
    public async Task Approve_SixRequestsForTwoSeats_TwoAreApproved()
    {
        await using var app = await PortalApp.StartAsync();
        await using var beside = app.Beside();
        var references = new List<string>();
        foreach (var county in new[] { "02", "06", "08", "14", "22", "25" })
        {
            references.Add(await RequestAsync(app, county));
        }

        await app.SeatsLeftAsync(Some.Convening, "day/2", 2);
        var planners = new[] { await app.SignInAsync(Some.Planner), await beside.SignInAsync(Some.Administrator) };
        var pages = await Task.WhenAll(references.Select((reference, at) => planners[at % 2].GetAsync($"/planning/convenings/{Some.Convening}/requests/{reference}")));

        var answers = await Task.WhenAll(pages.Select(page => page.PressAsync("Approve for 1 person")));

        Assert.Equal(2, answers.Count(answer => answer.Status == HttpStatusCode.Redirect));
        Assert.Equal(4, answers.Count(answer => answer.Problems.Count == 1 && answer.Problems[0].Contains("and none is left", StringComparison.Ordinal)));
        Assert.Equal(2, await app.QueryAsync(db => db.Registrations.CountAsync(registration => registration.Status == RegistrationStatus.Approved)));
        await PortalScenario.SoundAsync(app);
        Assert.Empty(beside.Errors.Entries);
    }

    [Fact]
    public async Task Answer_OneRequestTwice_IsAnsweredOnce()
    {
        await using var app = await PortalApp.StartAsync();
        await using var beside = app.Beside();
        var address = $"/planning/convenings/{Some.Convening}/requests/{await RequestAsync(app, "02")}";
        var pages = new[] { await (await app.SignInAsync(Some.Planner)).GetAsync(address), await (await beside.SignInAsync(Some.Administrator)).GetAsync(address) };

        var answers = await Task.WhenAll(pages[0].PressAsync("Approve for 1 person"), pages[1].PressAsync("Decline the request", new() { ["Form.Reason"] = "Full" }));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.StartsWith("Somebody answered meanwhile: ", Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK).Problems[0], StringComparison.Ordinal);
        await PortalScenario.SoundAsync(app);
        Assert.Empty(beside.Errors.Entries);
    }

    private static async Task<string> RequestAsync(PortalApp app, string county)
    {
        var browser = await app.SignInAsync(await app.OrganizationAsync($"Agency of county {county}", AgencyType.HumanServices, county));
        var reference = await browser.DraftAsync(1, rate: "county");
        await browser.SubmitAsync(reference, new() { ["Form.Agreed"] = "true" });
        return reference;
    }
}
