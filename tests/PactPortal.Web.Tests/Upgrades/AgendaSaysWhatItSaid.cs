using System.Text;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Upgrades;

/// <summary>
/// An agenda that a released portal showed says the same after the upgrade: pages and packet word for word, the calendar file byte for byte, so
/// that no calendar takes an event for another. What the released portal said was read from it once, and is kept beside its state.
/// </summary>
public sealed class AgendaSaysWhatItSaid(UpgradedStates states) : IClassFixture<UpgradedStates>
{
    private const string State = "20261201025503_RegistrationsOfPeople", Of = $"/convenings/{Some.Convening}";

    [Theory]
    [InlineData("agenda", "agenda.txt")]
    [InlineData("agenda?q=tomas&track=CLT", "agenda-filtered.txt")]
    [InlineData("sessions/B1", "session.txt")]
    [InlineData("speakers", "speakers.txt")]
    [InlineData("packet", "packet.txt")]
    public async Task Visit_APageOfTheAgenda_SaysWhatItSaid(string part, string said)
    {
        var visitor = await (await states.OfAsync(State)).AsAsync(null);

        Assert.Equal(PdfText.Words(await SaidAsync(said)), OnPaper(await visitor.GetAsync($"{Of}/{part}")));
    }

    [Fact]
    public async Task Download_ThePacket_SaysWhatItSaid()
    {
        var visitor = await (await states.OfAsync(State)).AsAsync(null);

        Assert.Equal(PdfText.Words(await SaidAsync("packet-pdf.txt")), await visitor.PdfTextAsync($"{Of}/packet.pdf"));
    }

    [Fact]
    public async Task Download_TheCalendar_IsTheFileThatItWas()
    {
        var visitor = await (await states.OfAsync(State)).AsAsync(null);

        Assert.Equal(await SaidAsync("agenda.ics"), (await visitor.GetAsync($"{Of}/agenda.ics")).Html);
    }

    /// <summary>What a page says when it is printed: without its forms, what they were filled with, and ways elsewhere, which may become more.</summary>
    private static string OnPaper(Page page)
    {
        foreach (var left in page.Document.QuerySelectorAll("main nav, main form, main script, main .pp-noprint, main .pp-actions, main .pp-printonly").ToList())
        {
            left.Remove();
        }

        return page.Main;
    }

    private static Task<string> SaidAsync(string file) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Upgrades", "Said", file), Encoding.UTF8);
}
