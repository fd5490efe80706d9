using System.Net;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Programme;

public sealed class AgendaIsFiltered(SharedPortal portal) : IClassFixture<SharedPortal>
{
    private const string Agenda = $"/convenings/{Some.Convening}/agenda";

    [Fact]
    public async Task Read_WholeAgenda_IsByDayWithWhatHappensAround()
    {
        var page = await GetAsync(Agenda);

        Assert.Equal(["Tuesday, December 8 Arrive and align", "Wednesday, December 9 Practice together", "Thursday, December 10 Carry it home"], page.Document.QuerySelectorAll(".pp-agenda h2").Select(Words));
        Assert.Contains("32 sessions on three days", page.Main, StringComparison.Ordinal);
        Assert.Contains("8:00 a.m. to 10:00 a.m. Check-in and coffee, Level 1 foyer", page.Main, StringComparison.Ordinal);
        var first = page.Document.QuerySelectorAll(".pp-slot").First(slot => Words(slot).StartsWith("1:45 p.m.", StringComparison.Ordinal));
        Assert.Equal(["A1", "A2", "A3", "A4"], first.QuerySelectorAll("li .pp-num").Select(Words));
    }

    [Theory]
    [InlineData("?track=CLT", "A3,C2,D4")]
    [InlineData("?q=tomas&track=CLT", "A3,C2")]
    [InlineData("?q=TRAFFICKING+welfare", "A3")]
    [InlineData("?q=ninety&for=LawEnforcement", "B4")]
    [InlineData("?q=paper+trail&for=HumanServices", "A4")]
    [InlineData("?q=paper+trail&for=role:fiscal", "A4")]
    [InlineData("?q=paper+trail&for=Probation", "")]
    [InlineData("?q=paper+trail&for=role:coordinators", "")]
    [InlineData("?q=zebra", "")]
    public async Task Filter_ByTrackAudienceAndWords_ShowsWhatMatchesAll(string query, string codes)
    {
        var page = await GetAsync(Agenda + query);

        Assert.Equal(codes, string.Join(',', page.Document.QuerySelectorAll(".pp-slot li .pp-num").Select(Words).Order(StringComparer.Ordinal)));
        Assert.Contains($"{(codes.Length == 0 ? 0 : codes.Split(',').Length)} of 32 sessions", page.Main, StringComparison.Ordinal);
        Assert.Equal(codes.Length == 0, page.Main.Contains("No session matches", StringComparison.Ordinal));
        Assert.Equal("get", page.Document.QuerySelector("form.pp-filter")?.GetAttribute("method"));
    }

    [Theory]
    [InlineData("?track=NOPE")]
    [InlineData("?for=role:wizards")]
    [InlineData("?for=3")]
    [InlineData("?q=+++")]
    [InlineData("?q=&track=&for=")]
    public async Task Filter_ByWhatTheAgendaDoesNotKnow_ShowsEverything(string query) =>
        Assert.Contains("32 sessions on three days", (await GetAsync(Agenda + query)).Main, StringComparison.Ordinal);

    [Fact]
    public async Task Filter_AsChosen_ComesBackInTheForm()
    {
        var page = await GetAsync(Agenda + "?q=%3Cb%3E&track=MDT&for=Probation");

        Assert.Equal(("<b>", "MDT", "Probation"), (page.FieldValue("q"), page.FieldValue("track"), page.FieldValue("for")));
    }

    [Fact]
    public async Task Read_Session_SaysWhatItIsAndWhatHelps()
    {
        var page = await GetAsync($"/convenings/{Some.Convening}/sessions/B1");

        Assert.Equal("Who Speaks First? Sharing Information Without Oversharing", page.Heading);
        foreach (var words in new[] { "Tuesday, December 8, 3:20 p.m. to 4:35 p.m., Cottonwood Salon, Level 1", "Panel, intermediate", "1.25 hours", "hearing loop", "Live captioning is arranged", "No recording and no photographs", "Deshawn Quillwater , moderator" })
        {
            Assert.Contains(words.Replace(" ,", ",", StringComparison.Ordinal), page.Main.Replace(" ,", ",", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Read_SessionForACohort_NamesTheCohort() =>
        Assert.Contains("Counties of the Bay Area cohort", (await GetAsync($"/convenings/{Some.Convening}/sessions/CO-2")).Main, StringComparison.Ordinal);

    [Theory]
    [InlineData(Some.Gathering, "The agenda is not published yet")]
    [InlineData(Some.Archive, "No agenda is kept for this convening")]
    public async Task Read_ConveningWithoutSessions_SaysSo(string slug, string words)
    {
        Assert.Contains(words, (await GetAsync($"/convenings/{slug}/agenda")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.App.Visit().GetAsync($"/convenings/{slug}/agenda.ics")).Status);
        Assert.DoesNotContain("/agenda", (await GetAsync($"/convenings/{slug}")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sessions/NOPE")]
    [InlineData("sessions/%F0%9F%98%80")]
    public async Task Read_SessionThatIsNone_IsNotThere(string part) =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.App.Visit().GetAsync($"/convenings/{Some.Convening}/{part}")).Status);

    private async Task<Page> GetAsync(string address)
    {
        var page = await portal.App.Visit().GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private static string Words(AngleSharp.Dom.IElement element) => PdfText.Words(element.TextContent);
}

public sealed class UnpublishedProgramme : PortalScenario
{
    [Fact]
    public async Task Read_ConveningThatIsNotPublished_IsNotThere()
    {
        await App.ConveningAsync(Some.Convening, published: false);

        foreach (var part in new[] { "agenda", "agenda.ics", "sessions/PL-1", "speakers", "packet", "packet.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await App.Visit().GetAsync($"/convenings/{Some.Convening}/{part}")).Status);
        }
    }
}
