using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Journeys;

public sealed class TwoColleaguesEdit(Chromium chromium) : PortalTest(chromium)
{
    [Fact]
    public async Task Save_PersonAColleagueChanged_IsToldAndOverwritesNothing()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).DraftAsync(people: 1);
        var (first, second) = (await OpenAsync(Some.Fresno), await OpenAsync(Some.SecondOfFresno));
        await OpenPersonAsync(first, reference);
        await OpenPersonAsync(second, reference);
        await new TeamPage(first).Email.FillAsync("renamed@example.org");
        await new TeamPage(first).Save.ClickAsync();
        await Expect(new TeamPage(first).Email).ToHaveCountAsync(0);

        var team = new TeamPage(second);
        await team.JobTitle.FillAsync("Manager");
        await team.Save.ClickAsync();

        await Expect(second.Problems()).ToContainTextAsync("A colleague changed this person meanwhile, to Person Number 1, renamed@example.org. Nothing was overwritten");
        await Expect(team.JobTitle).ToHaveValueAsync("Manager");
        var registration = await App.QueryAsync(db => db.Registrations.SingleAsync());
        var stored = Assert.Single(registration.Attendees);
        Assert.Equal(("renamed@example.org", "Supervisor"), (stored.Details.Email, stored.Details.JobTitle));
    }

    private static async Task OpenPersonAsync(IPage page, string reference)
    {
        await page.GotoAsync($"/registrations/{reference}/team");
        await new TeamPage(page).Change("Person Number 1").ClickAsync();
        await Expect(new TeamPage(page).Email).ToHaveValueAsync("person1@example.org");
    }
}
