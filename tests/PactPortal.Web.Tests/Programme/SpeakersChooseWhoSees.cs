using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Programme;

public sealed class SpeakersChooseWhoSees : PortalScenario
{
    private const string Agenda = $"/convenings/{Some.Convening}/agenda";
    private const string Speakers = $"/convenings/{Some.Convening}/speakers";
    private const string OnlyForAttendees = "Juniper Ashwillow";

    [Fact]
    public async Task Read_EverythingWithHiddenSpeakers_NamesNoneOfThem()
    {
        var hidden = await NamesAsync(SpeakerVisibility.Hidden);
        var (fresno, reference) = await AttendeeAsync();
        var planner = await App.SignInAsync(Some.Planner);

        Assert.NotEmpty(hidden);
        foreach (var reader in new[] { App.Visit(), fresno, planner })
        {
            await NamesNobodyAsync(reader, await PublicAddresses.AllAsync(App), hidden);
        }

        await NamesNobodyAsync(fresno, [$"/registrations/{reference}", $"/registrations/{reference}/packet.pdf"], hidden);
    }

    [Fact]
    public async Task Read_AgendaWhoseSpeakersAllHide_NamesNobodyAndKeepsEverySession()
    {
        var everybody = await NamesAsync(null);
        await HideAsync(_ => true);
        var (fresno, _) = await AttendeeAsync();

        await NamesNobodyAsync(fresno, await PublicAddresses.AllAsync(App), everybody);
        var agenda = await fresno.GetAsync(Agenda);
        Assert.Equal(32, agenda.Document.QuerySelectorAll(".pp-session").Length);
        Assert.Contains("No speakers are published yet", (await fresno.GetAsync(Speakers)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_SessionWhoseOnlySpeakerHides_ShowsItWithoutThem()
    {
        await HideAsync(speaker => speaker == "Mei-Lin Cloudberry");

        var session = await App.Visit().GetAsync($"/convenings/{Some.Convening}/sessions/E3");

        Assert.Equal("Measures That Help: Counting Practice, Not People", session.Heading);
        Assert.DoesNotContain("Cloudberry", session.Html, StringComparison.Ordinal);
        Assert.Null(session.Document.QuerySelector("#people"));
    }

    [Fact]
    public async Task Search_ForHiddenSpeaker_FindsWhatNonsenseFinds()
    {
        var fresno = (await AttendeeAsync()).Browser;

        var hidden = await fresno.GetAsync(Agenda + "?q=Emberley");
        var nonsense = await fresno.GetAsync(Agenda + "?q=Xyzzyqwe");

        Assert.Equal(nonsense.Main.Replace("“Xyzzyqwe”", "", StringComparison.Ordinal), hidden.Main.Replace("“Emberley”", "", StringComparison.Ordinal));
        Assert.Contains("0 of 32 sessions", hidden.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_SpeakerForAttendees_IsSeenBySignedInPeopleOfAConfirmedTeamOnly()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        Assert.False(await SeesAsync(fresno)); // signed in, and nothing registered
        await fresno.DraftAsync(people: 1);
        Assert.False(await SeesAsync(fresno)); // a draft is nobody's place at the convening

        await AttendeeAsync();

        Assert.True(await SeesAsync(fresno));
        Assert.True(await SeesAsync(await App.SignInAsync(Some.FinanceOfFresno)));
        Assert.False(await SeesAsync(App.Visit()));
        Assert.False(await SeesAsync(await App.SignInAsync(Some.Sacramento)));
        Assert.False(await SeesAsync(await App.SignInAsync(Some.Planner)));
    }

    [Fact]
    public async Task Read_SpeakerForAttendees_IsSeenByWhoIsOnATeamByTheirAddress()
    {
        await AttendeeAsync();
        var made = await App.OrganizationAsync("An agency elsewhere", Domain.Organizations.AgencyType.CommunityOrganization, null);
        var person = await App.SignInAsync(made);
        Assert.False(await SeesAsync(person));

        await App.WriteAsync(async (db, token) => (await db.Users.SingleAsync(user => user.Email == made, token)).Email = "Person1@Example.org"); // addresses know no capitals

        Assert.True(await SeesAsync(person));
    }

    [Theory]
    [InlineData("agenda.ics")]
    [InlineData("agenda.xml")]
    [InlineData("agenda.json")]
    [InlineData("packet")]
    [InlineData("packet.pdf")]
    public async Task Download_WhatTravelsOn_NamesPublicSpeakersAtMost(string file)
    {
        var fresno = (await AttendeeAsync()).Browser;

        await NamesNobodyAsync(fresno, [$"/convenings/{Some.Convening}/{file}"], await NamesAsync(SpeakerVisibility.Attendees));
    }

    private async Task<(PortalBrowser Browser, string Reference)> AttendeeAsync()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await App.WriteAsync((db, token) => db.Registrations.Where(registration => registration.Status == Domain.Registrations.RegistrationStatus.Draft).ExecuteDeleteAsync(token));
        return (fresno, await fresno.ConfirmedTeamAsync(people: 1));
    }

    private static async Task<bool> SeesAsync(PortalBrowser browser)
    {
        var pages = new[] { await browser.GetAsync(Speakers), await browser.GetAsync(Agenda), await browser.GetAsync($"/convenings/{Some.Convening}/sessions/A2"), await browser.GetAsync(Agenda + "?q=juniper") };
        var seen = pages.Select(page => page.Main.Contains(OnlyForAttendees, StringComparison.Ordinal)).Distinct().ToList();
        return Assert.Single(seen);
    }

    private Task<List<string>> NamesAsync(SpeakerVisibility? visibility) =>
        App.QueryAsync(db => db.Set<Speaker>().AsNoTracking().Where(speaker => visibility == null || speaker.Visibility == visibility).Select(speaker => speaker.Name).ToListAsync());

    private Task HideAsync(Func<string, bool> whom) =>
        App.WriteAsync(async (db, token) =>
        {
            foreach (var name in (await NamesAsync(null)).Where(whom))
            {
                await db.Set<Speaker>().Where(speaker => speaker.Name == name).ExecuteUpdateAsync(update => update.SetProperty(speaker => speaker.Visibility, SpeakerVisibility.Hidden), token);
            }
        });

    private static async Task NamesNobodyAsync(PortalBrowser reader, IReadOnlyList<string> addresses, IReadOnlyList<string> names)
    {
        foreach (var address in addresses)
        {
            var text = System.Net.WebUtility.HtmlDecode(await PublicAddresses.TextAsync(reader, address));
            // By the family name too: it is enough to know somebody by.
            Assert.All(names, name => Assert.True(!text.Contains(name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase), $"{address} names {name}."));
        }
    }
}
