using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Programme.Photographs;
using PactPortal.Data.Files;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Releases;

namespace PactPortal.Web.Tests.Speakers.Photographs;

/// <summary>Somebody who is published, and sends a photograph on their own page.</summary>
public abstract class PhotographScenario : SpeakerScenario
{
    private const string Public = $"/convenings/{Some.Convening}";

    private protected PortalBrowser Visitor => App.Visit();

    private protected async Task ForgetAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ForgetSpeakerPhotos>().ExecuteAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asked, confirmed and in a release.</summary>
    private protected async Task<(string Page, string Link)> PublishedAsync()
    {
        var asked = await AskedAsync();
        await GiveAsync(asked.Page, answer: SpeakingAnswer.Confirmed);
        await App.PublishAsync(quietly: true);
        return asked;
    }

    private protected async Task SaveAsync(string link, Dictionary<string, string?> answers, byte[]? photo = null)
    {
        var browser = Visitor;
        var page = await browser.GetAsync(link);
        var saved = photo is null ? await page.PressAsync("Save", answers) : await browser.SendWithAsync(page, "Save", "Form.Photo", photo, answers);
        Assert.True(saved.Location is not null, saved.Main);
    }

    private protected async Task<SpeakerPhoto?> PhotoAsync(string page) => (await SpeakerAsync(page)).Photo;

    private protected async Task<string> CodeAsync(string page) => (await SpeakerAsync(page)).Code;

    /// <summary>Where everybody would find it.</summary>
    private protected async Task<string> AddressAsync(string page) =>
        $"{Public}/speakers/{await CodeAsync(page)}/photo/{(await PhotoAsync(page))?.Hash}.jpg";

    /// <summary>How the address answers, and what the pages of the speakers and of the session show.</summary>
    private protected async Task<(HttpStatusCode Status, string? OnSpeakers, string? OnSession)> SeenAsync(string address) =>
        ((await Visitor.GetAsync(address)).Status, (await Visitor.GetAsync($"{Public}/speakers")).Portrait(), (await Visitor.GetAsync($"{Public}/sessions/A1")).Portrait());

    private protected Task<IReadOnlyList<string>> FilesAsync() =>
        App.Services.GetRequiredService<IFileStore>().ListAsync(PhotoFolder.All, TestContext.Current.CancellationToken);
}
