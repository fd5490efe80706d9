using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Convenings;
using PactPortal.Data.Convenings;
using PactPortal.Data.Seeding;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Convenings;

/// <summary>Scenarios in which planners change sections of a convening by the use case.</summary>
public abstract class SectionScenario : PortalScenario
{
    protected const string Draft = "autumn-2028";

    protected static Caller Planner(PortalApp app, string name = "Wren Tidewater") => new(new Act(Guid.CreateVersion7(), name, app.Clock.Now), Reach.Everywhere);

    /// <summary>As if the form had just been shown.</summary>
    protected async Task<Outcome<SectionChanged>> ChangeAsync(string slug, Func<Convening, SectionChange> change)
    {
        var section = change(await App.QueryAsync(db => db.Convenings.AsNoTracking().SingleAsync(convening => convening.Slug == slug))).Section;
        return await ChangeAsync(App, slug, section, await VersionAsync(slug, section), change);
    }

    protected static async Task<Outcome<SectionChanged>> ChangeAsync(
        PortalApp app, string slug, ConveningSection section, int? shown, Func<Convening, SectionChange> change, string planner = "Wren Tidewater")
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChangeConveningSection>()
            .ExecuteAsync(Planner(app, planner), slug, section, shown, convening => change(convening), CancellationToken.None);
    }

    protected Task<int> VersionAsync(string slug, ConveningSection section) => App.QueryAsync(async db =>
        await db.ReadVersionAsync(await db.Convenings.Where(convening => convening.Slug == slug).Select(convening => convening.ConveningId).SingleAsync(), section, CancellationToken.None));

    /// <summary>A convening that has nothing but a name yet.</summary>
    protected Task GivenDraftAsync() => App.WriteAsync((db, _) =>
    {
        ConveningSeeding.Add(db, new Convening(Draft, "Autumn 2028", "America/Los_Angeles") { IsDemonstration = true }, [], []);
        return Task.CompletedTask;
    });
}
