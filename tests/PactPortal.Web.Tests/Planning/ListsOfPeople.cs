using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Verbs;
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

        Assert.Matches("^ImPACT 2026 Convening All days Bee they/them Fresno County ?- ?demonstration agency Fresno County$", badges);
    }

    [Fact]
    public async Task Badges_OfSomebodyWhoGoesInstead_HaveANewCode()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(2);
        var before = await CodesAsync(reference);

        var team = await fresno.GetAsync($"/registrations/{reference}");
        await (await fresno.GetAsync(team.Document.QuerySelector("a[href$='/substitute']")?.GetAttribute("href") ?? ""))
            .PressAsync("Put them on the team", new() { ["Form.FullName"] = "Cy Sample", ["Form.Email"] = "cy@example.org", ["Form.AgencyType"] = "Probation" });
        var after = await CodesAsync(reference);

        Assert.All(before.Concat(after), code => Assert.Matches("^[2-9A-HJKMNP-Z]{12}$", code));
        Assert.Single(before.Intersect(after));
        Assert.Equal(3, before.Union(after).Count());
        Assert.Contains("Cy Sample", await (await App.SignInAsync(Some.CheckIn)).PdfTextAsync($"{Lists}/badges.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Badges_AsAScannerSeesThem_HoldTheCodeOfTheirPerson()
    {
        var codes = await CodesAsync(await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(3));

        Assert.Equal(codes, await (await App.SignInAsync(Some.CheckIn)).CodesAsync($"{Lists}/badges.pdf", [.. codes, "AAAABBBBCCCC"]));
    }

    [Fact]
    public async Task Migrate_PeopleFromBeforeThereWereCodes_GivesThemOneAndLeavesTheOthers()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(3);
        var before = await CodesAsync(reference);
        await App.WriteAsync((db, token) => db.Set<Attendee>().Where(attendee => attendee.BadgeCode != before[0]).ExecuteUpdateAsync(update => update.SetProperty(attendee => attendee.BadgeCode, (string?)null), token));

        await CommandLine.Read(["migrate"]).RunAsync(App.Services, TextWriter.Null, CancellationToken.None);
        var after = await CodesAsync(reference);
        await CommandLine.Read(["migrate"]).RunAsync(App.Services, TextWriter.Null, CancellationToken.None);

        Assert.Equal(3, after.OfType<string>().Distinct().Count());
        Assert.Equal(before[0], after[0]);
        Assert.Equal(after, await CodesAsync(reference));
        Assert.False(await App.QueryAsync(db => db.Set<Attendee>().AnyAsync(attendee => attendee.BadgeCode == null)));
    }

    [Fact]
    public async Task TentCards_CarryChosenNameAndWhereTheyComeFrom()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);

        var cards = await (await App.SignInAsync(Some.Planner)).PdfTextAsync($"{Lists}/tent-cards.pdf");

        Assert.Contains("Person Number 1", cards, StringComparison.Ordinal);
        Assert.DoesNotContain("Supervisor", cards, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("badges.pdf")]
    [InlineData("tent-cards.pdf")]
    public async Task Labels_ForNobody_LeadToThePageThatSaysSo(string sheet)
    {
        var door = await App.SignInAsync(Some.CheckIn);

        var answer = await door.GetAsync($"{Lists}/{sheet}");

        Assert.Equal(Lists, answer.Location);
        Assert.Contains("Nobody has a seat yet", (await door.GetAsync(Lists)).Main, StringComparison.Ordinal);
        Assert.Contains("Nobody has a seat yet", await door.PdfTextAsync($"{Lists}/roster.pdf"), StringComparison.Ordinal);
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

    private async Task<IReadOnlyList<string>> CodesAsync(string reference) =>
        [.. (await App.QueryAsync(db => db.Registrations.SingleAsync(registration => registration.Reference == reference))).Attendees.Select(attendee => attendee.BadgeCode ?? "")];
}
