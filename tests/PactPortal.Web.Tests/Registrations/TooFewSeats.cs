using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

public sealed class TooFewSeats : PortalScenario
{
    [Fact]
    public async Task Submit_WithOneSeatForTwo_TakesNoneAndSaysWhatCanBeDone()
    {
        await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(people: 1);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(3), 1);
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);
        var before = await Rows.CountAsync(App);

        var answer = await fresno.SubmitAsync(reference);

        Assert.Equal((HttpStatusCode.Conflict, "Too few seats are left"), (answer.Status, answer.Heading));
        Assert.Contains("seats on Thursday, December 10, and one is left. This team needs 2.", answer.Main, StringComparison.Ordinal);
        Assert.Contains("Your draft is kept.", answer.Main, StringComparison.Ordinal);
        Assert.Contains("Send 1 person", answer.Main, StringComparison.Ordinal);
        Assert.Equal(before, await Rows.CountAsync(App));
        Assert.Equal(3, await App.QueryAsync(db => db.SeatPools.SumAsync(pool => pool.Taken)));
    }

    [Fact]
    public async Task Submit_WithoutASeatInTheCountysPool_TakesNoneAndNamesTheCounty()
    {
        App.Clock.Now = Some.At("2026-11-02T09:00:00-08:00");
        await App.SeatsLeftAsync(Some.Gathering, SeatPoolKey.CountyDay(1, "34"), 0);
        var sacramento = await App.SignInAsync(Some.Sacramento);
        var reference = await sacramento.DraftAsync(1, Some.Gathering, "both");

        var answer = await sacramento.SubmitAsync(reference);
        var fresno = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(5, Some.Gathering, "both");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Sacramento County has 0 seats on Wednesday, April 14, and none is left. This team needs 1.", answer.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Send ", answer.Main, StringComparison.Ordinal);
        Assert.NotNull(fresno);
    }

    [Fact]
    public async Task Submit_SixthPersonOfACounty_IsRefusedAndTheOpenDayStays()
    {
        App.Clock.Now = Some.At("2026-11-02T09:00:00-08:00");
        await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(4, Some.Gathering, "both");
        var probation = await App.SignInAsync(Some.SacramentoProbation);
        var reference = await probation.DraftAsync(2, Some.Gathering, "both");

        var refused = await probation.SubmitAsync(reference);
        var team = await probation.GetAsync($"/registrations/{reference}/team");
        var change = await probation.GetAsync(team.Document.QuerySelectorAll(".pp-person__acts a")[1].GetAttribute("href")!.Split('#')[0]); // the second person's
        await change.PressAsync("Save team", new() { ["Form.Rate"] = "day2" });
        await probation.SubmitAsync(reference);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("Your team of two has its seats", (await probation.GetAsync($"/registrations/{reference}")).Heading);
        Assert.Equal(5, await TakenAsync(SeatPoolKey.CountyDay(1, "34")));
        Assert.Equal(6, await TakenAsync(SeatPoolKey.Day(2)));
    }

    private Task<int> TakenAsync(string key) => App.QueryAsync(db => db.SeatPools.Where(pool => pool.Key == key).SumAsync(pool => pool.Taken));
}
