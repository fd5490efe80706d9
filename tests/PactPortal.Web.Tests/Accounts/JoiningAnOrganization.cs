using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Accounts;

public sealed class JoiningAnOrganization : PortalScenario
{
    [Fact]
    public async Task Invitation_ToAnAccountsAddress_IsAcceptedByItAndNobodyElse()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var people = await fresno.PeopleOfAsync();
        await people.PressAsync("Send the invitation", new() { ["Form.Email"] = Some.Partner, ["Form.Role"] = "FinanceOfficer" });
        var mail = Assert.Single(await App.DeliverMailAsync());
        var invitationId = await App.QueryAsync(db => db.Invitations.Select(invitation => invitation.InvitationId).SingleAsync());
        var stranger = await App.SignInAsync(Some.Sacramento);

        var stolen = await stranger.PostAsync($"/account/organizations/invitations/{invitationId}", [await stranger.TokenAsync(), KeyValuePair.Create("accepted", (string?)"true")]);
        var partner = await App.SignInAsync(Some.Partner);
        var joined = await (await partner.GetAsync(mail.Link("See the invitation"))).PressAsync("Join Fresno County - demonstration agency");

        Assert.Contains("withdrawn", Assert.Single(stolen.Problems), StringComparison.Ordinal);
        Assert.Contains("Fresno County - demonstration agency Finance officer", (await joined.FollowAsync()).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ToAnOrganizationWithCoordinators_IsAnsweredByThemAndNotByPlanners()
    {
        var partner = await App.SignInAsync(Some.Partner);
        await AskAsync(partner, "10", "Fresno County - demonstration agency", "Member");
        Assert.Equal(2, (await App.DeliverMailAsync()).Count); // both coordinators
        var requestId = await App.QueryAsync(db => db.JoinRequests.Select(request => request.JoinRequestId).SingleAsync());
        var planner = await App.SignInAsync(Some.Planner);

        var byPlanner = await planner.PostAsync($"/planning/joining/{requestId}", [await planner.TokenAsync(), KeyValuePair.Create("IsApproved", (string?)"true")]);
        var people = await (await App.SignInAsync(Some.Fresno)).PeopleOfAsync();
        var approved = await people.PressAsync($"Approve {await NameOfAsync(Some.Partner)}");

        Assert.Equal(HttpStatusCode.NotFound, byPlanner.Status);
        Assert.Contains(Some.Partner, (await approved.FollowAsync()).Main, StringComparison.Ordinal);
        Assert.Equal("Your request to join Fresno County - demonstration agency", Assert.Single(await App.DeliverMailAsync()).Subject);
    }

    [Fact]
    public async Task Request_WhereACoordinatorLeftBeforeTheMail_IsToldToTheOther()
    {
        await AskAsync(await App.SignInAsync(Some.Partner), "10", "Fresno County - demonstration agency", "Member");
        await (await App.SignInAsync(Some.SecondOfFresno)).ChangeMemberAsync(Some.Fresno, "leave");

        Assert.Equal(Some.SecondOfFresno, Assert.Single(await App.DeliverMailAsync()).ToAddress);
    }

    [Fact]
    public async Task Request_ForANewOrganization_MakesItsFirstCoordinatorWhenAPlannerApproves()
    {
        var alpine = await App.SignInAsync(Some.Alpine);
        var page = await alpine.GetAsync("/account/organizations?county=20");
        await page.PressAsync("Ask to join", new() { ["Form.Organization"] = "new", ["Form.Name"] = "Madera Probation, invented", ["Form.AgencyType"] = "Probation" });
        var planner = await App.SignInAsync(Some.Planner);

        var answered = await (await planner.GetAsync("/planning/joining")).PressAsync($"Approve {await NameOfAsync(Some.Alpine)}");
        var mine = await alpine.GetAsync("/account/organizations");

        Assert.Equal("/planning/joining", answered.Location);
        Assert.Contains("Madera Probation, invented Coordinator", mine.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decline_WithoutAReason_IsRefusedAndWithOneIsTold()
    {
        var partner = await App.SignInAsync(Some.Partner);
        await AskAsync(partner, "10", "Fresno County - demonstration agency", "Coordinator");
        await App.DeliverMailAsync();
        var name = await NameOfAsync(Some.Partner);
        var people = await (await App.SignInAsync(Some.Fresno)).PeopleOfAsync();

        var without = await people.PressAsync($"Decline {name}", new() { ["Reason"] = " " });
        await people.PressAsync($"Decline {name}", new() { ["Reason"] = "We don’t know each other yet." });

        Assert.Contains("Enter the reason", Assert.Single(without.Problems), StringComparison.Ordinal);
        Assert.Contains("Declined We don’t know each other yet.", (await partner.GetAsync("/account/organizations")).Main, StringComparison.Ordinal);
        Assert.Contains("We don’t know each other yet.", Assert.Single(await App.DeliverMailAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_TheLastCoordinator_IsRefused()
    {
        var sacramento = await App.SignInAsync(Some.Sacramento);
        var people = await sacramento.PeopleOfAsync();

        var answer = await people.PressAsync("End the membership");

        Assert.Contains("keeps a coordinator", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await sacramento.GetAsync("/registrations")).Status);
    }

    [Fact]
    public async Task People_OfAnotherOrganization_AreNotThere()
    {
        var of = await App.QueryAsync(db => db.Organizations.Where(organization => organization.CountyCode == "10").Select(organization => organization.OrganizationId).FirstAsync());
        var sacramento = await App.SignInAsync(Some.Sacramento);

        var read = await sacramento.GetAsync($"/account/organizations/{of}/people");
        var invited = await sacramento.PostAsync(
            $"/account/organizations/{of}/people/invite",
            [await sacramento.TokenAsync(), KeyValuePair.Create("Form.Email", (string?)"a@b.example.org"), KeyValuePair.Create("Form.Role", (string?)"Coordinator")]);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [read.Status, invited.Status]);
        Assert.False(await App.QueryAsync(db => db.Invitations.AnyAsync()));
    }

    private static async Task AskAsync(PortalBrowser person, string county, string organization, string role)
    {
        var page = await person.GetAsync($"/account/organizations?county={county}");
        var radio = page.Document.QuerySelectorAll("label").First(label => label.TextContent.Contains(organization, StringComparison.Ordinal));
        var id = page.Document.GetElementById(radio.GetAttribute("for") ?? "")?.GetAttribute("value");
        var answer = await page.PressAsync("Ask to join", new() { ["Form.Organization"] = id, ["Form.Role"] = role });
        Assert.Equal("/account/organizations", answer.Location);
    }

    private Task<string> NameOfAsync(string email) => App.QueryAsync(db => db.Users.Where(user => user.Email == email).Select(user => user.DisplayName).SingleAsync());
}
