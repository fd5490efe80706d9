using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Seats;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

/// <summary>A planner ends a team's place on the waiting list.</summary>
public sealed class TeamsAreRemoved : PortalScenario
{
    [Fact]
    public async Task Remove_NeedsAReasonThatTheOrganizationReadsAndFreesWhatWasKept()
    {
        var reference = await WaitAsync(Some.Sacramento, people: 1);
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 1);
        var planner = await App.SignInAsync(Some.Planner);

        var silent = await planner.RemoveAsync(reference, "");
        var answer = await planner.RemoveAsync(reference, "The team wrote that it can’t come.");
        var record = await planner.GetAsync(answer.Location!);
        var page = await (await App.SignInAsync(Some.Sacramento)).GetAsync($"/registrations/{reference}");
        var mail = Assert.Single(await App.DeliverMailAsync());
        var fresno = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);

        Beside.Field(silent, "Reason", "Enter why the team is removed. The organization reads it.");
        Assert.Equal("Your team is not on the waiting list any more", page.Heading);
        Assert.Contains("The planning team took it off the list and says: The team wrote that it can’t come.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Total due $0.00", page.Main, StringComparison.Ordinal);
        Assert.Contains("Who left Person Number 1 The team left the waiting list, ", record.Main, StringComparison.Ordinal);
        Assert.Equal("The waiting list of ImPACT 2026 Convening", mail.Subject);
        Assert.Contains("It says: The team wrote that it can’t come.", mail.Text, StringComparison.Ordinal);
        Assert.Equal("The team wrote that it can’t come.", await App.QueryAsync(db => db.AuditEntries.Where(entry => entry.Action == "removed from the waiting list" && entry.SubjectId == reference).Select(entry => entry.Reason).SingleAsync()));
        Assert.NotNull(fresno);
    }

    [Fact]
    public async Task Answer_WithoutAnActOrWithAReasonTooLong_SaysSoAndKeepsWhatWasTyped()
    {
        var reference = await WaitAsync(Some.Fresno, people: 1);
        var planner = await App.SignInAsync(Some.Planner);
        var token = await planner.TokenAsync();

        var none = await planner.PostAsync($"{GivenWaiting.WaitingList()}/{reference}", [token]);
        var tooLong = await planner.RemoveAsync(reference, new string('a', 501));

        Assert.Equal(["Choose whether the team is given its seats or removed from the list."], none.Problems);
        Beside.Field(tooLong, "Reason", "Enter at most 500 characters; this has 501.");
        Assert.Equal(501, tooLong.FieldValue("Reason")?.Length);
    }

    [Fact]
    public async Task Answer_ThroughTheWrongConveningOrForADraft_IsNotThere()
    {
        var reference = await WaitAsync(Some.Sacramento, people: 1);
        var draft = await (await App.SignInAsync(Some.Fresno)).DraftAsync(people: 1);
        var planner = await App.SignInAsync(Some.Planner);
        var token = await planner.TokenAsync();

        foreach (var address in new[] { $"{GivenWaiting.WaitingList(Some.Gathering)}/{reference}", $"{GivenWaiting.WaitingList()}/{draft}", $"{GivenWaiting.WaitingList()}/PACT26-ZZZZZ" })
        {
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await planner.PostAsync(address, [token, new("Act", "give")])).Status);
        }
    }

    /// <summary>Joins while the second day is full.</summary>
    private async Task<string> WaitAsync(string email, int people)
    {
        await App.SeatsLeftAsync(Some.Convening, SeatPoolKey.Day(2), 0);
        return await (await App.SignInAsync(email)).WaitingTeamAsync(people);
    }
}
