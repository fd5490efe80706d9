using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Releases;

/// <summary>Before they publish, the planning team reads what is open in the draft: its conflicts, and who hasn't said yes.</summary>
public sealed class ReleaseSaysWhatIsOpen : PortalScenario
{
    private const string Desk = $"/planning/convenings/{Some.Convening}/agenda", New = $"{Desk}/releases/new";

    [Fact]
    public async Task New_WithTwoItemsInOneRoom_NamesTheConflictUntilItIsSilenced()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var before = await planner.GetAsync(New);
        await App.ToRoomAsync("A1", "Willow Salon"); // where A2 is

        var page = await planner.GetAsync(New);

        var open = page.Document.QuerySelector("[aria-labelledby='h-open']") ?? throw new InvalidOperationException(page.Main);
        var link = open.QuerySelectorAll("li a").First(one => one.TextContent.Contains("A1", StringComparison.Ordinal));
        Assert.DoesNotContain("must be settled", before.Main, StringComparison.Ordinal);
        Assert.Contains("1 must be settled", open.QuerySelector("h3")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Must be settled", PdfText.Words(open.QuerySelector("li")?.TextContent ?? ""), StringComparison.Ordinal);
        Assert.Equal($"{Desk}?day=1#item-A1", link.GetAttribute("href"));
        Assert.NotNull((await planner.GetAsync(link.GetAttribute("href")?.Split('#')[0] ?? "")).Document.QuerySelector("#item-A1"));

        await planner.FollowSilenceAsync(Desk);
        var settled = await planner.GetAsync(New);
        Assert.DoesNotContain("must be settled", settled.Main, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task New_WithPeopleWhoHaventAnswered_NamesThemAndNotWhoHides()
    {
        await App.WriteAsync(async (db, token) =>
        {
            var speakers = await db.Set<Speaker>().Where(one => one.Code == "kelpwood" || one.Code == "saltmarsh").ToListAsync(token);
            foreach (var speaker in speakers)
            {
                (await db.AgendaItems.Include("speakers").SingleAsync(item => item.Code == "A3", token)).Give(speaker.SpeakerId, SpeakingRole.Speaker, SpeakingAnswer.Asked, null);
            }

            speakers.Single(one => one.Code == "saltmarsh").Change(new SpeakerTerms("Noor Saltmarsh", SpeakerVisibility.Hidden));
        });

        var page = await (await App.SignInAsync(Some.Planner)).GetAsync(New);

        var open = page.Document.QuerySelector("[aria-labelledby='h-open']") ?? throw new InvalidOperationException(page.Main);
        Assert.Contains("Not confirmed: 2 parts", PdfText.Words(open.TextContent), StringComparison.Ordinal);
        Assert.Contains("Otis Kelpwood, asked", PdfText.Words(open.TextContent), StringComparison.Ordinal);
        Assert.Contains("Name withheld, asked", PdfText.Words(open.TextContent), StringComparison.Ordinal);
        Assert.DoesNotContain("Saltmarsh", page.Html, StringComparison.OrdinalIgnoreCase);
    }
}

file static class SilencedConflicts
{
    /// <summary>Silences the first conflict that the desk shows.</summary>
    public static async Task FollowSilenceAsync(this PortalBrowser planner, string desk)
    {
        var link = (await planner.GetAsync($"{desk}?day=1")).Document.QuerySelector("a[href*='/conflicts/silence']")?.GetAttribute("href");
        var answer = await (await planner.GetAsync(link ?? throw new InvalidOperationException("No conflict is shown."))).PressAsync("Silence it", new() { ["Form.Reason"] = "They share the room" });
        Assert.NotNull(answer.Location);
    }
}
