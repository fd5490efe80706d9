using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

public sealed class WaitingForSeats : PortalScenario
{
    [Fact]
    public async Task Join_WhereADayIsFull_HoldsNoSeatFixesTheTierAndShowsThePlace()
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var first = await JoinAsync(Some.Sacramento, people: 2);
        var second = await JoinAsync(Some.Fresno, people: 3);
        App.Clock.Now = Some.EarlyBirdEnd.AddDays(1);

        var page = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{second}");
        var list = await (await App.SignInAsync(Some.Planner)).GetAsync(GivenWaiting.WaitingList());

        Assert.Equal("Your team is on the waiting list", page.Heading);
        Assert.Contains("Your team is number 2 of 2 in line", page.Main, StringComparison.Ordinal);
        Assert.Contains("It waits for 3 seats on Wednesday, December 9. One is free on Wednesday, December 9. It holds no seat", page.Main, StringComparison.Ordinal);
        Assert.Contains("Total due $885.00", page.Main, StringComparison.Ordinal);
        Assert.Equal([first, second], InOrder(list));
        Assert.Contains("2 teams wait, 5 people. Seats are free for none of them now.", list.Main, StringComparison.Ordinal);
        Assert.Contains("It waits for 2 seats on Wednesday, December 9. One is free on Wednesday, December 9. First in line.", list.Main, StringComparison.Ordinal);
        Assert.Equal(0, await App.QueryAsync(db => db.SeatPools.SumAsync(pool => pool.Taken)));
        Assert.Equal(1_200_000, (await App.QueryAsync(db => db.Funds.AsNoTracking().SingleAsync())).Balance.Cents);
    }

    [Fact]
    public async Task Submit_WhileFreeSeatsAreKept_GetsNoneOfThemAndOthersOnOtherDays()
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        await JoinAsync(Some.Sacramento, people: 2);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 2);
        var fresno = await App.SignInAsync(Some.Fresno);
        var whole = await fresno.DraftAsync(people: 1);

        var refused = await fresno.SubmitAsync(whole);
        var planner = await App.SignInAsync(Some.Planner);
        var request = await planner.GetAsync($"/planning/convenings/{Some.Convening}/requests/{await RequestAsync()}");
        var unanswered = await request.PressAsync("Approve for 1 person");
        var partner = await App.SignInAsync(Some.Partner);
        var team = await partner.RegisterAsync();
        await team.PressAsync("Save team", new(Some.Person(1, "day")) { ["Form.Day"] = "1" });
        var other = await partner.SubmitAsync(team.Path.Split('/')[2]);

        const string kept = "There are 2 seats on Wednesday, December 9, and 2 are free, all kept for one team on the waiting list. This team needs 1.";
        Assert.Contains(kept, refused.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Send ", refused.Main, StringComparison.Ordinal);
        Assert.Contains("2 of 2 seats left: 2 are free, all kept for one team on the waiting list", request.Main, StringComparison.Ordinal);
        Assert.Equal([kept + " Nothing was changed."], unanswered.Problems);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, other.Status);
    }

    [Fact]
    public async Task Submit_WhereMoreIsFreeThanTheListNeeds_GetsTheRestAndNotOneMore()
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 0);
        await JoinAsync(Some.Sacramento, people: 2);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 4);
        var fresno = await App.SignInAsync(Some.Fresno);

        var refused = await fresno.SubmitAsync(await fresno.DraftAsync(people: 3));
        var probation = await SubmittedAsync(Some.SacramentoProbation, people: 2);

        Assert.Contains("and 4 are free, two of them kept for one team on the waiting list. This team needs 3.", refused.Main, StringComparison.Ordinal);
        Assert.Contains("Send 2 people", refused.Main, StringComparison.Ordinal);
        Assert.Equal(RegistrationStatus.Confirmed, probation);
    }

    [Fact]
    public async Task Submit_ForADayThatHasRoomAgain_IsNotBlockedByWhoWaitsForAnother()
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(1), 0);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 0);
        var waiting = await JoinAsync(Some.Sacramento, people: 1);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(1), 1);
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await fresno.RegisterAsync();
        await team.PressAsync("Save team", new(Some.Person(1, "day")) { ["Form.Day"] = "1" });

        var answer = await fresno.SubmitAsync(team.Path.Split('/')[2]);
        var page = await (await App.SignInAsync(Some.Sacramento)).GetAsync($"/registrations/{waiting}");

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("It waits for 1 seat on Tuesday, December 8 and 1 seat on Wednesday, December 9.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_BarredByItsOwnCountysCap_KeepsNobodyElseWaiting()
    {
        App.Clock.Now = Some.At("2026-11-02T09:00:00-08:00");
        await App.SeatsLeftAsync(Some.Gathering, SeatPoolKey.CountyDay(1, "34"), 0);
        await App.SeatsLeftAsync(Some.Gathering, SeatPoolKey.Day(1), 1);
        var barred = await JoinAsync(Some.Sacramento, people: 2, Some.Gathering, "both");

        var fresno = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1, Some.Gathering, "both");
        var list = await (await App.SignInAsync(Some.Planner)).GetAsync(GivenWaiting.WaitingList(Some.Gathering));

        Assert.NotNull(fresno);
        Assert.Equal([barred], InOrder(list));
        Assert.Contains("Passed over Sacramento County has the seats it may have: passed over until it has room, and no other county waits for it.", list.Main, StringComparison.Ordinal);
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

        var before = await planner.GetAsync(GivenWaiting.WaitingList());
        App.Clock.Now = until;
        var after = await planner.GetAsync(GivenWaiting.WaitingList());

        Assert.Equal([member, partner], InOrder(before));
        Assert.Equal([partner, member], InOrder(after));
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

    private static IEnumerable<string> InOrder(Page list) => list.Document.QuerySelectorAll("th small.pp-num").Select(reference => reference.TextContent);

    private async Task<string> JoinAsync(string email, int people, string slug = Some.Convening, string rate = "pact-county") =>
        await (await App.SignInAsync(email)).WaitingTeamAsync(people, slug, rate);

    private async Task<RegistrationStatus> SubmittedAsync(string email, int people)
    {
        var browser = await App.SignInAsync(email);
        var reference = await browser.DraftAsync(people);
        await browser.SubmitAsync(reference);
        return await App.QueryAsync(db => db.Registrations.Where(registration => registration.Reference == reference).Select(registration => registration.Status).SingleAsync());
    }

    private async Task<string> RequestAsync()
    {
        var alpine = await App.SignInAsync(Some.Alpine);
        var reference = await alpine.DraftAsync(1, rate: "county");
        await alpine.SubmitAsync(reference, new() { ["Form.Agreed"] = "true" });
        return reference;
    }
}
