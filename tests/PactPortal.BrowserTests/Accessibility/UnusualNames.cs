using Microsoft.Playwright;
using PactPortal.BrowserTests.Browsing;
using PactPortal.BrowserTests.Pages;
using PactPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace PactPortal.BrowserTests.Accessibility;

/// <summary>Names are whole and in their own script wherever they stand, and push nothing out of the window.</summary>
public sealed class UnusualNames(Chromium chromium) : PortalTest(chromium)
{
    private static readonly string[] Names =
    [
        new string('W', 200),
        "José Ñuñez-O’Connor",
        "Nguyễn Thị Ánh",
        "李小龍",
        "سارة",
    ];

    [Fact]
    public async Task Names_OnTeamReviewAndConfirmation_AreWholeAndFit()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await DraftAsync(fresno);
        var page = await OpenAsync(Some.Fresno);
        await page.GotoAsync($"/registrations/{reference}/team");
        await ShowsAllAsync(page);
        await new TeamPage(page).Change(Names[0]).ClickAsync();
        await Expect(new TeamPage(page).FullName).ToHaveValueAsync(Names[0]);
        await page.FitsAsync();

        await page.GotoAsync($"/registrations/{reference}/review");
        await ShowsAllAsync(page);

        await fresno.SubmitAsync(reference);
        await page.GotoAsync($"/registrations/{reference}");
        await ShowsAllAsync(page);
    }

    private static async Task<string> DraftAsync(PortalBrowser fresno)
    {
        var team = await fresno.RegisterAsync();
        foreach (var name in Names)
        {
            var person = Some.Person();
            (person["Form.FullName"], person["Form.LatinSpelling"], person["Form.JobTitle"]) = (name, "Latin Spelling", new string('M', 200));
            person["Form.Email"] = $"{new string('e', 60)}@{new string('x', 60)}.example.org";
            var form = await fresno.GetAsync(team.Path.Split('?')[0] + "?person=new");
            team = await (await form.PressAsync("Save team", person)).FollowAsync();
        }

        return team.Path.Split('/')[2];
    }

    private static async Task ShowsAllAsync(IPage page)
    {
        foreach (var name in Names)
        {
            await Expect(page.MainPart().GetByText(name).First).ToBeVisibleAsync();
        }

        await page.InspectAsync($"names at {new Uri(page.Url).Segments[^1]}");
    }
}
