using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Convenings;

/// <summary>Planners change at the same time through two hosts, each with its own connections and its own write gate.</summary>
public sealed class TwoPlannersChangeSections : SectionScenario
{
    protected override Task<PortalApp> StartAsync() => PortalApp.StartAsync();

    [Fact]
    public async Task Change_TwoSectionsAtOnce_BothHold()
    {
        await using var beside = App.Beside();

        // Both write the same row, and the same JSON in it.
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 10).SelectMany(time => new[]
        {
            Task.Run(() => AgainAsync(App, ConveningSection.WhoShouldAttendAndConduct, convening => WhoShouldAttendChange.Of(convening) with { MinimumAge = 18 + time })),
            Task.Run(() => AgainAsync(beside, ConveningSection.Words, convening => WordsOf(convening, $"Costs are shared, {time}."))),
        }));

        Assert.All(outcomes, Assert.True);
        Assert.Equal((11, 11), (await VersionAsync(Some.Convening, ConveningSection.WhoShouldAttendAndConduct), await VersionAsync(Some.Convening, ConveningSection.Words)));
        var guide = await App.QueryAsync(async db => (await db.Convenings.AsNoTracking().SingleAsync(convening => convening.Slug == Some.Convening)).Guide);
        var last = await App.QueryAsync(db => db.ConveningChanges.AsNoTracking().Where(change => change.Version == 11).ToDictionaryAsync(change => change.Section, change => change.After));
        Assert.Equal(last[ConveningSection.WhoShouldAttendAndConduct], $"{guide.MinimumAge}");
        Assert.Equal(last[ConveningSection.Words], guide.CostSharing);
        Assert.Empty(beside.Errors.Entries);
    }

    [Fact]
    public async Task Change_OneSectionAtOnce_OneHoldsAndTheOtherIsToldWhat()
    {
        await using var beside = App.Beside();

        var outcomes = await Task.WhenAll(
            Task.Run(() => ChangeAsync(App, Some.Convening, ConveningSection.Words, 1, convening => WordsOf(convening, "Mine."), "Wren Tidewater")),
            Task.Run(() => ChangeAsync(beside, Some.Convening, ConveningSection.Words, 1, convening => WordsOf(convening, "Theirs."), "Perrin Planworth")));

        var (first, put) = outcomes[0].Succeeded ? ("Wren Tidewater", "Mine.") : ("Perrin Planworth", "Theirs.");
        var told = Assert.Single(Assert.Single(outcomes, outcome => !outcome.Succeeded).Refusals);
        Assert.StartsWith($"{first} changed the convening’s letter words meanwhile: Cost sharing from “The county pays part of the cost.", told.Sentence, StringComparison.Ordinal);
        Assert.Contains($"to “{put}”. Nothing was overwritten", told.Sentence, StringComparison.Ordinal);
        Assert.Equal(2, await VersionAsync(Some.Convening, ConveningSection.Words));
        Assert.Equal(put, await App.QueryAsync(async db => (await db.Convenings.AsNoTracking().SingleAsync(convening => convening.Slug == Some.Convening)).Guide.CostSharing));
        Assert.Single(await App.QueryAsync(db => db.ConveningChanges.ToListAsync()));
    }

    /// <summary>Until the version shown is the one there is, as somebody would who is told.</summary>
    private async Task<bool> AgainAsync(PortalApp app, ConveningSection section, Func<Convening, SectionChange> change)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if ((await ChangeAsync(app, Some.Convening, section, await VersionAsync(Some.Convening, section), change)).Succeeded)
            {
                return true;
            }
        }

        return false;
    }

    private static WordsChange WordsOf(Convening convening, string sharing)
    {
        var now = WordsChange.Of(convening);
        return now with { Words = now.Words with { CostSharing = sharing } };
    }
}
