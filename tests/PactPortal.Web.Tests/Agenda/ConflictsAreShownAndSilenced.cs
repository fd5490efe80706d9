using System.Net;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Agenda;

public sealed class ConflictsAreShownAndSilenced : AgendaScenario
{
    private const string Sentence = "Willow Salon has WS-1 until 8:00 p.m. and WS-2 from 7:50 p.m.";

    [Fact]
    public async Task Silence_ConflictOfTwoItems_IsLetBeShownAgainAndComesBackWhenItGrows()
    {
        var planner = await App.SignInAsync(Some.Planner);
        var room = (await RoomAsync("Willow Salon")).RoomId.ToString();
        var confirmed = new Dictionary<string, string?> { ["Form.State"] = "Confirmed", ["Form.Rooms[0]"] = room };
        await AddAsync(planner, Desk, Merged(Named("One", "1", "7 pm", "8 pm"), confirmed));
        var second = await AddAsync(planner, Desk, Merged(Named("Other", "1", "7:50 pm", "9 pm"), confirmed));

        var desk = await planner.GetAsync($"{Desk}?day=1");
        Assert.Contains(Sentence, desk.Main, StringComparison.Ordinal);
        Assert.Contains("Room taken twice", desk.Document.GetElementById("item-WS-2")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(Sentence, (await planner.GetAsync($"{Desk}/items/{second.AgendaItemId}")).Main, StringComparison.Ordinal);

        var ask = await planner.GetAsync(LinkOf(desk, "Silence with a reason"));
        Assert.Contains(Sentence, ask.Main, StringComparison.Ordinal);
        Assert.Equal(["Say why it can stay as it is."], (await ask.PressAsync("Silence it")).Problems);
        var silenced = await (await ask.PressAsync("Silence it", new() { ["Form.Reason"] = "A curtain divides it." })).FollowAsync();
        Assert.Contains("Silenced: Room taken twice", silenced.Main, StringComparison.Ordinal);
        Assert.Contains("“A curtain divides it.”", silenced.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Room taken twice", silenced.Document.GetElementById("item-WS-2")?.TextContent, StringComparison.Ordinal);

        var again = await (await silenced.PressAsync($"Show again: {Sentence}")).FollowAsync();
        Assert.DoesNotContain("Silenced", again.Main, StringComparison.Ordinal);

        await ask.PressAsync("Silence it", new() { ["Form.Reason"] = "A curtain divides it." });
        await (await planner.GetAsync($"{Desk}/items/{second.AgendaItemId}")).PressAsync("Save item", new() { ["Form.Start"] = "7:30 pm" });
        var grown = await planner.GetAsync($"{Desk}?day=1");
        Assert.Contains("Willow Salon has WS-1 until 8:00 p.m. and WS-2 from 7:30 p.m.", grown.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Silenced", grown.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("RoomTakenTwice/nonsense/~5")]
    [InlineData("~")]
    public async Task Silence_WhatIsNoConflict_IsToldSo(string key)
    {
        var planner = await App.SignInAsync(Some.Planner);
        var token = await planner.TokenAsync();

        var shown = await planner.GetAsync($"{Desk}/conflicts/silence?key={Uri.EscapeDataString(key)}");
        var silenced = await planner.PostAsync($"{Desk}/conflicts/silence", [token, new("Form.Key", key), new("Form.Reason", "Because.")]);
        var again = await planner.PostAsync($"{Desk}/conflicts/show-again", [token, new("key", key), new("day", "7\n")]);

        Assert.Contains("This conflict is no longer there", shown.Main, StringComparison.Ordinal);
        Assert.Equal(["This conflict is no longer there, or became another. Nothing was silenced."], silenced.Problems);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
    }

    private static Dictionary<string, string?> Merged(Dictionary<string, string?> some, Dictionary<string, string?> more) =>
        some.Concat(more).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static string LinkOf(Page page, string words) =>
        page.Document.QuerySelectorAll("#conflicts a").First(link => link.TextContent.Contains(words, StringComparison.Ordinal) && link.TextContent.Contains(Sentence, StringComparison.Ordinal))
            .GetAttribute("href") ?? "";
}
