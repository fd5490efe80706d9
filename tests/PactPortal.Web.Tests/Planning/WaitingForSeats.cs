using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

public sealed class WaitingForSeats : PortalScenario
{
    private const string WaitingList = $"/planning/convenings/{Some.Convening}/waiting-list";

    [Fact]
    public async Task Join_WhereADayIsFull_HoldsNoSeatFixesTheTierAndShowsThePlace()
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var first = await JoinAsync(Some.Sacramento, people: 2);
        var second = await JoinAsync(Some.Fresno, people: 3);
        App.Clock.Now = Some.EarlyBirdEnd.AddDays(1);

        var page = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{second}");
        var list = await (await App.SignInAsync(Some.Planner)).GetAsync(WaitingList);

        Assert.Equal("Your team is on the waiting list", page.Heading);
        Assert.Contains("Your team is number 2 of 2 in line", page.Main, StringComparison.Ordinal);
        Assert.Contains("It waits for 3 seats on Wednesday, December 9.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Total due $885.00", page.Main, StringComparison.Ordinal);
        Assert.Equal([first, second], list.Document.QuerySelectorAll("td.pp-num").Select(cell => cell.TextContent));
        Assert.Contains("First in line.", list.Main, StringComparison.Ordinal);
        Assert.Equal(0, await App.QueryAsync(db => db.SeatPools.SumAsync(pool => pool.Taken)));
        Assert.Equal(1_200_000, (await App.QueryAsync(db => db.OffsetFunds.AsNoTracking().SingleAsync())).Balance.Cents);
    }

    [Fact]
    public async Task Submit_WhileSomebodyWaits_GetsNoneOfTheirSeatsAndOthersOnOtherDays()
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        await JoinAsync(Some.Sacramento, people: 2);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 10);
        var fresno = await App.SignInAsync(Some.Fresno);
        var whole = await fresno.DraftAsync(people: 1);

        var refused = await fresno.SubmitAsync(whole);
        var planner = await App.SignInAsync(Some.Planner);
        var request = await RequestAsync();
        var unanswered = await (await planner.GetAsync($"/planning/convenings/{Some.Convening}/requests/{request}")).PressAsync("Approve for 1 person");
        var partner = await App.SignInAsync(Some.Partner);
        var team = await partner.RegisterAsync();
        await team.PressAsync("Save team", new(Some.Person(1, "day")) { ["Form.Day"] = "1" });
        var other = await partner.SubmitAsync(team.Path.Split('/')[2]);

        Assert.Contains("One team waits for seats on Wednesday, December 9. While anybody waits, a seat that comes free is theirs first.", refused.Main, StringComparison.Ordinal);
        Assert.Contains("One team waits", Assert.Single(unanswered.Problems), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, other.Status);
    }

    [Fact]
    public async Task Join_BarredByItsOwnCountysCap_KeepsNobodyElseWaiting()
    {
        App.Clock.Now = Some.At("2026-11-02T09:00:00-08:00");
        await App.SeatsLeftAsync(Some.Gathering, SeatPoolKey.CountyDay(1, "34"), 0);
        await App.SeatsLeftAsync(Some.Gathering, SeatPoolKey.Day(1), 1);
        var barred = await JoinAsync(Some.Sacramento, people: 2, Some.Gathering, "both");

        var fresno = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1, Some.Gathering, "both");
        var list = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Gathering}/waiting-list");

        Assert.NotNull(fresno);
        Assert.Contains(barred, list.Main, StringComparison.Ordinal);
        Assert.Contains("Sacramento County has the seats it may have: passed over until it has room", list.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_UntilTheConveningsDate_PutsMemberCountiesFirst()
    {
        var until = Some.EarlyMorning.AddDays(10);
        await App.WriteAsync((db, token) => db.Convenings.Where(convening => convening.Slug == Some.Convening)
            .ExecuteUpdateAsync(update => update.SetProperty(convening => convening.MembersWaitFirstUntil, until), token));
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(1), 0);
        var partner = await JoinAsync(Some.Partner, people: 1, rate: "partner");
        App.Clock.Now = Some.EarlyMorning.AddMinutes(1);
        var member = await JoinAsync(Some.Fresno, people: 1);
        var planner = await App.SignInAsync(Some.Planner);

        var before = await planner.GetAsync(WaitingList);
        App.Clock.Now = until;
        var after = await planner.GetAsync(WaitingList);

        Assert.Equal([member, partner], before.Document.QuerySelectorAll("td.pp-num").Select(cell => cell.TextContent));
        Assert.Equal([partner, member], after.Document.QuerySelectorAll("td.pp-num").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Join_WhereThereIsRoomAfterAll_WritesNothingAndSaysSo()
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 0);
        var fresno = await App.SignInAsync(Some.Fresno);
        var full = await fresno.SubmitAsync(await fresno.DraftAsync(people: 1));
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 5);
        var before = await Rows.CountAsync(App);

        var answer = await full.PressAsync("Join the waiting list");

        Assert.Equal(["There is room for the whole team now. Submit it; nobody has to wait."], answer.Problems);
        Assert.Equal(before, await Rows.CountAsync(App));
        Assert.Equal(RegistrationStatus.Draft, await App.QueryAsync(db => db.Registrations.Select(registration => registration.Status).SingleAsync()));
    }

    private async Task<string> JoinAsync(string email, int people, string slug = Some.Convening, string rate = "pact-county")
    {
        var browser = await App.SignInAsync(email);
        var reference = await browser.DraftAsync(people, slug, rate);
        var answer = await (await browser.SubmitAsync(reference)).PressAsync("Join the waiting list");
        Assert.Equal($"/registrations/{reference}", answer.Location);
        return reference;
    }

    private async Task<string> RequestAsync()
    {
        var alpine = await App.SignInAsync(Some.Alpine);
        var reference = await alpine.DraftAsync(1, rate: "county");
        await alpine.SubmitAsync(reference, new() { ["Form.Agreed"] = "true" });
        return reference;
    }
}
