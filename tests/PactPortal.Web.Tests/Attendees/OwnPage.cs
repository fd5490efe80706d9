using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Attendees;

public sealed class OwnPage : PortalScenario
{
    private const string Needs = "A seat near the door, please";
    private const string Food = "No sesame";

    private static readonly Dictionary<string, string?> Answers = new()
    {
        ["Form.BadgeName"] = "Bee",
        ["Form.Pronouns"] = "they/them",
        ["Form.AccessNeeds"] = Needs,
        ["Form.DietaryNeeds"] = Food,
        ["Form.IsLivedExperienceConsultant"] = "true",
        ["Form.SessionWishes"] = "PL-1",
    };

    [Fact]
    public async Task Confirm_TeamOfTwo_SendsOneMessageToEachAndTheirOwnLink()
    {
        var fresno = await App.SignInAsync(Some.Fresno);

        var reference = await fresno.ConfirmedTeamAsync(2);
        var mails = await App.DeliverMailAsync();
        var timeline = await fresno.GetAsync($"/registrations/{reference}");

        Assert.Equal([Some.Fresno, Some.Fresno, "person1@example.org", "person2@example.org"], mails.Select(mail => mail.ToAddress).Order(StringComparer.Ordinal));
        var toCoordinator = mails.Single(mail => mail.ToAddress == Some.Fresno && mail.Subject.StartsWith("Confirmed", StringComparison.Ordinal));
        Assert.Equal([$"{reference}-confirmation.pdf", "impact-2026.ics"], toCoordinator.Files.Select(file => file.Name));
        Assert.Equal($"/registrations/{reference}", toCoordinator.Link("See the registration"));
        var days = System.Text.Encoding.UTF8.GetString(mails.Single(mail => mail.ToAddress == "person1@example.org").Files.Single(file => file.Name == "impact-2026.ics").Content);
        // Made when the mail was, and last changed when the agenda was released: neither is the day itself.
        Assert.All(["BEGIN:VEVENT", "DTSTAMP:20260914T160000Z", "LAST-MODIFIED:20260803T160000Z"], line => Assert.Contains(line, days, StringComparison.Ordinal));
        var links = mails.Where(mail => mail.ToAddress != Some.Fresno).Select(mail => mail.Link("Open your own page")).ToList();
        Assert.Equal(2, links.Distinct().Count());
        Assert.DoesNotContain("/me/", toCoordinator.Text, StringComparison.Ordinal);
        Assert.Contains("Personal link sent to person1@example.org", timeline.Main, StringComparison.Ordinal);
        Assert.All(links, link => Assert.DoesNotContain(link.Split('/')[2], timeline.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Confirm_CoordinatorOnTheirOwnTeam_GetsOneMessage()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await fresno.RegisterAsync();
        await (await fresno.GetAsync(team.Path.Split('?')[0] + "?person=new")).PressAsync("Save team", new(Some.Person()) { ["Form.Email"] = Some.Fresno.ToUpperInvariant() });
        await fresno.SubmitAsync(team.Path.Split('/')[2]);

        var mail = Assert.Single(await App.DeliverMailAsync(), sent => !sent.Subject.StartsWith("Invoice", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, (await App.Visit().GetAsync(mail.Link("Your own page"))).Status);
    }

    [Fact]
    public async Task Save_PrivateAnswers_AreReadBackThereAndOnNoPageOfTheCounty()
    {
        var (reference, link) = await ConfirmedAsync();
        var visitor = App.Visit();

        var saved = await (await (await visitor.GetAsync(link)).PressAsync("Save", Answers)).FollowAsync();

        Assert.Equal((Needs, Food, "Bee"), (saved.FieldValue("Form.AccessNeeds"), saved.FieldValue("Form.DietaryNeeds"), saved.FieldValue("Form.BadgeName")));
        Assert.True(saved.Document.QuerySelector("[value='PL-1']")?.HasAttribute("checked"));
        foreach (var email in new[] { Some.Fresno, Some.FinanceOfFresno })
        {
            var county = await App.SignInAsync(email);
            foreach (var address in new[] { "/registrations", $"/registrations/{reference}", $"/registrations/{reference}/letter", "/account/organizations" })
            {
                var page = await county.GetAsync(address);
                Assert.DoesNotContain(new[] { Needs, Food, "they/them", "consultant in" }, answer => page.Html.Contains(answer, StringComparison.Ordinal));
            }

            Assert.Equal(HttpStatusCode.NotFound, (await county.GetAsync($"/planning/convenings/{Some.Convening}/access")).Status);
        }
    }

    [Fact]
    public async Task Needs_ReadByTheAccessCoordinator_AreThereAndTheReadingIsAudited()
    {
        var (_, link) = await ConfirmedAsync();
        await (await App.Visit().GetAsync(link)).PressAsync("Save", Answers);
        var coordinator = await App.SignInAsync(Some.AccessCoordinator);

        var page = await coordinator.GetAsync($"/planning/convenings/{Some.Convening}/access");

        Assert.Contains(Needs, page.Main, StringComparison.Ordinal);
        Assert.Contains(Food, page.Main, StringComparison.Ordinal);
        Assert.True(await App.QueryAsync(db => db.AuditEntries.AnyAsync(entry => entry.Action == "private answers read")));
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/access")).Status);
    }

    [Fact]
    public async Task Link_AfterTheEmailIsChanged_IsDeadAndTheNewHolderSeesNothingOfTheOld()
    {
        var (reference, link) = await ConfirmedAsync();
        await (await App.Visit().GetAsync(link)).PressAsync("Save", Answers);
        var fresno = await App.SignInAsync(Some.Fresno);
        var attendeeId = await App.QueryAsync(db => db.Set<Attendee>().Select(attendee => attendee.AttendeeId).SingleAsync());

        var changed = await (await fresno.GetAsync($"/registrations/{reference}/people/{attendeeId}")).PressAsync("Save the e-mail", new() { ["Form.Email"] = "other@example.org" });
        var mail = Assert.Single(await App.DeliverMailAsync());
        var page = await App.Visit().GetAsync(mail.Link("Open your own page"));
        var access = await (await App.SignInAsync(Some.AccessCoordinator)).GetAsync($"/planning/convenings/{Some.Convening}/access");

        Assert.Equal($"/registrations/{reference}", changed.Location);
        Assert.Equal("other@example.org", mail.ToAddress);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visit().GetAsync(link)).Status);
        Assert.Equal("", page.FieldValue("Form.AccessNeeds"));
        Assert.DoesNotContain(Needs, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Needs, access.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_FromTwoWindows_TellsTheSecond()
    {
        var (_, link) = await ConfirmedAsync();
        var visitor = App.Visit();
        var (first, second) = (await visitor.GetAsync(link), await visitor.GetAsync(link));
        await first.PressAsync("Save", Answers);

        var told = await second.PressAsync("Save", new() { ["Form.BadgeName"] = "Another" });

        Assert.Contains("another window", Assert.Single(told.Problems), StringComparison.Ordinal);
        Assert.Equal("Another", told.FieldValue("Form.BadgeName"));
        Assert.Equal("Bee", (await visitor.GetAsync(link)).FieldValue("Form.BadgeName"));
    }

    [Theory]
    [InlineData("/me/x")]
    [InlineData("/me/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/me/%F0%9F%98%80")]
    public async Task Link_ThatNobodyGot_IsNotThere(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visit().GetAsync(address)).Status);

    private async Task<(string Reference, string Link)> ConfirmedAsync()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        var mail = (await App.DeliverMailAsync()).Single(sent => sent.ToAddress == "person1@example.org");
        return (reference, mail.Link("Open your own page"));
    }
}
