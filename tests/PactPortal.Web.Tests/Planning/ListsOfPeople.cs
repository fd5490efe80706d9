using System.Net;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Planning;

/// <summary>Who comes, on paper: everybody with a seat, nobody without one, under the name they chose where others see it.</summary>
public sealed class ListsOfPeople : PortalScenario
{
    private const string Lists = $"/planning/convenings/{Some.Convening}/lists";

    [Fact]
    public async Task SignInSheet_OfADay_HasThoseWhoComeUnderTheNameTheyChose()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(2);
        var link = (await App.DeliverMailAsync()).Single(mail => mail.ToAddress == "person2@example.org").Link("Open your own page");
        await (await App.Visit().GetAsync(link)).PressAsync("Save", new() { ["Form.BadgeName"] = "Bee", ["Form.AccessNeeds"] = "A seat near the door" });
        var door = await App.SignInAsync(Some.CheckIn);

        var page = await door.GetAsync(Lists);
        var sheet = await door.PdfTextAsync($"{Lists}/sign-in-1.pdf");

        Assert.Contains("2 people have a seat", page.Main, StringComparison.Ordinal);
        Assert.Matches("Name Organization Signature Bee Fresno County.* Person Number 1 Fresno County", sheet);
        Assert.DoesNotContain("Person Number 2", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("near the door", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Badges_CarryChosenNameAndPronounsAndNothingPrivate()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        var link = (await App.DeliverMailAsync()).Single(mail => mail.ToAddress == "person1@example.org").Link("Open your own page");
        await (await App.Visit().GetAsync(link)).PressAsync(
            "Save", new() { ["Form.BadgeName"] = "Bee", ["Form.Pronouns"] = "they/them", ["Form.DietaryNeeds"] = "No sesame", ["Form.IsLivedExperienceConsultant"] = "true" });

        var badges = await (await App.SignInAsync(Some.CheckIn)).PdfTextAsync($"{Lists}/badges.pdf");

        Assert.Matches("^ImPACT 2026 Convening Bee they/them Fresno County ?- ?demonstration agency$", badges);
    }

    [Fact]
    public async Task SignInSheet_OfADayPass_IsThatDaysAlone()
    {
        var partner = await App.SignInAsync(Some.Partner);
        App.Clock.Now = Some.At("2026-11-02T09:00:00-08:00");
        await partner.SubmitAsync(await partner.DraftAsync(1, Some.Gathering, "day2"));
        var planner = await App.SignInAsync(Some.Planner);

        var (first, second) = (await planner.PdfTextAsync($"/planning/convenings/{Some.Gathering}/lists/sign-in-1.pdf"), await planner.PdfTextAsync($"/planning/convenings/{Some.Gathering}/lists/sign-in-2.pdf"));

        Assert.Contains("nobody comes on this day yet", first, StringComparison.Ordinal);
        Assert.Contains("Person Number 1", second, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync($"/planning/convenings/{Some.Gathering}/lists/sign-in-9.pdf")).Status);
    }

    [Fact]
    public async Task Roster_LeavesOutDraftsRequestsAndSeatsThatWereGivenUp()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(2);
        await fresno.DraftAsync(5);
        var alpine = await App.SignInAsync(Some.Alpine);
        await alpine.SubmitAsync(await alpine.DraftAsync(1, rate: "county"), new() { ["Form.Agreed"] = "true" });
        var team = await fresno.GetAsync($"/registrations/{reference}");
        await (await fresno.GetAsync(team.Document.QuerySelector("a[href*='/people/'][href$='/cancel']")?.GetAttribute("href") ?? "")).PressAsync("Cancel this seat");

        var roster = await (await App.SignInAsync(Some.Planner)).PdfTextAsync($"{Lists}/roster.pdf");

        Assert.Contains("People 1 Organizations 1 Counties 1", roster, StringComparison.Ordinal);
        Assert.Matches("Person Number 2 Fresno County.* Fresno County Human services, Supervisor All", roster);
        Assert.DoesNotContain("Person Number 1", roster, StringComparison.Ordinal);
        Assert.DoesNotContain("Alpine", roster, StringComparison.Ordinal);
    }
}
