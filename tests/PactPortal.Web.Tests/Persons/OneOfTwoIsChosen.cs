using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Persons;

/// <summary>One person has one account, and one place at a convening: who joins two chooses.</summary>
public sealed class OneOfTwoIsChosen : PortalScenario
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Join_WithEitherPlaceChosen_LeavesNobodyWithTwo(int chosen)
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(2);
        var planner = await App.SignInAsync(Some.Planner);
        var (one, other) = (await App.PersonNamedAsync("Person Number 1"), await App.PersonNamedAsync("Person Number 2"));

        var compared = await planner.GetAsync($"/planning/people/{one}/join?with={other}");
        var places = compared.Document.QuerySelectorAll("input[name='Form.Places[0]']").Select(input => input.GetAttribute("value")).ToList();
        var joined = await compared.PressAsync("Join the two", new() { ["Form.Reason"] = "One of them was typed twice", ["Form.Places[0]"] = places[chosen] });

        Assert.Equal($"/planning/people/{(chosen == 0 ? one : other)}", joined.Location);
        var owners = await App.QueryAsync(db => db.Attendees.Where(attendee => attendee.Details.FullName.StartsWith("Person Number")).Select(attendee => attendee.PersonId).ToListAsync());
        Assert.Equal([one, other], owners.Order());
    }

    [Fact]
    public async Task Join_TwoOfOneTeam_IsRefusedUntilOnePlaceIsChosen()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(2);
        var planner = await App.SignInAsync(Some.Planner);
        var (one, other) = (await App.PersonNamedAsync("Person Number 1"), await App.PersonNamedAsync("Person Number 2"));

        var compared = await planner.GetAsync($"/planning/people/{one}/join?with={other}");
        var refused = await compared.PressAsync("Join the two", new() { ["Form.Reason"] = "One person" });
        var nothing = await App.QueryAsync(db => db.PersonMerges.CountAsync());
        var choice = compared.Document.QuerySelectorAll("input[name='Form.Places[0]']").Select(input => input.GetAttribute("value")).ToList();
        var joined = await compared.PressAsync("Join the two", new() { ["Form.Reason"] = "One person", ["Form.Places[0]"] = choice[0] });

        Assert.Matches("^Both have a place: PACT26-.* and PACT26-.* Choose the one that is this person’s.$", Assert.Single(refused.Problems));
        Assert.Equal(0, nothing);
        Assert.Equal(HttpStatusCode.Redirect, joined.Status);
        // The place that wasn't chosen stays with the other, who goes on.
        Assert.Equal(2, await App.QueryAsync(db => db.People.CountAsync(person => person.Name.StartsWith("Person Number") && person.MergedInto == null)));
    }

    [Fact]
    public async Task Join_TwoAccounts_IsRefusedUntilOneIsChosen()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var (one, other) = (await App.PersonNamedAsync("Marisol Quillfeather"), await App.PersonNamedAsync("Devon Marrowstone"));

        var compared = await planner.GetAsync($"/planning/people/{one}/join?with={other}");
        var refused = await compared.PressAsync("Join the two", new() { ["Form.Reason"] = "One person" });

        Assert.Equal(["Both have an account. Choose the one that this person has."], refused.Problems);
        Assert.Equal(0, await App.QueryAsync(db => db.PersonMerges.CountAsync()));
    }
}
