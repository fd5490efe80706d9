using PactPortal.Application.Seats;
using PactPortal.Data.Convenings;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations.Races;

/// <summary>Somebody joins the waiting list after it was read and before seats are taken by it. SQLite lets one write at a time, so it is done step by step.</summary>
public sealed class ListReadTooEarly : PortalScenario
{
    [Fact]
    public async Task Take_ByAListFromBeforeSomebodyJoined_BeginsAgain()
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 0);
        await (await App.SignInAsync(Some.Sacramento)).WaitingTeamAsync(people: 1);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var early = await App.QueryAsync(async db => await db.Step<WaitingListQuery>().ReadAsync((await db.FindConveningAsync(Some.Convening, default))!, App.Clock.Now, default));
        await (await App.SignInAsync(Some.Fresno)).WaitingTeamAsync(people: 1);
        var teams = new List<int>();

        await App.WriteAsync(async (db, token) =>
        {
            var convening = (await db.FindConveningAsync(Some.Convening, token))!;
            var list = teams.Count == 0 ? early : await db.Step<WaitingListQuery>().ReadAsync(convening, App.Clock.Now, token);
            teams.Add(list.Turns.Count);
            Assert.Null(await db.Step<SeatInventory>().TakeAsync(convening, list, list.Turns[0], token));
            await db.Step<SeatInventory>().ReleaseAsync(convening.ConveningId, list.Turns[0].Team.Needs, token); // no registration has them
        });

        Assert.Equal([1, 2], teams);
    }
}
