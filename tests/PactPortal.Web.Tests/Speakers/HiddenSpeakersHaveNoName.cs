using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Programme;

namespace PactPortal.Web.Tests.Speakers;

/// <summary>Who hides is named nowhere: on no page of the planning team, in no history, in no mail's row that it lists.</summary>
public sealed class HiddenSpeakersHaveNoName : SpeakerScenario
{
    private static readonly IReadOnlyList<string> Tells = ["Quartzbrook", Email, "River Street Legal Aid", "Wren writes"];

    [Fact]
    public async Task Hide_ByThePlanningTeam_ActsAtOnce_AndTheyAloneShowThemselvesAgain()
    {
        var (page, link) = await AskedAsync();
        var planner = await App.SignInAsync(Some.Planner);
        var shown = await planner.GetAsync(page);

        var hidden = await (await shown.PressAsync("Hide this speaker")).FollowAsync();
        await shown.PressAsync("Hide this speaker");
        var saved = await shown.PressAsync("Save speaker", new() { ["Form.Name"] = "Wren Quartzbrook Again" });
        var again = await planner.PostAsync($"{Speakers}/new", [await planner.TokenAsync(), new("Form.Name", Name), new("Form.Email", Email)]);

        Assert.Equal("Name withheld", hidden.Heading);
        Assert.Null(hidden.Document.QuerySelector("[name='Form.Name']"));
        Assert.Contains("theirs to change", Assert.Single(saved.Problems), StringComparison.Ordinal);
        Assert.All(Tells, words => Assert.DoesNotContain(words, saved.Html, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("perhaps without their name", again.Main, StringComparison.Ordinal);
        Assert.Equal(1, await App.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "speaker hidden")));
        var own = await App.Visit().GetAsync(link);
        Assert.Equal(Name, own.FieldValue("Form.Name"));
        await own.PressAsync("Save", new() { ["Form.Visibility"] = "Public" });
        Assert.Equal(Name, (await planner.GetAsync(page)).Heading);
    }

    [Fact]
    public async Task Read_EverythingAboutASpeakerWhoHid_NamesThemNowhere()
    {
        var (page, link) = await AskedAsync();
        var planner = await App.SignInAsync(Some.Planner);
        await (await planner.GetAsync(page)).PressAsync("Save speaker", new() { ["Form.Pronouns"] = "they/them" });
        var visible = await planner.GetAsync(page);
        Assert.All(Tells, words => Assert.Contains(words, visible.Html, StringComparison.OrdinalIgnoreCase));
        await (await App.Visit().GetAsync(link)).PressAsync("Save", new() { ["Form.Visibility"] = "Hidden", ["Form.AccessNeeds"] = "A chair on the stage" });
        await (await planner.GetAsync(page)).PressAsync("Send the link to their own page");

        var room = await App.QueryAsync(db => db.Rooms.Select(one => one.RoomId).FirstAsync());
        var desk = $"/planning/convenings/{Some.Convening}";
        await NamesNobodyAsync(planner, [Speakers, page, $"{page}?sent=true", $"{Speakers}/new", $"{desk}/agenda/rooms", $"{desk}/agenda/rooms/{room}", $"{desk}/agenda/tracks", $"{desk}/history", "/planning", "/planning/people"]);
        await NamesNobodyAsync(await App.SignInAsync(Some.AccessCoordinator), [$"{desk}/access"]);
        await NamesNobodyAsync(await App.SignInAsync(Some.Administrator), [Speakers, page, $"{desk}/history"]);
        await NamesNobodyAsync(App.Visit(), await PublicAddresses.AllAsync(App));
        Assert.Contains("Name withheld", (await planner.GetAsync(Speakers)).Main, StringComparison.Ordinal);
        Assert.Contains("Name withheld A chair on the stage", (await (await App.SignInAsync(Some.AccessCoordinator)).GetAsync($"{desk}/access")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(await App.QueryAsync(db => db.OutboxMessages.Select(one => one.RecipientName).ToListAsync()), name => name.Contains("Quartzbrook", StringComparison.Ordinal));
    }

    private static async Task NamesNobodyAsync(PortalBrowser reader, IReadOnlyList<string> addresses)
    {
        foreach (var address in addresses)
        {
            var text = WebUtility.HtmlDecode(await PublicAddresses.TextAsync(reader, address));
            Assert.All(Tells, words => Assert.False(text.Contains(words, StringComparison.OrdinalIgnoreCase), $"{address} says {words}."));
        }
    }
}
