using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Releases;

namespace PactPortal.Web.Tests.Choices;

/// <summary>What a release does to the seats that people have in its sessions.</summary>
public sealed class ReleasesChangeChoices : PortalScenario
{
    [Fact]
    public async Task Release_WithoutASessionThatPeopleChose_KeepsThemInThePlannersListAndTellsThemOnTheirPage()
    {
        await App.OpenChoosingAsync();
        var guest = (await App.GuestsAsync(1))[0];
        await App.ChooseAsync(guest, "E3");
        await App.DraftAsync("E3", item => item.Change(AgendaItemTerms.Of(item) with { State = AgendaItemState.Idea }));
        await App.PublishAsync();

        var list = await (await App.SignInAsync(Some.Planner)).GetAsync($"{GivenChoices.Choices}/{await App.ItemIdAsync("E3")}");
        var own = await App.Visit().GetAsync(guest.Sessions);

        Assert.Contains("Person Number 1", list.Main, StringComparison.Ordinal);
        Assert.Contains("Measures That Help", own.Main, StringComparison.Ordinal);
        await App.PressForAsync(guest, "E3", "Give up the seat");
        Assert.Empty(await App.ChosenAsync(guest));
    }

    [Fact]
    public async Task Publish_ASessionWithMoreSeats_OffersThemToWhoWaits()
    {
        await App.OpenChoosingAsync();
        var guests = await App.GuestsAsync(2);
        await App.SeatsInSessionAsync("E3", 1);
        await App.ChooseAsync(guests[0], "E3");
        await App.WaitAsync(guests[1], "E3");

        // The pool has its size from the release again.
        var planner = await App.SignInAsync(Some.Planner);
        await App.LaterAsync("A1", minutes: 5);
        var page = await planner.GetAsync($"/planning/convenings/{Some.Convening}/agenda/releases/new");
        await page.PressAsync(page.Button("Publish release 2"));

        Assert.Equal(new() { ["E3"] = ChoiceState.Offered }, await App.ChosenAsync(guests[1]));
    }

    [Fact]
    public async Task Publish_AnotherSizeOnly_TellsNobody()
    {
        await App.OpenChoosingAsync();
        var guest = (await App.GuestsAsync(1))[0];
        await App.ChooseAsync(guest, "E3");
        await App.DraftAsync("E3", item => item.Change(AgendaItemTerms.Of(item) with { Capacity = 12 }));

        var page = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/agenda/releases/new");
        Assert.Contains("12 places", page.Main, StringComparison.Ordinal);
        await page.PressAsync("Publish release 2");

        Assert.Empty(await App.DeliverMailAsync());
        Assert.DoesNotContain("12 places", (await App.Visit().GetAsync(guest.Agenda)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ADraftThatIsAsItWas_MakesNoRelease()
    {
        var page = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/agenda/releases/new");

        var refused = await page.PressAsync("Publish release 2");

        Assert.Equal(["The draft is the same as release 1, and nobody waits to be told of it. Nothing was published."], refused.Problems);
        Assert.False(await App.QueryAsync(db => db.AgendaReleases.AnyAsync(release => release.Number == 2)));
    }

    [Fact]
    public async Task Lapse_ASeatThatIsFreeWhileSomebodyWaits_OffersIt()
    {
        await App.OpenChoosingAsync();
        var guests = await App.GuestsAsync(2);
        await App.SeatsInSessionAsync("E3", 1);
        await App.ChooseAsync(guests[0], "E3");
        await App.WaitAsync(guests[1], "E3");
        var itemId = await App.ItemIdAsync("E3");
        // As it is where the seat became free while choosing was closed.
        await App.WriteAsync(async (db, token) =>
        {
            await db.SessionChoices.Where(choice => choice.AgendaItemId == itemId && choice.State == ChoiceState.Seated).ExecuteDeleteAsync(token);
            var key = Domain.Seats.SeatPoolKey.Session(itemId);
            await db.SeatPools.Where(pool => pool.Key == key).ExecuteUpdateAsync(update => update.SetProperty(pool => pool.Taken, 0), token);
        });

        await App.LapseOffersAsync();

        Assert.Equal(new() { ["E3"] = ChoiceState.Offered }, await App.ChosenAsync(guests[1]));
    }
}
