using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Programme;

/// <summary>The public agenda by day, room and speaker, together with what else it is filtered by.</summary>
public sealed class AgendaIsNarrowed : PortalScenario
{
    private const string Agenda = $"/convenings/{Some.Convening}/agenda";

    [Theory]
    [InlineData("?day=2&track=CLT", "C2,D4")]
    [InlineData("?room=salon-b&day=3", "F2")]
    [InlineData("?speaker=mossgrove", "A3,C2,CO-3")]
    [InlineData("?speaker=mossgrove&room=c", "A3")]
    [InlineData("?speaker=mossgrove&q=TOMAS&day=2", "C2")]
    [InlineData("?speaker=cloudberry&day=1", "")]
    [InlineData("?day=1&room=salon-b&track=HR&q=safety", "A2")]
    public async Task Filter_ByDayRoomAndSpeaker_ShowsWhatFitsAllOfIt(string query, string codes)
    {
        var page = await App.Visit().GetAsync(Agenda + query);

        Assert.Equal(codes, string.Join(',', page.Document.QuerySelectorAll(".pp-slot li .pp-num").Select(one => one.TextContent).Order(StringComparer.Ordinal)));
        Assert.Contains($"{(codes.Length == 0 ? 0 : codes.Split(',').Length)} of 32 sessions", page.Main, StringComparison.Ordinal);
        Assert.Equal(codes.Length == 0, page.Document.QuerySelectorAll(".pp-empty a").Any(link => link.TextContent == "Clear the filters" && link.GetAttribute("href") == Agenda));
    }

    [Fact]
    public async Task Filter_ByADayAlone_ShowsWhatHappensAroundItsSessionsToo()
    {
        var page = await App.Visit().GetAsync(Agenda + "?day=1");

        Assert.Equal("Tuesday, December 8 Arrive and align", PdfText.Words(Assert.Single(page.Document.QuerySelectorAll(".pp-agenda h2")).TextContent));
        Assert.Contains("Check-in and coffee", page.Main, StringComparison.Ordinal);
        Assert.Contains("Quiet Room and support person", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Check-in and coffee", (await App.Visit().GetAsync(Agenda + "?day=1&room=salon-b")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?day=9")]
    [InlineData("?day=01")]
    [InlineData("?room=nowhere")]
    [InlineData("?room=quiet")]
    [InlineData("?speaker=emberley")]
    [InlineData("?speaker=ashwillow")]
    [InlineData("?day=1%27&room=%00&speaker=%F0%9F%98%80")]
    public async Task Filter_ByWhatTheReaderCantChoose_ShowsEverything(string query) =>
        Assert.Contains("32 sessions on three days", (await App.Visit().GetAsync(Agenda + query)).Main, StringComparison.Ordinal);

    [Fact]
    public async Task Choose_FromTheLists_OffersWhomTheReaderMayKnowAndKeepsWhatWasChosen()
    {
        var visitor = await App.Visit().GetAsync(Agenda + "?day=2&room=salon-b&speaker=mossgrove");
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(people: 1);
        var attendee = await fresno.GetAsync(Agenda);

        Assert.Equal(("2", "salon-b", "mossgrove"), (visitor.FieldValue("day"), visitor.FieldValue("room"), visitor.FieldValue("speaker")));
        Assert.DoesNotContain("ashwillow", Values(visitor));
        Assert.Contains("ashwillow", Values(attendee));
        Assert.All([visitor, attendee], page => Assert.DoesNotContain("emberley", Values(page)));
        Assert.Contains("Wednesday, December 9, Willow Salon, Tomás Mossgrove", visitor.Document.QuerySelector(".pp-printonly")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_ByASpeakerWhoHides_ForgetsThemAtOnce()
    {
        var visitor = App.Visit();
        Assert.Contains("1 of 32 sessions", (await visitor.GetAsync(Agenda + "?speaker=cloudberry")).Main, StringComparison.Ordinal);

        await App.WriteAsync((db, token) => db.Set<Speaker>().Where(speaker => speaker.Code == "cloudberry")
            .ExecuteUpdateAsync(update => update.SetProperty(speaker => speaker.Visibility, SpeakerVisibility.Hidden), token));

        var page = await visitor.GetAsync(Agenda + "?speaker=cloudberry");
        Assert.Contains("32 sessions on three days", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Cloudberry", page.Html, StringComparison.Ordinal); // their code stands in the address that was asked for
        Assert.DoesNotContain("cloudberry", Values(page));
    }

    private static IReadOnlyList<string?> Values(Page page) => [.. page.Document.QuerySelectorAll("select option").Select(option => option.GetAttribute("value"))];
}
