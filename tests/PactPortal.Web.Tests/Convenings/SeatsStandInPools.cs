using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Convenings.Changes;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Convenings;

/// <summary>How many seats there are stands in the pools alone: a change of days or rates makes them, sizes them and takes them away.</summary>
public sealed class SeatsStandInPools : SectionScenario
{
    [Fact]
    public async Task Change_TheSeatsOfADay_SizesItsPool_AndTheNextTeamIsHeldToIt()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(people: 2);

        var outcome = await ChangeAsync(Some.Convening, convening => Day(convening, 2, day => day with { Seats = 3 }));
        var refused = await fresno.SubmitAsync(await fresno.DraftAsync(people: 2));

        Assert.Contains(outcome.Value.Fields, field => field is { Field: "Day 2", From: "December 9, 2026: Practice together; 420 seats", To: "December 9, 2026: Practice together; 3 seats" });
        Assert.Equal((3, 2), await PoolAsync(Some.Convening, SeatPoolKey.Day(2)));
        Assert.Contains("There are 3 seats on Wednesday, December 9", refused.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ADayToHaveNoLimit_TakesItsPoolAway_AndBackItBeginsWithWhoIsThere()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 2);

        await ChangeAsync(Some.Convening, convening => Day(convening, 2, day => day with { Seats = null }));
        var without = await PoolAsync(Some.Convening, SeatPoolKey.Day(2));
        var further = await fresno.ConfirmedTeamAsync(people: 1);
        await ChangeAsync(Some.Convening, convening => Day(convening, 2, day => day with { Seats = 400 }));

        Assert.Null(without);
        Assert.Equal((400, 3), await PoolAsync(Some.Convening, SeatPoolKey.Day(2)));
        Assert.NotEqual(reference, further);
    }

    [Fact]
    public async Task Change_WhatEachCountyStartsWith_ChangesCountiesButThoseThatWereGivenAnother()
    {
        await App.WriteAsync(async (db, token) =>
            (await db.SeatPools.SingleAsync(pool => pool.Key == SeatPoolKey.CountyDay(1, "34"), token)).Override(8, new Act(null, "Wren Tidewater", App.Clock.Now, "A pilot county")));

        await ChangeAsync(Some.Gathering, convening => Day(convening, 1, day => day with { SeatsOfEachCounty = 6 }));

        Assert.Equal((6, 0), await PoolAsync(Some.Gathering, SeatPoolKey.EachCountyDay(1)));
        Assert.Equal((6, 0), await PoolAsync(Some.Gathering, SeatPoolKey.CountyDay(1, "10")));
        Assert.Equal((8, 0), await PoolAsync(Some.Gathering, SeatPoolKey.CountyDay(1, "34")));
        Assert.Contains("Up to six people from each PACT county.", (await App.Visit().GetAsync($"/convenings/{Some.Gathering}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ADayToLimitCounties_MakesAPoolForEach_WithWhoIsThere()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 2);

        await ChangeAsync(Some.Convening, convening => Day(convening, 1, day => day with { SeatsOfEachCounty = 4 }));

        Assert.Equal((4, 2), await PoolAsync(Some.Convening, SeatPoolKey.CountyDay(1, "10")));
        Assert.Equal((4, 0), await PoolAsync(Some.Convening, SeatPoolKey.CountyDay(1, "34")));
        Assert.Equal(58, await App.QueryAsync(db => db.SeatPools.CountAsync(pool => pool.Kind == SeatPoolKind.CountyDay && pool.Key.StartsWith("day/1/county/")
            && pool.ConveningId == db.Convenings.Single(convening => convening.Slug == Some.Convening).ConveningId)));

        await ChangeAsync(Some.Convening, convening => Day(convening, 1, day => day with { SeatsOfEachCounty = null }));

        Assert.Null(await PoolAsync(Some.Convening, SeatPoolKey.EachCountyDay(1)));
        Assert.Null(await PoolAsync(Some.Convening, SeatPoolKey.CountyDay(1, "10")));
    }

    [Fact]
    public async Task Change_TheSeatsOfARate_MakesItsPool_WithWhoHasIt()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(people: 2);

        await ChangeAsync(Some.Convening, convening =>
        {
            var now = RatesAndTiersChange.Of(convening);
            return now with { Rates = [now.Rates[0] with { Seats = 2 }, .. now.Rates.Skip(1)] };
        });
        var refused = await fresno.SubmitAsync(await fresno.DraftAsync(people: 1));

        Assert.Equal((2, 2), await PoolAsync(Some.Convening, SeatPoolKey.Rate("pact-county")));
        Assert.Contains("There are 2 seats at this rate", refused.Main, StringComparison.Ordinal);
    }

    private static DaysAndSeatsChange Day(Convening convening, int number, Func<DayFacts, DayFacts> change)
    {
        var now = DaysAndSeatsChange.Of(convening);
        return now with { Days = [.. now.Days.Select(day => day.Number == number ? change(day) : day)] };
    }

    private Task<(int Capacity, int Taken)?> PoolAsync(string slug, string key) => App.QueryAsync(async db =>
        await db.SeatPools.AsNoTracking().SingleOrDefaultAsync(pool => pool.Key == key && db.Convenings.Any(one => one.ConveningId == pool.ConveningId && one.Slug == slug)) is { } pool
            ? (pool.Capacity, pool.Taken)
            : ((int, int)?)null);
}
