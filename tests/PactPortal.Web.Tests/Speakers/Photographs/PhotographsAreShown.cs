using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data.Files;
using PactPortal.Data.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Persons;

namespace PactPortal.Web.Tests.Speakers.Photographs;

/// <summary>A photograph of a speaker: who sees it, and until when.</summary>
public sealed class PhotographsAreShown : PhotographScenario
{
    [Fact]
    public async Task Send_APhotograph_IsShownOnlyWhileTheSpeakerSaysSoAndIsShownThemselves()
    {
        var (page, link) = await PublishedAsync();

        await SaveAsync(link, [], Pictures.Quarters(1600, 1200));
        var asked = await AddressAsync(page);
        Assert.Equal((HttpStatusCode.NotFound, null, null), await SeenAsync(asked));
        await SaveAsync(link, new() { ["Form.MayShowPhoto"] = "yes" });
        Assert.Equal((HttpStatusCode.OK, asked, asked), await SeenAsync(asked));
        Assert.Equal((800, 600), Pictures.Size(await Visitor.PictureAsync(asked)));
        Assert.Contains("shown, as they said", (await (await App.SignInAsync(Some.Planner)).GetAsync(page)).Main, StringComparison.Ordinal);

        foreach (var (withdrawn, back) in new[] { ("Form.MayShowPhoto=no", "yes"), ("Form.MayShowPhoto=", "yes"), ("Form.Visibility=Attendees", "Public"), ("Form.Visibility=Hidden", "Public") })
        {
            var (field, value) = (withdrawn.Split('=')[0], withdrawn.Split('=')[1]);
            await SaveAsync(link, new() { [field] = value });
            Assert.Equal((HttpStatusCode.NotFound, null, null), await SeenAsync(asked));
            await SaveAsync(link, new() { [field] = back });
            Assert.Equal((HttpStatusCode.OK, asked, asked), await SeenAsync(asked));
        }

        await SaveAsync(link, new() { ["Form.TakeAway"] = (await PhotoAsync(page))!.Hash });
        Assert.Equal((HttpStatusCode.NotFound, null, null), await SeenAsync(asked));
        Assert.Empty(await FilesAsync());
    }

