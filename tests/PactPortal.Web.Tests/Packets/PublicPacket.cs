using System.Net;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Packets;

public sealed class PublicPacket : PortalScenario
{
    [Fact]
    public async Task Read_FromTheConveningsPage_SaysWhatACountyNeeds()
    {
        var browser = App.Visit();
        var link = (await browser.GetAsync($"/convenings/{Some.Convening}")).Document.QuerySelectorAll("main a").Single(anchor => anchor.TextContent == "View or Download Registration Packet");
        var page = await browser.GetAsync(link.GetAttribute("href") ?? "");
        var pdf = await browser.PdfTextAsync(page.Document.QuerySelectorAll("main a").Single(anchor => anchor.TextContent == "Download packet (PDF)").GetAttribute("href") ?? "");

        string[] sections = ["About the convening", "Who should attend", "Agenda at a glance", "Rates and deadlines", "How to register", "Payment and cancellation", "Hotel and travel", "Access", "Code of conduct", "Statement provided by CDSS", "Contact"];
        var headings = page.Document.QuerySelectorAll("main h2").Select(heading => heading.TextContent).ToList();
        Assert.Equal(sections, headings.Intersect(sections));
        foreach (var words in new[]
                 {
                     "48 are members", "Opening Plenary: Twelve Years of Working Side by Side", "Workshops and panels, four at once", "295.00", "Early bird: through October 16, 2026",
                     "Cancel through November 6, 2026: a full refund, less $35 a person.", "to be confirmed as the address for payments", "Every room can be reached without steps.",
                     "$159.00 a night", "access@pact.example.org", "Per CDSS interpretation, this includes registration and travel costs", "Through December 4, 2026, 5:00 p.m.",
                 })
        {
            Assert.Contains(words, page.Main, StringComparison.Ordinal);
            Assert.Contains(words, pdf, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("..", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("Speaker or moderator", pdf, StringComparison.Ordinal); // a rate by invitation is nobody's to choose
    }

    [Fact]
    public async Task Read_WhereLittleIsKnown_AssertsNothing()
    {
        var page = await App.Visit().GetAsync($"/convenings/{Some.Gathering}/packet");

        Assert.Contains("The sessions are not published yet.", page.Main, StringComparison.Ordinal);
        Assert.Contains("No group rate at a hotel is known yet.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("hearing loop", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("a fund pays", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("or older", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("..", page.Main, StringComparison.Ordinal); // a sentence that ends in "p.m." has one full stop
    }

    [Fact]
    public async Task Read_OnceRegistrationHasClosed_SaysSoAndLeadsToNoLetter()
    {
        App.Clock.Now = Some.At("2026-12-05T09:00:00-08:00");

        var page = await App.Visit().GetAsync($"/convenings/{Some.Convening}/packet");

        Assert.Contains("How to register Registration is closed.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("/justification", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Some.Archive)]
    [InlineData("no-such-convening")]
    public async Task Read_WhereThereIsNone_IsNotThere(string slug)
    {
        foreach (var file in new[] { "packet", "packet.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await App.Visit().GetAsync($"/convenings/{slug}/{file}")).Status);
        }

        Assert.DoesNotContain("/packet", (await App.Visit().GetAsync($"/convenings/{slug}")).Html, StringComparison.Ordinal);
    }
}
