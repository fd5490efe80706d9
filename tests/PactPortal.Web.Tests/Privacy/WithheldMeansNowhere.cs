using System.Text;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Access;
using PactPortal.Web.Tests.Choices;
using PactPortal.Web.Tests.Releases;
using PactPortal.Web.Tests.Speakers.Photographs;

namespace PactPortal.Web.Tests.Privacy;

/// <summary>
/// Somebody is published, in releases that differ by what they do, and then hides: from then on no page, feed, file, export, printed file or mail has a word
/// of who they are, the stored releases and what is compared of them neither.
/// </summary>
public sealed class WithheldMeansNowhere(WalkedPortal portal) : IClassFixture<WalkedPortal>
{
    private const string Desk = $"/planning/convenings/{Some.Convening}", Public = $"/convenings/{Some.Convening}", Releases = $"{Desk}/agenda/releases";

    private const string Email = "wren@example.org";

    private static readonly IReadOnlyList<string> Names = ["Quartzbrook", "River Street Legal Aid", "Wren writes"], Tells = [.. Names, Email];

    /// <summary>One of each kind who reads about agendas, and those who read exports.</summary>
    private static readonly IReadOnlyList<string?> Readers =
        [null, Some.Fresno, Some.Planner, Some.AccessCoordinator, Some.PlanningFinance, Some.CheckIn, Some.Administrator];

    private readonly PortalWalk walk = new(portal);

    [Fact]
    public async Task Hide_ASpeakerOfPublishedReleases_LeavesNoWordOfThemAnywhere()
    {
        var planner = await portal.SessionAsync(Some.Planner);
        var page = await PublishedAsync(planner);
        var photo = await portal.App.PhotographAsync(Guid.Parse(page.Split('/')[^1]));
        IReadOnlyList<string> tells = [.. Tells, photo];
        var portraits = new[] { (portal.App.Visit(), (await portal.App.Visit().GetAsync($"{Public}/sessions/A1")).Portrait(photo)), (planner, (await planner.GetAsync(page)).Portrait(photo)) };
        Assert.All(portraits, portrait => Assert.NotNull(portrait.Item2));
        await ReadAsync(planner, words => Assert.Contains("Quartzbrook", words, StringComparison.Ordinal), $"{Releases}/3/since/2", $"{Releases}/2");
        await ReadAsync(portal.App.Visit(), words => Assert.Contains("Quartzbrook", words, StringComparison.Ordinal), $"{Public}/agenda", $"{Public}/agenda.ics", $"{Public}/agenda.xml", $"{Public}/agenda.json", $"{Public}/sessions/A1", $"{Public}/speakers");
        await ChooseAsync("A1");
        await portal.App.DeliverMailAsync();

        await (await planner.GetAsync(page)).PressAsync("Hide this speaker");
        await portal.App.LaterAsync("A1", minutes: 15);
        await portal.App.DraftAsync("A1", item => item.Give(Guid.Parse(page.Split('/')[^1]), SpeakingRole.Speaker, SpeakingAnswer.Confirmed, null));
        await portal.App.PublishAsync();

        var mails = await portal.App.DeliverMailAsync();
        Assert.Contains(mails, mail => mail.ToAddress == "person1@example.org");
        Assert.All(mails, mail => NamesNobody(
            // What is sent to them says where, and no more.
            mail.ToAddress == Email ? Names : tells,
            [mail.ToName, mail.Subject, mail.Text, mail.Html, .. mail.Files.Select(file => Encoding.UTF8.GetString(file.Content).Replace("\r\n ", "", StringComparison.Ordinal))]));
        foreach (var kind in new[] { "Badges", "TeamPackets" })
        {
            var job = await planner.AskForPrintAsync(kind, "OnePdf");
            await portal.App.PrintAsync();
            NamesNobody(tells, await planner.PdfTextAsync(await planner.DownloadAsync(job, "Download PDF")));
        }

        foreach (var (reader, portrait) in portraits)
        {
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await reader.GetAsync(portrait!)).Status);
        }

        foreach (var reader in new[] { planner, portal.App.Visit() })
        {
            await ReadAsync(reader, words => NamesNobody(tells, words), [
                .. new[] { "", "/1", "/2", "/3", "/4", "/4/since/3", "/3/since/2", "/2/since/1", "/new", "/3/bring-back" }.Select(part => Releases + part),
                $"{Desk}/agenda?day=1", page, $"{Desk}/agenda/items/{await portal.App.ItemIdAsync("A1")}", "/planning/people?q=quartzbrook",
                $"{Public}/agenda?q=quartzbrook", $"{Public}/agenda?speaker=quartzbrook", $"{Public}/agenda?day=1", $"{Public}/sessions/A1",
            ]);
        }

        var read = await walk.ReadAllAsync(Readers.Contains);
        Assert.InRange(read.Count, 200, int.MaxValue);
        // The demonstration's mailboxes say to whom they belong.
        Assert.Empty(read.Where(one => (one.Key.Contains("dev/mail", StringComparison.Ordinal) ? Names : tells).Any(tell => one.Value.Contains(tell, StringComparison.OrdinalIgnoreCase))).Select(one => one.Key));
    }

    /// <summary>Speaks in release 2, and moderates in release 3.</summary>
    private async Task<string> PublishedAsync(PortalBrowser planner)
    {
        var added = await (await planner.GetAsync($"{Desk}/agenda/speakers/new")).PressAsync("Add speaker", new()
        {
            ["Form.Name"] = "Wren Quartzbrook",
            ["Form.Email"] = "wren@example.org",
            ["Form.Organization"] = "River Street Legal Aid",
            ["Form.Biography"] = "Wren writes and teaches.",
        });
        var page = added.Location ?? throw new InvalidOperationException($"{added} {added.Main}");
        foreach (var role in new[] { SpeakingRole.Speaker, SpeakingRole.Moderator })
        {
            await portal.App.DraftAsync("A1", item => item.Give(Guid.Parse(page.Split('/')[^1]), role, SpeakingAnswer.Confirmed, null));
            await portal.App.PublishAsync(quietly: true);
        }

        return page;
    }

    private Task ChooseAsync(string code) =>
        portal.App.ChooseAsync(new Guest("", $"/me/{portal.Identifiers(People.FresnoRecords)["{token}"]}", portal.Confirmed(People.FresnoRecords)), code);

    private async Task ReadAsync(PortalBrowser reader, Action<string> look, params IReadOnlyList<string> addresses)
    {
        foreach (var address in addresses)
        {
            // A search is typed in small letters, so that what is found is told from what was typed.
            if (await walk.TextAsync(reader, address) is { } words)
            {
                look(address.Contains("quartzbrook", StringComparison.Ordinal) ? words.Replace("quartzbrook", "", StringComparison.Ordinal) : words);
            }
        }
    }

    private static void NamesNobody(IReadOnlyList<string> tells, params IReadOnlyList<string> texts) =>
        Assert.All(texts, text => Assert.All(tells, tell => Assert.DoesNotContain(tell, text, StringComparison.OrdinalIgnoreCase)));
}
