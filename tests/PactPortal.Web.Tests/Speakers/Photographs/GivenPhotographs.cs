using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data.Files;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Speakers.Photographs;

/// <summary>Photographs that are there, and forms with one in them.</summary>
internal static class GivenPhotographs
{
    /// <summary>Gives a speaker a photograph that they let be shown.</summary>
    /// <returns>Its part of an address.</returns>
    public static async Task<string> PhotographAsync(this PortalApp app, Guid speakerId)
    {
        // Each another, as photographs are.
        byte[] content = [.. Pictures.Quarters(40, 50), .. speakerId.ToByteArray()];
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var photo = new SpeakerPhoto(Guid.CreateVersion7(app.Clock.Now).ToString("N"), hash, content.Length, 40, 50, app.Clock.Now);
        await app.Services.GetRequiredService<IFileStore>().WriteAsync(PhotoFolder.Of(photo), stream => stream.Write(content), CancellationToken.None);
        await app.WriteAsync(async (db, token) => (await db.Set<Speaker>().SingleAsync(one => one.SpeakerId == speakerId, token)).SayPhoto(photo, true));
        return hash;
    }

    /// <summary>Gives one to the first of the speakers' page, whom nobody hides.</summary>
    /// <returns>The addresses by their routes: the public one and the planning team's.</returns>
    public static async Task<Dictionary<string, string>> ShownPhotographAsync(this PortalApp app)
    {
        var code = (await app.Visit().GetAsync($"/convenings/{Some.Convening}/speakers")).Document.QuerySelector(".pp-speakers > li")?.Id;
        var speakerId = await app.QueryAsync(db => db.Set<Speaker>().Where(one => one.Code == code).Select(one => one.SpeakerId).FirstAsync());
        var file = $"photo/{await app.PhotographAsync(speakerId)}.jpg";
        return new()
        {
            ["convenings/{slug}/speakers/{speaker}/photo/{photo}.jpg"] = $"convenings/{Some.Convening}/speakers/{code}/{file}",
            ["agenda/speakers/{speakerId:guid}/photo/{photo}.jpg"] = $"agenda/speakers/{speakerId}/{file}",
        };
    }

    /// <summary>Sends the form of a button as a browser does, with a file in it.</summary>
    public static async Task<Page> SendWithAsync(
        this PortalBrowser browser, Page page, string button, string field, byte[] file, Dictionary<string, string?>? answers = null, string name = "portrait.jpg")
    {
        var form = (IHtmlFormElement)page.ButtonNamed(button).Closest("form")!;
        using var content = new MultipartFormDataContent();
        foreach (var control in form.Elements)
        {
            var (said, value) = control switch
            {
                IHtmlInputElement { Type: "file" } or IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => (null, null),
            };
            if (said is { Length: > 0 } && answers?.ContainsKey(said) != true)
            {
                content.Add(new StringContent(value ?? ""), said);
            }
        }

        foreach (var (said, value) in answers ?? [])
        {
            content.Add(new StringContent(value ?? ""), said);
        }

        content.Add(new ByteArrayContent(file), field, name);
        return await browser.SendAsync(HttpMethod.Post, form.GetAttribute("action")!, content);
    }

    /// <summary>Where a photograph of a page lies; null where it shows none.</summary>
    /// <param name="hash">Of one; empty for the first there is.</param>
    public static string? Portrait(this Page page, string hash = "") => page.Document.QuerySelector($"img.pp-portrait[src*='/photo/{hash}']")?.GetAttribute("src");

    public static async Task<byte[]> PictureAsync(this PortalBrowser browser, string address)
    {
        using var answer = await browser.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((System.Net.HttpStatusCode.OK, SpeakerPhoto.ContentType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
