using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Choices;

/// <summary>An attendee takes seats in sessions, waits for them, and settles two at once.</summary>
public sealed class AttendeesChoose : PortalScenario
{
    [Fact]
    public async Task Choose_AFreeSession_KeepsASeatAndShowsIt()
    {
        await App.OpenChoosingAsync();
        var guest = (await App.GuestsAsync(1))[0];

        var list = await App.Visit().GetAsync(guest.Sessions);
        await App.ChooseAsync(guest, "E3");
        var after = await App.Visit().GetAsync(guest.Sessions);

        Assert.Contains("80 of 80 seats left", list.Main, StringComparison.Ordinal);
        Assert.Contains("79 of 80 seats left", after.Main, StringComparison.Ordinal);
        Assert.Contains("Your seat is kept", after.Main, StringComparison.Ordinal);
        Assert.Contains("Measures That Help", (await App.Visit().GetAsync(guest.Agenda + "?day=2")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_ASecondSessionAtTheSameTime_AsksAndReplacesNothingUntilItIsSaid()
    {
        await App.OpenChoosingAsync();
        var guest = (await App.GuestsAsync(1))[0];
        await App.ChooseAsync(guest, "E3");
        var page = await App.Visit().GetAsync($"{guest.Sessions}/E1");

        // As a page that was opened before E3 was chosen would send it.
        var blind = await page.PressAsync(page.Button("Choose this session"), new() { ["Form.GivesUp"] = null });

        Assert.Contains("There is a seat at this time already, in Measures That Help", Assert.Single(blind.Problems), StringComparison.Ordinal);
        Assert.Equal(["E3"], (await App.ChosenAsync(guest)).Keys);

        await page.PressAsync(page.Button("Choose this session and give up Measures That Help"));

        Assert.Equal(["E1"], (await App.ChosenAsync(guest)).Keys);
    }

    [Fact]
    public async Task Choose_TheLastSeatWasTaken_OffersTheWaitingListAndPullsNobodyOutOfIt()
    {
        await App.OpenChoosingAsync();
        var guests = await App.GuestsAsync(3);
        await App.SeatsInSessionAsync("E3", 1);
        var late = await App.Visit().GetAsync($"{guests[1].Sessions}/E3");
        await App.ChooseAsync(guests[0], "E3");

        var refused = await late.PressAsync(late.Button("Choose this session"));
        Assert.Contains("Every seat in this session is taken", Assert.Single(refused.Problems), StringComparison.Ordinal);
        await App.ChooseAsync(guests[1], "E1");
        await App.WaitAsync(guests[1], "E3");
        await App.WaitAsync(guests[2], "E3");
        await App.PressForAsync(guests[0], "E3", "Give up the seat");

        var mail = Assert.Single(await App.DeliverMailAsync());
        Assert.Equal(guests[1].Email, mail.ToAddress);
        Assert.StartsWith("A seat is kept for you in Measures That Help", mail.Subject, StringComparison.Ordinal);
        Assert.Equal(new() { ["E1"] = ChoiceState.Seated, ["E3"] = ChoiceState.Offered }, await App.ChosenAsync(guests[1]));
        Assert.Contains("Waiting list, first in line", (await App.Visit().GetAsync(guests[2].Sessions)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_AnOfferAtTheTimeOfAnotherSeat_GivesThatUpInTheSamePress()
    {
        await App.OpenChoosingAsync();
        var guests = await App.GuestsAsync(3);
        await App.SeatsInSessionAsync("E3", 1);
        await App.SeatsInSessionAsync("E1", 1);
        await App.ChooseAsync(guests[0], "E3");
        await App.ChooseAsync(guests[1], "E1");
        await App.WaitAsync(guests[1], "E3");
        await App.WaitAsync(guests[2], "E1");
        await App.PressForAsync(guests[0], "E3", "Give up the seat");

        var done = await App.PressForAsync(guests[1], "E3", "Accept the seat and give up Cross-County Handoffs");

        Assert.Equal($"{guests[1].Sessions}?done=seated", done.Location);
        Assert.Equal(new() { ["E3"] = ChoiceState.Seated }, await App.ChosenAsync(guests[1]));
        Assert.Equal(new() { ["E1"] = ChoiceState.Offered }, await App.ChosenAsync(guests[2]));
    }

    [Fact]
    public async Task Offer_NotAcceptedInTwoDays_GoesToTheNextAndBothAreTold()
    {
        await App.OpenChoosingAsync();
        var guests = await App.GuestsAsync(3);
        await App.SeatsInSessionAsync("E3", 1);
        await App.ChooseAsync(guests[0], "E3");
        await App.WaitAsync(guests[1], "E3");
        await App.WaitAsync(guests[2], "E3");
        await App.PressForAsync(guests[0], "E3", "Give up the seat");
        await App.DeliverMailAsync();

        App.Clock.Advance(TimeSpan.FromHours(47));
        await App.LapseOffersAsync();
        Assert.Equal(new() { ["E3"] = ChoiceState.Offered }, await App.ChosenAsync(guests[1]));
        App.Clock.Advance(TimeSpan.FromHours(1));
        var late = await App.PressForAsync(guests[1], "E3", "Accept the seat");
        Assert.StartsWith("The time to accept this seat is over", Assert.Single(late.Problems), StringComparison.Ordinal);
        await App.LapseOffersAsync();
        await App.LapseOffersAsync();

        Assert.Empty(await App.ChosenAsync(guests[1]));
        Assert.Equal(new() { ["E3"] = ChoiceState.Offered }, await App.ChosenAsync(guests[2]));
        var mails = (await App.DeliverMailAsync()).ToDictionary(mail => mail.ToAddress);
        Assert.Equal([guests[1].Email, guests[2].Email], mails.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("The time to accept the seat in Measures That Help", mails[guests[1].Email].Subject, StringComparison.Ordinal);
        Assert.StartsWith("A seat is kept for you", mails[guests[2].Email].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_BeforeItOpensOrAfterItCloses_SaysWhen()
    {
        var guest = (await App.GuestsAsync(1))[0];
        Assert.Contains("Sessions can’t be chosen yet", (await App.Visit().GetAsync(guest.Sessions)).Main, StringComparison.Ordinal);
        await App.OpenChoosingAsync(closesOn: "September 20, 2026");
        var page = await App.Visit().GetAsync($"{guest.Sessions}/E3");
        App.Clock.Now = Some.At("2026-09-20T18:00:00-07:00");

        var refused = await page.PressAsync(page.Button("Choose this session"));

        Assert.Contains("Sessions could be chosen until September 20, 2026, 6:00 p.m.", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Contains("Choosing closed", (await App.Visit().GetAsync(guest.Sessions)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_FortyPeopleForTheLastFiveSeats_SeatsFiveAndAsksTheOthersToWait()
    {
        await App.OpenChoosingAsync();
        await App.ForFreeAsync();
        var guests = new List<Guest>();
        for (var team = 0; team < 2; team++)
        {
            guests.AddRange(await App.GuestsAsync(20));
        }

        await App.SeatsInSessionAsync("E3", 5);
        var pages = new List<Page>();
        foreach (var guest in guests)
        {
            pages.Add(await App.Visit().GetAsync($"{guest.Sessions}/E3"));
        }

        var answers = await Task.WhenAll(pages.Select(page => page.PressAsync(page.Button("Choose this session"))));

        Assert.Equal(5, answers.Count(answer => answer.Location is not null));
        Assert.All(answers.Where(answer => answer.Location is null), answer =>
            Assert.Contains("Every seat in this session is taken", Assert.Single(answer.Problems), StringComparison.Ordinal));
        Assert.Contains("5 of 5 seats taken", (await (await App.SignInAsync(Some.Planner)).GetAsync($"{GivenChoices.Choices}/{await ItemIdAsync("E3")}")).Main, StringComparison.Ordinal);
    }

    private Task<Guid> ItemIdAsync(string code) => Releases.GivenAgenda.ItemIdAsync(App, code);
}
