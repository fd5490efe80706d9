using System.Text;
using PactPortal.Testing;
using SkiaSharp;

namespace PactPortal.Web.Tests.Speakers.Photographs;

/// <summary>What is made of a picture that somebody sends, and what isn't taken for one.</summary>
public sealed class PicturesAreMadeAnew : SpeakerScenario
{
    private static readonly IReadOnlyList<string> Marks = [Pictures.Camera, "Exif", "http://ns.adobe.com", "ICC_PROFILE"];

    [Fact]
    public async Task Send_AJpegWithItsPlaceAndCamera_IsServedWithoutThem()
    {
        var sent = Pictures.WithExif(Pictures.Quarters(120, 80), orientation: 1);

        var served = await PutAsync(await AddedAsync(), sent);

        Assert.Contains(Pictures.Camera, Encoding.Latin1.GetString(sent), StringComparison.Ordinal);
        Assert.All(Marks, mark => Assert.DoesNotContain(mark, Encoding.Latin1.GetString(served), StringComparison.Ordinal));
        Assert.DoesNotContain(Segments(served), marker => marker is >= 0xE1 and <= 0xEF or 0xFE);
        Assert.Equal((120, 80), Pictures.Size(served));
    }

    /// <summary>Where the two first quarters of what a camera stored are seen, by how it was held: of Exif 2.3, 4.6.4.</summary>
    [Fact]
    public async Task Send_APictureTakenWithTheCameraTurned_IsSeenUpright()
    {
        var page = await AddedAsync();
        foreach (var (orientation, first, second) in new[] { (1, 0, 1), (2, 1, 0), (3, 3, 2), (4, 2, 3), (5, 0, 2), (6, 1, 3), (7, 3, 1), (8, 2, 0) })
        {
            var served = await PutAsync(page, Pictures.WithExif(Pictures.Quarters(1000, 500), (short)orientation));

            var seen = Pictures.Seen(served);
            Assert.Equal((orientation, orientation < 5 ? (800, 400) : (400, 800)), (orientation, Pictures.Size(served)));
            Assert.True(Pictures.IsLike(seen[first], Pictures.First) && Pictures.IsLike(seen[second], Pictures.Second), $"{orientation}: {string.Join(", ", seen)}");
        }
    }

    [Fact]
    public async Task Send_PicturesOfOtherKinds_AreMadeJpegsOnWhite()
    {
        var page = await AddedAsync();

        var served = await PutAsync(page, Pictures.Transparent(30, 40));
        var webp = await PutAsync(page, Pictures.Quarters(2000, 1000, SKEncodedImageFormat.Webp), "portrait.png");

        Assert.All(Pictures.Seen(served), color => Assert.True(Pictures.IsLike(color, SKColors.White), color.ToString()));
        Assert.Equal((800, 400), Pictures.Size(webp));
        Assert.True(Pictures.IsLike(Pictures.Seen(webp)[3], Pictures.Last));
    }

    [Fact]
    public async Task Send_WhatIsNoPicture_IsRefusedBesideTheFieldWithAllElseKept()
    {
        var (page, link) = await AskedAsync();
        var (browser, jpeg, sound) = (App.Visit(), Pictures.Quarters(900, 900), Pictures.Quarters(40, 40));
        const string none = "Choose a JPEG, PNG or WebP picture.", damaged = "This picture is damaged or ends too early.";
        foreach (var (file, sentence) in new (byte[], string)[]
        {
            ([], "The file is empty."),
            (Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"), none),
            (Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>"), none),
            ("GIF89a\u0001\0\u0001\0\0\0\0;"u8.ToArray(), none),
            (jpeg[..(jpeg.Length / 2)], damaged),
            ([.. Pictures.Quarters(60, 60, SKEncodedImageFormat.Png)[..60]], damaged),
            (Pictures.Claiming(60_000, 60_000), "This picture has more than 50 million pixels."),
            (new byte[11 * 1024 * 1024], "Choose a picture of at most 10 MB. Nothing was changed."),
        })
        {
            var refused = await browser.SendWithAsync(await browser.GetAsync(link), "Save", "Form.Photo", file, new() { ["Form.Biography"] = "Typed before.", ["Form.MayShowPhoto"] = "yes" });

            Beside.Field(refused, "Form.Photo", sentence);
            Assert.Equal(("Typed before.", "yes"), (refused.FieldValue("Form.Biography"), refused.FieldValue("Form.MayShowPhoto")));
        }

        var again = await browser.SendWithAsync(await browser.GetAsync(link), "Save", "Form.Photo", sound, new() { ["Form.Name"] = "" });
        var tooLarge = await (await browser.SendWithAsync(await browser.GetAsync(link), "Save", "Form.Photo", new byte[21 * 1024 * 1024])).FollowAsync();

        Beside.Field(again, "Form.Photo", "Choose the photograph again: nothing was saved yet.");
        Beside.Field(tooLarge, "Form.Photo", "Choose a picture of at most 10 MB. Nothing was changed.");
        Assert.Equal((null, null), ((await SpeakerAsync(page)).Photo, (await SpeakerAsync(page)).MayShowPhoto));
        var folder = Path.Combine(App.DataFolder, "speaker-photos");
        Assert.Empty(Directory.Exists(folder) ? Directory.GetFiles(folder) : []);
    }

    [Fact]
    public async Task Put_NoPictureByAPlanner_IsRefusedBesideTheField()
    {
        var (page, planner) = (await AddedAsync(), await App.SignInAsync(Some.Planner));
        var shown = await planner.GetAsync(page);

        Beside.Field(await shown.PressAsync("Put the photograph"), "Photograph.File", "Choose a photograph.");
        Beside.Field(await planner.SendWithAsync(shown, "Put the photograph", "Photograph.File", new byte[50]), "Photograph.File", "Choose a JPEG, PNG or WebP picture.");
        Beside.Field(
            await (await planner.SendWithAsync(shown, "Put the photograph", "Photograph.File", new byte[21 * 1024 * 1024])).FollowAsync(),
            "Photograph.File", "Choose a picture of at most 10 MB. Nothing was changed.");
    }

    /// <summary>As the planning team puts it.</summary>
    /// <returns>What is served then.</returns>
    private async Task<byte[]> PutAsync(string page, byte[] sent, string name = "portrait.jpg")
    {
        var planner = await App.SignInAsync(Some.Planner);
        var shown = await planner.GetAsync(page);
        var put = await planner.SendWithAsync(shown, shown.Portrait() is null ? "Put the photograph" : "Put another in its place", "Photograph.File", sent, name: name);
        Assert.True(put.Location is not null, put.Main);
        return await planner.PictureAsync((await put.FollowAsync()).Portrait()!);
    }

    /// <summary>The markers of a JPEG up to its picture.</summary>
    private static IEnumerable<byte> Segments(byte[] jpeg)
    {
        for (var at = 2; jpeg[at + 1] != 0xDA; at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3])
        {
            yield return jpeg[at + 1];
        }
    }
}
