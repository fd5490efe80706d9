using PactPortal.Testing;

namespace PactPortal.BrowserTests.Browsing;

/// <summary>Each page fetches the letters that it shows, and names stand in the text face whatever Latin letters they have.</summary>
public sealed class FacesOfLetters(Chromium chromium) : PortalTest(chromium)
{
    [Fact]
    public async Task Convening_AtAFirstVisit_FetchesWesternLettersOnly()
    {
        var page = await OpenAsync();
        var fetched = new List<string>();
        page.Request += (_, request) => fetched.Add(request.Url);

        await page.GotoAsync($"/convenings/{Some.Convening}");
        await page.EvaluateAsync("document.fonts.ready");

        Assert.Equal(
            [
                "Latin-Merriweather-Italic", "Latin-Merriweather-Regular", "PortalDigits",
                "public-sans-latin-400-normal", "public-sans-latin-600-normal", "public-sans-latin-700-normal",
            ],
            fetched.Where(url => url.EndsWith(".woff2", StringComparison.Ordinal)).Select(url => Path.GetFileNameWithoutExtension(url)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("Łucja Čapková-Ångström")]
    public async Task Name_WithFurtherLatinLetters_StandsInTheTextFace(string name)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await fresno.RegisterAsync();
        var form = await fresno.GetAsync(team.Path.Split('?')[0] + "?person=new");
        team = await (await form.PressAsync("Save team", new(Some.Person()) { ["Form.FullName"] = name })).FollowAsync();
        var page = await OpenAsync(Some.Fresno);
        await page.GotoAsync($"/registrations/{team.Path.Split('/')[2]}/review");
        await page.EvaluateAsync("document.fonts.ready");

        await page.GetByText(name).First.EvaluateAsync("element => element.id = 'the-name'");
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("DOM.enable");
        await session.SendAsync("CSS.enable");
        var document = await session.SendAsync("DOM.getDocument");
        var root = document?.GetProperty("root").GetProperty("nodeId").GetInt32() ?? 0;
        var found = await session.SendAsync("DOM.querySelector", new() { ["nodeId"] = root, ["selector"] = "#the-name" });
        var used = await session.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = found?.GetProperty("nodeId").GetInt32() ?? 0 });

        Assert.All(used?.GetProperty("fonts").EnumerateArray().ToList() ?? [], font => Assert.StartsWith("Public Sans", font.GetProperty("familyName").GetString(), StringComparison.Ordinal));
        Assert.NotEqual(0, used?.GetProperty("fonts").GetArrayLength() ?? 0);
    }
}
