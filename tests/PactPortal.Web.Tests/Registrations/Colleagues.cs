using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Registrations;

public sealed class Colleagues : PortalScenario
{
    [Fact]
    public async Task Register_BySecondCoordinator_ResumesTheSameDraft()
    {
        var first = await (await App.SignInAsync(Some.Fresno)).RegisterAsync();

        var second = await (await App.SignInAsync(Some.SecondOfFresno)).RegisterAsync();

        Assert.Equal(first.Path, second.Path);
        Assert.Equal(1, await App.QueryAsync(db => db.Registrations.CountAsync()));
    }

    [Fact]
    public async Task Save_APersonWhomAColleagueChanged_ShowsBothAnswersAndOverwritesNothing()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);
        var mine = await OpenFirstAsync(fresno, reference);
        var theirs = await OpenFirstAsync(await App.SignInAsync(Some.SecondOfFresno), reference);
        await theirs.PressAsync("Save team", new() { ["Form.FullName"] = "Theirs First", ["Form.Email"] = "theirs@example.org" });

        var told = await mine.PressAsync("Save team", new() { ["Form.FullName"] = "Mine Second" });
        var (stored, _) = (await StoredAsync(), await told.PressAsync("Save team"));

        Assert.Contains("A colleague changed this person meanwhile, to Theirs First, theirs@example.org. Nothing was overwritten", Assert.Single(told.Problems), StringComparison.Ordinal);
        Assert.Equal("Mine Second", told.FieldValue("Form.FullName"));
        Assert.Contains("As your colleague saved it Theirs First theirs@example.org", told.Main, StringComparison.Ordinal);
        Assert.Equal("Theirs First", stored);
        Assert.Equal("Mine Second", await StoredAsync());
    }

    [Fact]
    public async Task Save_APersonWhomAColleagueRemoved_AddsNobodyBeforeItIsSaidAgain()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);
        var mine = await OpenFirstAsync(fresno, reference);
        await (await fresno.GetAsync($"/registrations/{reference}/team")).PressAsync("Take off the team: Person Number 1");

        var told = await mine.PressAsync("Save team", new() { ["Form.FullName"] = "Still Wanted" });
        var people = (await App.QueryAsync(db => db.Registrations.AsNoTracking().SingleAsync())).Attendees.Count;
        await told.PressAsync("Save team");

        Assert.Contains("A colleague took this person off the team meanwhile.", Assert.Single(told.Problems), StringComparison.Ordinal);
        Assert.Equal(0, people);
        Assert.Equal("Still Wanted", await StoredAsync());
    }

    [Fact]
    public async Task Remove_APersonWhomAColleagueChanged_IsToldAndRemovesNobody()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);
        var mine = await fresno.GetAsync($"/registrations/{reference}/team");
        await (await OpenFirstAsync(await App.SignInAsync(Some.SecondOfFresno), reference)).PressAsync("Save team", new() { ["Form.FullName"] = "Theirs First" });

        var told = await mine.PressAsync("Take off the team: Person Number 1");
        var stored = await StoredAsync();
        await told.PressAsync("Take off the team: Theirs First");

        Assert.Contains("A colleague changed this person meanwhile, to Theirs First", Assert.Single(told.Problems), StringComparison.Ordinal);
        Assert.Equal("Theirs First", stored);
        Assert.Empty((await App.QueryAsync(db => db.Registrations.AsNoTracking().SingleAsync())).Attendees);
    }

    [Fact]
    public async Task Save_DifferentPeopleAtOnce_KeepsBoth()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);
        var second = await App.SignInAsync(Some.SecondOfFresno);
        var ids = (await App.QueryAsync(db => db.Registrations.AsNoTracking().SingleAsync())).Attendees.Select(attendee => attendee.AttendeeId).ToList();
        var forms = new[] { await fresno.GetAsync($"/registrations/{reference}/team?person={ids[0]}"), await second.GetAsync($"/registrations/{reference}/team?person={ids[1]}") };

        var answers = await Task.WhenAll(forms.Select((form, at) => form.PressAsync("Save team", new() { ["Form.FullName"] = $"Changed {at}" })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(["Changed 0", "Changed 1"], (await App.QueryAsync(db => db.Registrations.AsNoTracking().SingleAsync())).Attendees.Select(attendee => attendee.Details.FullName));
    }

    [Fact]
    public async Task Remove_Twice_IsDoneOnce()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);
        var team = await fresno.GetAsync($"/registrations/{reference}/team");

        var answers = new[] { await team.PressAsync("Take off the team: Person Number 1"), await team.PressAsync("Take off the team: Person Number 1") };
        var after = await answers[1].FollowAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(after.Document.QuerySelectorAll(".pp-person h3"), person => person.TextContent == "Person Number 2");
        Assert.Single((await App.QueryAsync(db => db.Registrations.SingleAsync())).Timeline, entry => entry.What.Contains("taken off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Review_OfAnEmptyTeam_LeadsToTheTeam()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);
        var review = await fresno.GetAsync($"/registrations/{reference}/review");
        await (await fresno.GetAsync($"/registrations/{reference}/team")).PressAsync("Take off the team: Person Number 1");

        var sent = await review.PressAsync("Submit registration for 1 person", Some.PurchaseOrder());
        var shown = await fresno.GetAsync($"/registrations/{reference}/review");

        Assert.All([sent, shown], answer => Assert.Equal($"/registrations/{reference}/team", answer.Location));
    }

    [Fact]
    public async Task Finance_SeesWhatWasSubmittedAndEditsNothing()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var confirmed = await fresno.ConfirmedTeamAsync(people: 1);
        var draft = await fresno.DraftAsync(people: 1);
        var finance = await App.SignInAsync(Some.FinanceOfFresno);

        var list = await finance.GetAsync("/registrations");
        var page = await finance.GetAsync($"/registrations/{confirmed}");

        Assert.Contains(draft, list.Main, StringComparison.Ordinal);
        Assert.Null(list.Document.QuerySelector($"a[href*='{draft}']"));
        Assert.NotNull(list.Document.QuerySelector($"a[href='/registrations/{confirmed}']"));
        Assert.DoesNotContain("Register a team", list.Main, StringComparison.Ordinal);
        Assert.Equal("Your person has a seat", page.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await finance.PostAsync($"/registrations/{draft}/team", [await finance.TokenAsync(), .. Some.Person(2)])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await finance.GetAsync($"/registrations/{draft}/review")).Status);
    }

    [Fact]
    public async Task Coordinator_OfTwoOrganizations_IsAskedWhichOneAndCanNameNoThird()
    {
        await App.MembershipAsync(Some.Fresno, Some.Partner, OrganizationRole.Coordinator);
        var both = await App.SignInAsync(Some.Fresno);
        var page = await both.GetAsync($"/convenings/{Some.Convening}/register");
        var third = await App.QueryAsync(db => db.Organizations.Where(organization => organization.CountyCode == "02").Select(organization => organization.OrganizationId).SingleAsync());

        var none = await page.PressAsync("Start registration");
        var tampered = await page.PressAsync("Start registration", new() { ["Form.Organization"] = third.ToString() });
        var chosen = await page.PressAsync("Start registration", new() { ["Form.Organization"] = page.Document.QuerySelector("input[type=radio]")!.GetAttribute("value") }); // there is one for each

        Assert.Equal(2, page.Document.QuerySelectorAll("input[type=radio]").Length);
        Assert.All([none, tampered], answer => Beside.Field(answer, "Form.Organization", "Choose the organization that registers."));
        Assert.Equal(HttpStatusCode.Redirect, chosen.Status);
    }

    [Fact]
    public async Task Finance_OfOneAndCoordinatorOfAnother_EditsOnlyTheOther()
    {
        var reference = await (await App.SignInAsync(Some.Sacramento)).DraftAsync(people: 1);
        await App.MembershipAsync(Some.Fresno, Some.Sacramento, OrganizationRole.FinanceOfficer);
        var fresno = await App.SignInAsync(Some.Fresno);

        var team = await fresno.GetAsync($"/registrations/{reference}/team");
        var list = await fresno.GetAsync("/registrations");

        Assert.Equal(HttpStatusCode.NotFound, team.Status);
        Assert.Contains(reference, list.Main, StringComparison.Ordinal);
        Assert.Null(list.Document.QuerySelector($"a[href*='{reference}']"));
    }

    private static async Task<Page> OpenFirstAsync(PortalBrowser browser, string reference)
    {
        var team = await browser.GetAsync($"/registrations/{reference}/team");
        return await browser.GetAsync(team.Document.QuerySelector(".pp-person__acts a")!.GetAttribute("href")!.Split('#')[0]); // everybody on a draft has one
    }

    private async Task<string> StoredAsync() =>
        Assert.Single((await App.QueryAsync(db => db.Registrations.SingleAsync())).Attendees).Details.FullName;
}
