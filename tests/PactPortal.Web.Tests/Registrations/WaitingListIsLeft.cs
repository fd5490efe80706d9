using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

public sealed class WaitingListIsLeft : PortalScenario
{
    [Fact]
    public async Task Leave_ByACoordinator_EndsTheEntryAndOpensWhatWasKept()
    {
        var reference = await WaitAsync();
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var fresno = await App.SignInAsync(Some.SecondOfFresno);
        var page = await fresno.GetAsync($"/registrations/{reference}");
        var address = page.Document.QuerySelectorAll("a").Single(link => link.TextContent == "Leave the waiting list").GetAttribute("href")!;
        var ask = await fresno.GetAsync(address);

        var answer = await ask.PressAsync("Leave the waiting list");
        var again = await ask.PressAsync("Leave the waiting list");
        var left = await fresno.GetAsync($"/registrations/{reference}");
        var mail = Assert.Single(await App.DeliverMailAsync());
        var others = await (await App.SignInAsync(Some.Sacramento)).ConfirmedTeamAsync(people: 1);

        Assert.Equal("Leave the waiting list", ask.Heading);
        Assert.Contains("Seats for the whole team are free now and kept for it. If you leave, they go to others.", ask.Main, StringComparison.Ordinal);
        Assert.Equal((answer.Location, again.Location), ($"/registrations/{reference}", $"/registrations/{reference}"));
        Assert.Equal("Your team is not on the waiting list any more", left.Heading);
        Assert.Contains("The team waited for seats and held none. It left the list.", left.Main, StringComparison.Ordinal);
        Assert.Contains("Left the waiting list", left.Main, StringComparison.Ordinal);
        Assert.Contains("Total due $0.00", left.Main, StringComparison.Ordinal);
        Assert.Equal((Some.Fresno, "The waiting list of ImPACT 2026 Convening"), (mail.ToAddress, mail.Subject));
        Assert.Contains("A coordinator of your organization gave its place up.", mail.Text, StringComparison.Ordinal);
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "waiting list left" && entry.SubjectId == reference)));
        Assert.NotNull(others);
    }

    [Fact]
    public async Task Leave_AfterTheSeatsWereGiven_IsToldAndKeepsThem()
    {
        var reference = await WaitAsync();
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var ask = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}/waiting-list/leave");
        await (await App.SignInAsync(Some.Planner)).GiveSeatsAsync(reference);

        var answer = await ask.PressAsync("Leave the waiting list");

        Assert.Equal(["This team does not wait any more: Given seats from the waiting list for 1 person; $195.00 due, Wren Tidewater. Nothing was changed."], answer.Problems);
        Assert.Equal(RegistrationStatus.Approved, await App.QueryAsync(db => db.Registrations.Select(registration => registration.Status).SingleAsync()));
    }

    [Fact]
    public async Task Leave_OfATeamThatDoesNotWait_LeadsBackToIt()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 1);

        var ask = await fresno.GetAsync($"/registrations/{reference}/waiting-list/leave");

        Assert.Equal($"/registrations/{reference}", ask.Location);
    }

    [Fact]
    public async Task Show_ToAFinanceOfficer_OffersNoLeaving()
    {
        var reference = await WaitAsync();

        var page = await (await App.SignInAsync(Some.FinanceOfFresno)).GetAsync($"/registrations/{reference}");

        Assert.Equal("Your team is on the waiting list", page.Heading);
        Assert.DoesNotContain("Leave the waiting list", page.Main, StringComparison.Ordinal);
    }

    private async Task<string> WaitAsync()
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 0);
        return await (await App.SignInAsync(Some.Fresno)).WaitingTeamAsync(people: 1);
    }
}
