using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Conversions;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Upgrades;

/// <summary>What a released portal kept of a convening as JSON, and as limits of its days, is what columns, rows and pools say now.</summary>
public sealed class ConveningsAreCopied(UpgradedStates states) : IClassFixture<UpgradedStates>
{
    public static TheoryData<string> Kept => UpgradedStates.KeptBefore("20261130231209_RecordsThatLast");

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Migrate_AKeptState_SaysOfEachConveningWhatItSaid(string state)
    {
        var upgraded = await states.OfAsync(state);
        var now = await upgraded.App.QueryAsync(db => db.Convenings.AsNoTracking().ToDictionaryAsync(convening => convening.Slug));

        var earlier = upgraded.Before.Convenings();

        Assert.Equal([Some.Archive, Some.Gathering, Some.Convening], earlier.Select(convening => convening.Slug).Order(StringComparer.Ordinal));
        foreach (var was in earlier)
        {
            Assert.Equal(Words(Read<Venue>(was.Venue)), Words(now[was.Slug].Venue));
            Assert.Equal(Words(Read<Payee>(was.Payee)), Words(now[was.Slug].Payee));
            Assert.Equal(Words(Read<ConveningPolicies>(was.Policies)), Words(now[was.Slug].Policies));
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Migrate_AKeptState_KnowsWhichPoolsThereAre(string state)
    {
        var upgraded = await states.OfAsync(state);
        var pools = await upgraded.App.QueryAsync(db => db.SeatPools.AsNoTracking()
            .Join(db.Convenings, pool => pool.ConveningId, convening => convening.ConveningId, (pool, convening) => new { convening.Slug, pool.Key, pool.Kind, pool.Capacity, pool.Taken })
            .ToListAsync());
        var earlier = upgraded.Before.Days();

        Assert.Contains(earlier, day => day.OfEachCounty is not null);
        foreach (var day in earlier)
        {
            Assert.Equal(day.Capacity is not null, pools.Exists(pool => pool.Slug == day.Convening && pool.Key == SeatPoolKey.Day(day.Number)));
            Assert.Equal(
                day.OfEachCounty, pools.Find(pool => pool.Slug == day.Convening && pool.Kind == SeatPoolKind.EachCountyDay && pool.Key == SeatPoolKey.EachCountyDay(day.Number))?.Capacity);
        }

        Assert.DoesNotContain(pools, pool => pool.Kind == SeatPoolKind.EachCountyDay && pool.Taken > 0);
    }

    private static T? Read<T>(string? json)
        where T : class => string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize<T>(json, JsonText.Options);

    // Instants by what they are, whatever zone they are written in.
    private static string Words<T>(T? value) => value is ConveningPolicies policies
        ? JsonSerializer.Serialize(policies with
        {
            SubstitutionEndsAt = policies.SubstitutionEndsAt?.ToUniversalTime(),
            Cancellation = [.. policies.Cancellation.Select(band => band with { EndsAt = band.EndsAt?.ToUniversalTime() })],
        })
        : JsonSerializer.Serialize(value);
}
