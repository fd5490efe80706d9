using AngleSharp.Html.Dom;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.BadInput;

/// <summary>A form under attack: sends bodies, and asks of each answer what must hold whatever was sent.</summary>
internal sealed class AttackedForm(PortalApp app, PortalBrowser browser, string address, Dictionary<string, string?> sound) : IAsyncDisposable
{
    private KeyValuePair<string, string?> token;
    private IReadOnlyDictionary<string, long>? rows;
    private CommitsOfOthers? commits;

    public IReadOnlyList<string> Fields => [.. sound.Keys];

    public Body Sound() => new(sound.Append(token));

    public async Task<AttackedForm> ReadyAsync()
    {
        token = await browser.TokenAsync();
        commits ??= await Rows.WatchAsync(app);
        await CountAsync();
        return this;
    }

    public ValueTask DisposeAsync() => commits?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <returns>True where it was accepted.</returns>
    public async Task<bool> SendAsync(Body body, string what) => await FindRefusalAsync(body, what) is null;

    /// <summary>Sends one field wrong; what is typed comes back as it was, and the summary's links lead to fields.</summary>
    /// <returns>True where it was accepted.</returns>
    public async Task<bool> SendAsync(string field, Nasty nasty)
    {
        var refusal = await FindRefusalAsync(Sound().With(field, nasty.Encoded), $"{field} = {nasty}");
        if (refusal is not null && nasty.IsKeptAsTyped)
        {
            if (refusal.Document.QuerySelector($"[name='{field}']") is IHtmlInputElement { Type: "text" or "email" } input)
            {
                Assert.True(input.GetAttribute("value") == nasty.Text, $"{address}, {field} = {nasty}: came back as {input.GetAttribute("value")}");
            }

            foreach (var link in refusal.Document.QuerySelectorAll(".pp-errors a"))
            {
                var id = link.GetAttribute("href")?[1..] ?? "";
                Assert.True(refusal.Document.GetElementById(id) is not null, $"{address}, {field} = {nasty}: the summary leads to #{id}, which is not there.");
                Assert.True(refusal.Document.GetElementById(id + "-error") is not null, $"{address}, {field} = {nasty}: nothing stands beside #{id}.");
            }
        }

        return refusal is null;
    }

    /// <returns>The page that refuses; null where it was accepted.</returns>
    private async Task<Page?> FindRefusalAsync(Body body, string what)
    {
        var page = await browser.SendAsync(HttpMethod.Post, address, body.Content());
        Assert.True((int)page.Status < 500, $"{address}, {what}: {page}");
        Assert.True(app.Errors.Entries.Count == 0, $"{address}, {what}: {string.Join('\n', app.Errors.Entries)}");
        if (page.Location is { } location)
        {
            Assert.True(location.StartsWith('/') && !location.StartsWith("//", StringComparison.Ordinal), $"{address}, {what} leads to {location}");
            await CountAsync();
            return null;
        }

        Assert.True(page.Heading.Length > 0, $"{address}, {what}: an answer without a page: {page}");
        Assert.Empty(page.Document.QuerySelectorAll("script, [onmouseover]"));
        if (await commits!.HaveComeAsync()) // watched since ReadyAsync
        {
            var now = await Rows.CountAsync(app);
            Assert.True(rows!.SequenceEqual(now), $"{address}, {what}: refused, and yet something was written: {string.Join(", ", now.Except(rows!))}"); // counted by ReadyAsync
        }

        return page;
    }

    private async Task CountAsync()
    {
        await commits!.HaveComeAsync(); // watched since ReadyAsync
        rows = await Rows.CountAsync(app);
    }
}
