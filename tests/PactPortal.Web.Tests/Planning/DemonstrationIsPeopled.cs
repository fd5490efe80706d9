using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Seeding;
using PactPortal.Data.Seeding;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Verbs;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Planning;

public sealed class DemonstrationIsPeopled
{
    [Fact]
    public async Task Start_WithRegistrations_HoldsTeamsThatTheRecountAgreesWith()
    {
        using var folder = new Folder();
        await using var app = PortalApp.On(folder.Path, new Dictionary<string, string> { ["Demonstration:Registrations"] = "true" });
        var planner = await app.SignInAsync(Some.Planner);

        var list = await planner.GetAsync($"/planning/convenings/{Some.Convening}/registrations");
        var older = await planner.GetAsync(list.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? "");
        var requests = await planner.GetAsync($"/planning/convenings/{Some.Convening}/requests");
        var registrations = await app.QueryAsync(db => db.Registrations.AsNoTracking().ToListAsync());
        var planning = await planner.GetAsync("/planning");

        Assert.DoesNotContain("Mail that reaches nobody", planning.Main, StringComparison.Ordinal);
        Assert.Equal(25, list.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(5, older.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(4, requests.Document.QuerySelectorAll("tbody tr").Length);
        Assert.All(registrations, registration => Assert.True(registration.SubmittedAt < Demonstration.Presets[0].At && registration.CountyCode is not ("10" or "34" or "02")));
        await PortalScenario.SoundAsync(app);
    }

    [Fact]
    public async Task Seed_ManyRegistrations_KeepsEveryCountAndTheOtherConvenings()
    {
        await using var app = await PortalApp.StartAsync(settings: new Dictionary<string, string> { ["registrations"] = "1500" });
        using var output = new StringWriter();

        await CommandLine.Read(["seed"]).RunAsync(app.Services, output, TestContext.Current.CancellationToken);
        await CommandLine.Read(["seed"]).RunAsync(app.Services, output, TestContext.Current.CancellationToken);
        var planner = await app.SignInAsync(Some.Planner);
        var found = await planner.GetAsync("/planning/convenings/load/registrations?q=fresno&status=Confirmed");

        Assert.Contains("1500 fictional registrations", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(3_000, await app.QueryAsync(db => db.Registrations.CountAsync()));
        Assert.All(found.Document.QuerySelectorAll("tbody th a"), link => Assert.Equal("Fresno County", link.TextContent));
        Assert.NotEmpty(found.Document.QuerySelectorAll("tbody tr"));
        await PortalScenario.SoundAsync(app);
    }
}
