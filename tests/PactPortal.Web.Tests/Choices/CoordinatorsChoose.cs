using System.Net;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;
using PactPortal.Web.Tests.Releases;

namespace PactPortal.Web.Tests.Choices;

/// <summary>A coordinator chooses for their people, without learning what those chose; the planning team sees all of it.</summary>
public sealed class CoordinatorsChoose : PortalScenario
{
    [Fact]
    public async Task Coordinator_SeesWhatACoordinatorChoseAndNothingThatTheAttendeeChose()
    {
        await App.OpenChoosingAsync();
        var guest = (await App.GuestsAsync(1))[0];
        await App.ChooseAsync(guest, "E3");
        var fresno = await App.SignInAsync(Some.Fresno);

        var team = await PersonAsync(fresno, guest);
        Assert.DoesNotContain("Your seat is kept", team.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("give up", team.Html, StringComparison.OrdinalIgnoreCase);
        await ChooseForAsync(fresno, team, "E1");

        // Two at once are the attendee's to settle: the coordinator was asked nothing, and nothing was replaced.
        Assert.Equal(new() { ["E1"] = ChoiceState.Seated, ["E3"] = ChoiceState.Seated }, await App.ChosenAsync(guest));
        Assert.DoesNotContain("Measures That Help", (await fresno.GetAsync($"/registrations/{guest.Reference}/sessions")).Main, StringComparison.Ordinal);
        var day = await App.Visit().GetAsync(guest.Agenda + "?day=2");
        Assert.Contains("Two sessions at once", day.Main, StringComparison.Ordinal);
        Assert.Contains("your coordinator chose it for you", day.Main, StringComparison.Ordinal);

        await day.PressAsync("Keep this session", new() { ["keep"] = "E3" });

        Assert.Equal(new() { ["E3"] = ChoiceState.Seated }, await App.ChosenAsync(guest));
    }

    [Fact]
    public async Task Coordinator_ChoosesAndGivesUpWhatTheAttendeeChoseToo_LeavesTheAttendeeTheirSeat()
    {
        await App.OpenChoosingAsync();
        var guest = (await App.GuestsAsync(1))[0];
        await App.ChooseAsync(guest, "E3");
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await PersonAsync(fresno, guest);
        await ChooseForAsync(fresno, team, "E3");
        Assert.Contains("Measures That Help", (await fresno.GetAsync($"/registrations/{guest.Reference}/sessions")).Main, StringComparison.Ordinal);

        var page = await fresno.GetAsync($"{team.Path}/E3");
        await page.PressAsync(page.Button("Give up the seat"));

        Assert.DoesNotContain("Measures That Help", (await fresno.GetAsync($"/registrations/{guest.Reference}/sessions")).Main, StringComparison.Ordinal);
        Assert.Equal(new() { ["E3"] = ChoiceState.Seated }, await App.ChosenAsync(guest));
    }

    [Fact]
    public async Task Coordinator_OfAnotherOrganization_FindsNothing()
    {
        await App.OpenChoosingAsync();
        var guest = (await App.GuestsAsync(1))[0];
        var fresno = await App.SignInAsync(Some.Fresno);
        var path = (await PersonAsync(fresno, guest)).Path;

        var sacramento = await App.SignInAsync(Some.Sacramento);

        Assert.Equal(HttpStatusCode.NotFound, (await sacramento.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sacramento.PostAsync(path + "/E1", [await sacramento.TokenAsync()])).Status);
        Assert.Empty(await App.ChosenAsync(guest));
    }

    [Fact]
    public async Task Substitute_SomebodyComesInstead_KeepsWhatTheCoordinatorChoseAndNothingOfWhoLeft()
    {
        await App.OpenChoosingAsync();
        var guests = await App.GuestsAsync(2);
        await App.SeatsInSessionAsync("E3", 1);
        await App.ChooseAsync(guests[0], "E3");
        await App.WaitAsync(guests[1], "E3");
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await PersonAsync(fresno, guests[0]);
        await ChooseForAsync(fresno, team, "A2");

        var ask = await fresno.GetAsync(team.Path.Replace("/sessions/", "/people/", StringComparison.Ordinal) + "/substitute");
        await ask.PressAsync("Put them on the team", Some.Person(9));

        Assert.Equal(new() { ["A2"] = ChoiceState.Seated }, await App.ChosenAsync(guests[0] with { Email = "person9@example.org" }));
        Assert.Equal(new() { ["E3"] = ChoiceState.Offered }, await App.ChosenAsync(guests[1]));
    }

    [Fact]
    public async Task Cancel_ASeatAtTheConvening_OffersItsSessionsToWhoWaits()
    {
        await App.OpenChoosingAsync();
        var guests = await App.GuestsAsync(2);
        await App.SeatsInSessionAsync("E3", 1);
        await App.ChooseAsync(guests[0], "E3");
        await App.WaitAsync(guests[1], "E3");
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await PersonAsync(fresno, guests[0]);

        var ask = await fresno.GetAsync(team.Path.Replace("/sessions/", "/people/", StringComparison.Ordinal) + "/cancel");
        await ask.PressAsync(ask.Button("Cancel"));

        Assert.Equal(new() { ["E3"] = ChoiceState.Offered }, await App.ChosenAsync(guests[1]));
    }

    [Fact]
    public async Task Keep_TheEndOfAChainOfThree_GivesUpWhatItMeetsAndNoMore()
    {
        await App.OpenChoosingAsync();
        var guest = (await App.GuestsAsync(1))[0];
        await App.ChooseAsync(guest, "A1");
        await App.ChooseAsync(guest, "B1");
        var fresno = await App.SignInAsync(Some.Fresno);
        await ChooseForAsync(fresno, await PersonAsync(fresno, guest), "A2");
        // From 1:45 to 3:00 p.m. it moves to where it meets both.
        await App.LaterAsync("A2", minutes: 45);
        await App.PublishAsync();

        var day = await App.Visit().GetAsync(guest.Agenda + "?day=1");
        Assert.Contains("3 sessions at once", day.Main, StringComparison.Ordinal);
        await day.PressAsync("Keep this session", new() { ["keep"] = "A1" });

        Assert.Equal(["A1", "B1"], (await App.ChosenAsync(guest)).Keys.Order(StringComparer.Ordinal));
    }

    private static async Task<Page> PersonAsync(PortalBrowser coordinator, Guest guest)
    {
        var team = await coordinator.GetAsync($"/registrations/{guest.Reference}/sessions");
        var number = int.Parse(guest.Email["person".Length..guest.Email.IndexOf('@', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
        return await coordinator.GetAsync(team.Document.QuerySelectorAll(".pp-act a").ElementAt(number - 1).GetAttribute("href")!);
    }

    private static async Task ChooseForAsync(PortalBrowser coordinator, Page person, string code)
    {
        var page = await coordinator.GetAsync($"{person.Path}/{code}");
        Assert.Equal($"{person.Path}?done=seated", (await page.PressAsync(page.Button("Choose this session"))).Location);
    }
}
