using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

/// <summary>Seats of the waiting list are wanted at the same time through two hosts, each with its own connections and its own write gate.</summary>
public sealed class WaitingListAtOnce : IAsyncLifetime
{
    private PortalApp app = null!;
    private PortalApp beside = null!;

    public async ValueTask InitializeAsync()
    {
        app = await PortalApp.StartAsync();
        beside = app.Beside();
        await app.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 0);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await PortalScenario.SoundAsync(app);
        Assert.Empty(beside.Errors.Entries);
        await beside.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Give_SixTeamsForTwoSeats_TwoAreGivenThemAndFourAreTold()
    {
        var references = new List<string>();
        foreach (var county in new[] { "01", "04", "07", "09", "12", "13" })
        {
            references.Add(await (await CoordinatorAsync(county)).WaitingTeamAsync(people: 1));
        }

        await app.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 2);
        var lists = await ListsAsync();

        var answers = await Task.WhenAll(references.Select((reference, at) => lists[at % 2].PressBesideAsync(reference, "Give the seats", "At once")));

        Assert.Equal(2, answers.Count(answer => answer.Status == HttpStatusCode.Redirect));
        Assert.Equal(4, answers.Count(answer => answer.Problems.Count == 1 && answer.Problems[0].Contains("and none is left", StringComparison.Ordinal)));
        Assert.Equal((2, 4), (await CountAsync(RegistrationStatus.Approved), await CountAsync(RegistrationStatus.Waitlisted)));
    }

    [Fact]
    public async Task Give_OneTeamTwiceAndRemoveIt_OneOfThemHappens()
    {
        var reference = await (await app.SignInAsync(Some.Fresno)).WaitingTeamAsync(people: 1);
        await app.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 5);
        var lists = await ListsAsync();

        var answers = await Task.WhenAll(
            lists[0].PressBesideAsync(reference, "Give the seats"), lists[1].PressBesideAsync(reference, "Give the seats"), lists[1].PressBesideAsync(reference, "Remove from the list", "No room"));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Redirect), answer => Assert.StartsWith("This team does not wait any more: ", Assert.Single(answer.Problems), StringComparison.Ordinal));
        Assert.Single(await app.DeliverMailAsync());
    }

    [Fact]
    public async Task Give_WhileTheTeamLeaves_OneOfThemHappens()
    {
        var fresno = await beside.SignInAsync(Some.Fresno);
        var reference = await fresno.WaitingTeamAsync(people: 1);
        await app.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var leave = await fresno.GetAsync($"/registrations/{reference}/waiting-list/leave");
        var list = (await ListsAsync())[0];

        var answers = await Task.WhenAll(list.PressBesideAsync(reference, "Give the seats"), leave.PressAsync("Leave the waiting list"));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.StartsWith("This team does not wait any more: ", Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK).Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WhileAnotherCancels_NeverGetsTheSeatOfWhoWaits()
    {
        await app.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var sacramento = await app.SignInAsync(Some.Sacramento);
        var confirmed = await sacramento.ConfirmedTeamAsync(people: 1);
        var waiting = await (await app.SignInAsync(Some.Fresno)).WaitingTeamAsync(people: 1);
        var attendeeId = await app.QueryAsync(db => db.Set<Attendee>().Where(attendee => db.Registrations.Any(registration => registration.RegistrationId == attendee.RegistrationId && registration.Reference == confirmed))
            .Select(attendee => attendee.AttendeeId).SingleAsync());
        var cancel = await sacramento.GetAsync($"/registrations/{confirmed}/people/{attendeeId}/cancel");
        var outsider = await beside.SignInAsync(Some.SacramentoProbation);
        var review = await outsider.GetAsync($"/registrations/{await outsider.DraftAsync(people: 1)}/review");
        var list = (await ListsAsync())[1];

        var answers = await Task.WhenAll(
            cancel.PressAsync("Cancel this seat"), review.PressAsync(PortalBrowser.SubmitButton(review), Some.PurchaseOrder()), list.PressBesideAsync(waiting, "Give the seats"));
        var last = answers[2].Status == HttpStatusCode.Redirect ? answers[2] : await (await ListsAsync())[0].PressBesideAsync(waiting, "Give the seats");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Redirect), (answers[0].Status, answers[1].Status, last.Status));
    }

    private async Task<Page[]> ListsAsync() =>
        [await (await app.SignInAsync(Some.Planner)).GetAsync(GivenWaiting.WaitingList()), await (await beside.SignInAsync(Some.Administrator)).GetAsync(GivenWaiting.WaitingList())];

    private async Task<PortalBrowser> CoordinatorAsync(string county) =>
        await app.SignInAsync(await app.OrganizationAsync($"Agency of county {county}", AgencyType.HumanServices, county));

    private Task<int> CountAsync(RegistrationStatus status) => app.QueryAsync(db => db.Registrations.CountAsync(registration => registration.Status == status));
}