    [Fact]
    public async Task Read_APhotographAgain_IsAskedForEachTimeAndSentOnce()
    {
        var (page, link) = await PublishedAsync();
        await SaveAsync(link, new() { ["Form.MayShowPhoto"] = "yes" }, Pictures.Quarters(40, 30));
        var address = await AddressAsync(page);

        var browser = Visitor;
        using var first = await browser.Http.GetAsync(new Uri(address, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("It has no tag."));
        using var again = await browser.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode));
        Assert.All([first, again], answer => Assert.Equal(CacheControlHeaderValue.Parse("private, no-cache"), answer.Headers.CacheControl));
    }

    [Fact]
    public async Task Read_APhotographByTheIdentifiersOfOthers_IsNotThere()
    {
        var (page, link) = await PublishedAsync();
        var other = await AddedAsync(new(Answers) { ["Form.Name"] = "Other Speaker", ["Form.Email"] = "other@example.org" });
        await SaveAsync(link, new() { ["Form.MayShowPhoto"] = "yes" }, Pictures.Quarters(40, 30));
        var (hash, planner) = ((await PhotoAsync(page))!.Hash, await App.SignInAsync(Some.Planner));
        var address = await AddressAsync(page);
        await Visitor.PictureAsync($"{link}/photo/{hash}.jpg");
        await planner.PictureAsync($"{page}/photo/{hash}.jpg");

        foreach (var (reader, wrong) in new[]
        {
            (Visitor, address.Replace(Some.Convening, Some.Gathering, StringComparison.Ordinal)),
            (Visitor, address.Replace(await CodeAsync(page), await CodeAsync(other), StringComparison.Ordinal)),
            (Visitor, address.Replace(hash, new string('0', 64), StringComparison.Ordinal)),
            (Visitor, $"{link}x/photo/{hash}.jpg"),
            (planner, $"{other}/photo/{hash}.jpg"),
            (planner, $"{page}/photo/{hash}.jpg".Replace(Some.Convening, Some.Gathering, StringComparison.Ordinal)),
            (await App.SignInAsync(Some.Fresno), $"{page}/photo/{hash}.jpg"),
        })
        {
            Assert.Equal((wrong, HttpStatusCode.NotFound), (wrong, (await reader.GetAsync(wrong)).Status));
        }
    }

    [Fact]
    public async Task Put_AnotherPhotographByAPlanner_EndsTheYesThatWasSaidOfTheFirst()
    {
        var (page, link) = await PublishedAsync();
        await SaveAsync(link, new() { ["Form.MayShowPhoto"] = "yes" }, Pictures.Quarters(40, 30));
        var (planner, first) = (await App.SignInAsync(Some.Planner), await AddressAsync(page));
        var shown = await planner.GetAsync(page);

        var put = await planner.SendWithAsync(shown, "Put another in its place", "Photograph.File", Pictures.Quarters(60, 80));
        var second = await AddressAsync(page);
        var stale = await planner.SendWithAsync(shown, "Put another in its place", "Photograph.File", Pictures.Quarters(30, 30));
        var taken = await shown.PressAsync("Take the photograph away"); // the first, which is gone

        Assert.Equal(page, put.Location);
        Assert.Equal((HttpStatusCode.NotFound, null, null), await SeenAsync(first));
        Assert.Equal((HttpStatusCode.NotFound, null, null), await SeenAsync(second));
        Assert.Contains("Somebody changed this speaker meanwhile", Assert.Single(stale.Problems), StringComparison.Ordinal);
        Assert.Equal("Another photograph was put meanwhile. Nothing was taken away; look at it first.", Assert.Single(taken.Problems));
        Assert.Equal(second, await AddressAsync(page));
        Assert.Single(await FilesAsync());
        Assert.Equal(page, (await (await planner.GetAsync(page)).PressAsync("Take the photograph away")).Location);
        Assert.Equal((null, 0), (await PhotoAsync(page), (await FilesAsync()).Count));
    }

    [Fact]
    public async Task Hide_ASpeakerWithAPhotograph_LeavesNoneToThePlanningTeamEither()
    {
        var (page, link) = await PublishedAsync();
        await SaveAsync(link, new() { ["Form.MayShowPhoto"] = "yes" }, Pictures.Quarters(40, 30));
        var (planner, hash) = (await App.SignInAsync(Some.Planner), (await PhotoAsync(page))!.Hash);
        var shown = await planner.GetAsync(page);

        await shown.PressAsync("Hide this speaker");
        var hidden = await planner.GetAsync(page);
        var put = await planner.SendWithAsync(shown, "Put another in its place", "Photograph.File", Pictures.Quarters(60, 80));
        var taken = await shown.PressAsync("Take the photograph away");

        Assert.Null(hidden.Portrait());
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync($"{page}/photo/{hash}.jpg")).Status);
        Assert.All([put, taken], answer => Assert.StartsWith("This speaker’s name is withheld.", Assert.Single(answer.Problems), StringComparison.Ordinal));
        Assert.Equal(hash, (await PhotoAsync(page))!.Hash);
        Assert.Single(await FilesAsync());
        await Visitor.PictureAsync($"{link}/photo/{hash}.jpg");
    }

    [Fact]
    public async Task Erase_SomebodyWithAPhotograph_TakesItsFileToo()
    {
        var (page, link) = await PublishedAsync();
        await SaveAsync(link, new() { ["Form.MayShowPhoto"] = "yes" }, Pictures.Quarters(40, 30));
        var address = await AddressAsync(page);
        App.AfterTheConvening();

        await (await App.SignInAsync(Some.Planner)).EraseAsync((await SpeakerAsync(page)).PersonId);

        Assert.Equal((null, null), ((await SpeakerAsync(page)).Photo, (await SpeakerAsync(page)).MayShowPhoto));
        Assert.Empty(await FilesAsync());
        Assert.Equal((HttpStatusCode.NotFound, null, null), await SeenAsync(address));
    }

    [Fact]
    public async Task Forget_FilesOfWhichNoRowSpeaks_LeavesTheOthersAndWhatIsYoungerThanADay()
    {
        var (page, link) = await PublishedAsync();
        await SaveAsync(link, new() { ["Form.MayShowPhoto"] = "yes" }, Pictures.Quarters(40, 30));
        var kept = PhotoFolder.Of((await PhotoAsync(page))!);
        var left = $"{PhotoFolder.All}/{Guid.CreateVersion7(App.Clock.Now):N}";
        await App.Services.GetRequiredService<IFileStore>().WriteAsync(left, stream => stream.Write("x"u8), TestContext.Current.CancellationToken);

        await ForgetAsync();
        var sameDay = await FilesAsync();
        App.Clock.Now += TimeSpan.FromHours(25);
        await ForgetAsync();

        Assert.Equal(new[] { kept, left }.Order(StringComparer.Ordinal), sameDay);
        Assert.Equal([kept], await FilesAsync());
    }
}
