using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

/// <summary>A county has its five on the first day, another of its agencies waits, and the first gives one seat up.</summary>
public sealed class CountyGetsASeatBack : PortalScenario
{
    private const string County = "Sacramento County has 5 seats on Wednesday, April 14";

    [Fact]
    public async Task Cancel_OneSeatOfACountyThatHasAll_KeepsItForTheAgencyThatWaitsAndAPlannerGivesIt()
    {
        App.Clock.Now = Some.At("2026-11-02T09:00:00-08:00");
        var (services, probation, planner) = (await App.SignInAsync(Some.Sacramento), await App.SignInAsync(Some.SacramentoProbation), await App.SignInAsync(Some.Planner));
        var five = await services.ConfirmedTeamAsync(5, Some.Gathering, "both");
        var waiting = await probation.WaitingTeamAsync(1, Some.Gathering, "both");
        var barred = await probation.GetAsync($"/registrations/{waiting}");

        var cancel = await services.GetAsync($"/registrations/{five}/people/{await OneOfAsync(five)}/cancel");
        await cancel.PressAsync("Cancel this seat");

        Assert.Contains("None is free of Sacramento County on Wednesday, April 14.", barred.Main, StringComparison.Ordinal);
        Assert.Contains("Sacramento County has the seats it may have: passed over until it has room", barred.Main, StringComparison.Ordinal);
        Assert.Contains("One team is on the waiting list for seats like it: what you give up is kept for who waits.", cancel.Main, StringComparison.Ordinal);
        Assert.Equal((5, 4), await PoolAsync());

        var free = await probation.GetAsync($"/registrations/{waiting}");
        var freed = await services.GetAsync($"/registrations/{five}");
        var refused = await services.SubmitAsync(await services.DraftAsync(1, Some.Gathering, "both"));
        var draft = await services.RegisterAsync(Some.Gathering);
        var fresno = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(5, Some.Gathering, "both");
        var list = await planner.GetAsync(GivenWaiting.WaitingList(Some.Gathering));

        Assert.Contains("A seat is free for your team", free.Main, StringComparison.Ordinal);
        Assert.Contains("It is kept for it, and nobody outside the list can take it.", free.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("has the seats it may have", free.Main, StringComparison.Ordinal);
        Assert.Contains("Submitted teams use four. One is free, kept for one team on the waiting list.", freed.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains($"{County}, and one is free, kept for one team on the waiting list. This team needs 1.", refused.Main, StringComparison.Ordinal);
        Assert.Contains("This team needs one, and one is free, kept for one team on the waiting list.", draft.Main, StringComparison.Ordinal);
        Assert.NotNull(fresno);
        Assert.Contains("Its seats are free Its seat is free now, and kept for it. First in line.", list.Main, StringComparison.Ordinal);

        await list.PressBesideAsync(waiting, "Give the seats");
        await (await probation.GetAsync($"/registrations/{waiting}/pay")).PressAsync("Confirm the team", Some.Commitment());
        var confirmed = await probation.GetAsync($"/registrations/{waiting}");
        var after = await services.GetAsync($"/registrations/{five}");

        Assert.Equal("Your person has a seat", confirmed.Heading);
        Assert.Contains("Submitted teams use five. None is left.", after.Main, StringComparison.Ordinal);
        Assert.Equal((5, 5), await PoolAsync());
    }

    private Task<Guid> OneOfAsync(string reference) =>
        App.QueryAsync(db => db.Registrations.Where(registration => registration.Reference == reference).SelectMany(registration => db.Set<Domain.Registrations.Attendee>().Where(attendee => attendee.RegistrationId == registration.RegistrationId))
            .OrderBy(attendee => attendee.Position).Select(attendee => attendee.AttendeeId).FirstAsync());

    private async Task<(int Capacity, int Taken)> PoolAsync()
    {
        var pool = await App.QueryAsync(db => db.SeatPools.AsNoTracking().SingleAsync(candidate => candidate.Key == SeatPoolKey.CountyDay(1, "34")));
        return (pool.Capacity, pool.Taken);
    }
}
