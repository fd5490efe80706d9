using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;
using PactPortal.Web.Tests.Releases;

namespace PactPortal.Web.Tests.Choices;

/// <summary>The planning team puts somebody into another session.</summary>
public sealed class PlannersMoveAttendees : PortalScenario
{
    [Fact]
    public async Task Planner_MovesSomebodyWithAReason_TellsThemAndOffersTheirSeat()
    {
        await App.OpenChoosingAsync();
        var guests = await App.GuestsAsync(2);
        await App.SeatsInSessionAsync("E3", 1);
        await App.ChooseAsync(guests[0], "E3");
        await App.WaitAsync(guests[1], "E3");
        var planner = await App.SignInAsync(Some.Planner);
        var ask = await AskAsync(planner, "E3");

        var blank = await ask.PressAsync("Move", new() { ["Form.To"] = (await App.ItemIdAsync("E1")).ToString() });
        Assert.Equal("Say why: the attendee reads it.", Assert.Single(blank.Problems));
        var nowhere = await blank.PressAsync("Move", new() { ["Form.To"] = "junk", ["Form.Reason"] = "The room is smaller than we were told." });
        Assert.StartsWith("Choose where they go", Assert.Single(nowhere.Problems), StringComparison.Ordinal);
        var done = await nowhere.PressAsync("Move", new() { ["Form.To"] = (await App.ItemIdAsync("E1")).ToString() });

        Assert.NotNull(done.Location);
        Assert.Equal(new() { ["E1"] = ChoiceState.Seated }, await App.ChosenAsync(guests[0]));
        Assert.Equal(new() { ["E3"] = ChoiceState.Offered }, await App.ChosenAsync(guests[1]));
        var mails = (await App.DeliverMailAsync()).ToDictionary(mail => mail.ToAddress);
        Assert.StartsWith("Your session is Cross-County Handoffs", mails[guests[0].Email].Subject, StringComparison.Ordinal);
        Assert.Contains("Reason: The room is smaller than we were told.", mails[guests[0].Email].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cross-County", (await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{guests[0].Reference}/sessions")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_ToASessionAtTheTimeOfAnother_SaysWhichTheyHaveASeatIn()
    {
        await App.OpenChoosingAsync();
        var guest = (await App.GuestsAsync(1))[0];
        await App.ChooseAsync(guest, "E3");
        await App.ChooseAsync(guest, "A1");

        var ask = await AskAsync(await App.SignInAsync(Some.Planner), "A1");

        var options = ask.Document.QuerySelectorAll("option").Select(option => option.TextContent).ToList();
        Assert.Contains(options, option => option.Contains("Cross-County Handoffs", StringComparison.Ordinal)
            && option.EndsWith("while they have a seat in “Measures That Help: Counting Practice, Not People”", StringComparison.Ordinal));
        Assert.DoesNotContain(options, option => option.Contains("· Measures That Help", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Move_OfWhoComesOnOneDay_OffersSessionsOfThatDayAlone()
    {
        await App.OpenChoosingAsync();
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await fresno.RegisterAsync();
        await team.PressAsync("Save team", new(Some.Person(1, "day")) { ["Form.Day"] = "2" });
        await fresno.SubmitAsync(team.Path.Split('/')[2]);
        var mail = (await App.DeliverMailAsync()).First(one => one.Text.Contains("/me/", StringComparison.Ordinal));
        var guest = new Guest(mail.ToAddress, mail.Link("Open your own page"), team.Path.Split('/')[2]);
        var choose = await App.Visit().GetAsync(guest.Sessions);
        var code = choose.Document.QuerySelectorAll("h3 a")[0].GetAttribute("href")!.Split('/')[^1];
        await App.ChooseAsync(guest, code);

        var ask = await AskAsync(await App.SignInAsync(Some.Planner), code);

        var days = ask.Document.QuerySelectorAll("option").Select(option => option.TextContent.Trim()).Where(option => option.Contains('·', StringComparison.Ordinal))
            .Select(option => option[.."Tue, Dec 8".Length]).Distinct();
        Assert.Single(days);
    }

    [Fact]
    public async Task Move_OutOfASessionThatIsOver_IsRefusedAndNotOffered()
    {
        await App.OpenChoosingAsync();
        var guest = (await App.GuestsAsync(1))[0];
        await App.ChooseAsync(guest, "E3");
        var planner = await App.SignInAsync(Some.Planner);
        var ask = await AskAsync(planner, "E3");

        App.Clock.Now = Some.At("2026-12-09T17:00:00-08:00");
        var refused = await ask.PressAsync("Move", new() { ["Form.To"] = "none", ["Form.Reason"] = "Too late." });

        Assert.Equal(["This session is over. Nobody was moved."], refused.Problems);
        Assert.Empty(refused.Document.QuerySelectorAll("select[name='Form.To']"));
        Assert.DoesNotContain("Give up the seat", (await App.Visit().GetAsync(guest.Sessions)).Main, StringComparison.Ordinal);
        Assert.Equal(new() { ["E3"] = ChoiceState.Seated }, await App.ChosenAsync(guest));
    }

    private async Task<Page> AskAsync(PortalBrowser planner, string code)
    {
        var list = await planner.GetAsync($"{GivenChoices.Choices}/{await App.ItemIdAsync(code)}");
        var link = list.Document.QuerySelectorAll("a").First(link => link.TextContent.StartsWith("Move", StringComparison.Ordinal));
        return await planner.GetAsync(link.GetAttribute("href") ?? "");
    }
}
