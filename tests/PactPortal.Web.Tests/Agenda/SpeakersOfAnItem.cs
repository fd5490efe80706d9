using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda;

public sealed class SpeakersOfAnItem : AgendaScenario
{
    [Fact]
    public async Task Save_SpeakerWithPartAndAnswer_StandsInTheItemUntilTakenOut()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var item = await AddAsync(planner, Desk, Named("Rooms Where People Can Stay", "1", "7 pm", "8 pm"));
        var page = await planner.GetAsync($"{Desk}/items/{item.AgendaItemId}");
        var speaker = page.Document.QuerySelectorAll("#Speakers_Speaker option").First(option => option.TextContent == "Juniper Ashwillow").GetAttribute("value");

        var saved = await (await page.PressAsync("Save speakers", new() { ["Speakers.Speaker"] = speaker, ["Speakers.Role"] = "Moderator", ["Speakers.Answer"] = "Asked" })).FollowAsync();
        Assert.Contains("Juniper Ashwillow, moderator, asked", (await planner.GetAsync($"{Desk}?day=1")).Main, StringComparison.Ordinal);

        var confirmed = await (await saved.PressAsync("Save speakers", new() { ["Speakers.People[0].Answer"] = "Confirmed" })).FollowAsync();
        var there = Assert.Single((await ItemAsync(item.Code)).Speakers);
        Assert.Equal((SpeakingRole.Moderator, SpeakingAnswer.Confirmed, App.Clock.Now), (there.Role, there.Answer, there.AnsweredAt));
        Assert.Equal(
            ["This item was changed meanwhile. Nothing was saved; look at who speaks in it, and save again."],
            (await saved.PressAsync("Save speakers", new() { ["Speakers.People[0].Role"] = "Speaker" })).Problems);

        await confirmed.PressAsync("Save speakers", new() { ["Speakers.People[0].IsTakenOut"] = "true" });
        Assert.Empty((await ItemAsync(item.Code)).Speakers);
    }

    [Fact]
    public async Task Save_SpeakerWhoIsNobody_IsRefused()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var page = await planner.GetAsync(await AddressOfAsync("E3"));

        foreach (var nobody in new[] { "x", Guid.Empty.ToString(), Guid.NewGuid().ToString() })
        {
            Assert.Equal(["Choose a speaker of this convening."], (await page.PressAsync("Save speakers", new() { ["Speakers.Speaker"] = nobody })).Problems);
        }
    }

    [Fact]
    public async Task Read_DraftWhoseSpeakersAllHide_NamesNobody()
    {
        var names = await App.QueryAsync(db => db.Set<Speaker>().Select(speaker => speaker.Name).ToListAsync());
        await App.WriteAsync((db, token) => db.Set<Speaker>().ExecuteUpdateAsync(update => update.SetProperty(one => one.Visibility, SpeakerVisibility.Hidden), token));
        // Somebody in two places at once, and an interpreter who hasn't confirmed: conflicts say names.
        await App.WriteAsync(async (db, token) =>
        {
            var items = await db.AgendaItems.Include("speakers").Where(item => item.Code == "E1" || item.Code == "E3").OrderBy(item => item.Code).ToListAsync(token);
            items[1].Give(items[0].Speakers[0].SpeakerId, SpeakingRole.Interpreter, SpeakingAnswer.Asked, null);
            items[1].Change(AgendaItemTerms.Of(items[1]) with { Interpreter = AccessProvision.Scheduled });
        });
        var planner = await App.SignInAsync(Some.Planner);
        List<string> addresses = [$"{Desk}?day=1", $"{Desk}?day=2", $"{Desk}?day=3", $"{Desk}?day=none", $"{Desk}?day=all", await AddressOfAsync("E3"), await AddressOfAsync("E1")];
        var desk = await planner.GetAsync($"{Desk}?day=2");
        addresses.AddRange(desk.Document.QuerySelectorAll("#conflicts a[href*='silence']").Select(link => link.GetAttribute("href") ?? ""));

        Assert.Contains("A speaker whose name is withheld is in", desk.Main, StringComparison.Ordinal);
        Assert.Contains("a speaker whose name is withheld hasn’t confirmed", desk.Main, StringComparison.Ordinal);
        Assert.Contains("Name withheld", desk.Main, StringComparison.Ordinal);
        foreach (var address in addresses)
        {
            var page = await planner.GetAsync(address);
            Assert.DoesNotContain(names, name => page.Html.Contains(System.Net.WebUtility.HtmlEncode(name), StringComparison.OrdinalIgnoreCase)
                || name.Split(' ').Any(part => part.Length > 5 && page.Html.Contains(part, StringComparison.OrdinalIgnoreCase)));
        }
    }
}
