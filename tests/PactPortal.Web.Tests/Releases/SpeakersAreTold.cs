using System.Text;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Integrations.Mail;
using PactPortal.Web.Tests.Speakers;

namespace PactPortal.Web.Tests.Releases;

/// <summary>What a release tells those who speak: where they speak, and where they don't any more.</summary>
public sealed class SpeakersAreTold : SpeakerScenario
{
    private const string Title = "From Sign-In Sheet to Shared Plan: Running a Team Meeting That Moves";

    [Fact]
    public async Task Publish_WithoutASpeakerWhoWasListed_TellsThemOnceAndTheirCalendar()
    {
        var speaker = await ListedAsync();
        var itemId = await App.ItemIdAsync("A1");
        await App.DraftAsync("A1", item => item.TakeOut(speaker));

        await App.PublishAsync();

        var mail = Assert.Single(await App.DeliverMailAsync());
        var calendar = Calendar(mail);
        Assert.Equal(Email, mail.ToAddress);
        Assert.StartsWith($"You are no longer listed for {Title}", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Was: Cottonwood Salon, 1:45 p.m. Is: Not listed.", mail.Text, StringComparison.Ordinal);
        Assert.All(
            ["METHOD:CANCEL", "STATUS:CANCELLED", $"UID:{itemId}", "SEQUENCE:1", "DTSTART;TZID=America/Los_Angeles:20261208T134500"],
            line => Assert.Contains(line, calendar, StringComparison.Ordinal));
        // For everybody else the session stands as it was.
        Assert.DoesNotContain("SEQUENCE:1", (await App.Visit().GetAsync($"/convenings/{Some.Convening}/agenda.ics")).Html, StringComparison.Ordinal);

        await App.LaterAsync("A1", minutes: 15);
        await App.PublishAsync();

        Assert.DoesNotContain(await App.DeliverMailAsync(), other => other.ToAddress == Email);
    }

    [Fact]
    public async Task Publish_QuietlyWithoutASpeaker_TellsThemWithTheNextReleaseAlthoughTheyDeclinedThemselves()
    {
        var speaker = await ListedAsync();
        await App.DraftAsync("A1", item => item.Give(speaker, SpeakingRole.Speaker, SpeakingAnswer.Declined, App.Clock.Now));
        await App.PublishAsync(quietly: true);
        Assert.Empty(await App.DeliverMailAsync());

        await App.PublishAsync();

        Assert.StartsWith("You are no longer listed", Assert.Single(await App.DeliverMailAsync()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ASpeakerTakenOutQuietlyAndPutBack_TellsThemNothing()
    {
        var speaker = await ListedAsync();
        await App.DraftAsync("A1", item => item.TakeOut(speaker));
        await App.PublishAsync(quietly: true);
        await App.DraftAsync("A1", item => item.Give(speaker, SpeakingRole.Speaker, SpeakingAnswer.Confirmed, null));

        await App.PublishAsync();

        Assert.Empty(await App.DeliverMailAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Publish_AnItemThatIsCancelledAfterASpeakerWasTakenOutQuietly_TellsThemThatItIsCancelled(bool staysInTheDraft)
    {
        var speaker = await ListedAsync();
        await App.DraftAsync("A1", item => item.TakeOut(speaker));
        await App.PublishAsync(quietly: true);
        await App.DraftAsync("A1", item => item.Change(AgendaItemTerms.Of(item) with { State = staysInTheDraft ? AgendaItemState.Cancelled : AgendaItemState.Idea }));

        await App.PublishAsync();

        var mail = Assert.Single(await App.DeliverMailAsync(), mail => mail.ToAddress == Email);
        Assert.StartsWith($"{Title} is cancelled", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("METHOD:CANCEL", Calendar(mail), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Another time for", "METHOD:REQUEST", "DTSTART;TZID=America/Los_Angeles:20261208T140000")]
    [InlineData(true, "is cancelled", "METHOD:CANCEL", "STATUS:CANCELLED")]
    public async Task Publish_AnItemOfTheirsMovedOrCancelled_TellsThemAndTheirCalendar(bool isCancelled, string subject, string method, string line)
    {
        await ListedAsync();
        await (isCancelled ? App.DraftAsync("A1", item => item.Cancel()) : App.LaterAsync("A1", minutes: 15));

        await App.PublishAsync();

        var mail = Assert.Single(await App.DeliverMailAsync(), mail => mail.ToAddress == Email);
        Assert.Contains(subject, mail.Subject, StringComparison.Ordinal);
        Assert.All([method, line, "SEQUENCE:1"], part => Assert.Contains(part, Calendar(mail), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_BeforeASpeakerHides_SendsTheirMailWithoutTheirNameAfterwards()
    {
        var speaker = await ListedAsync();
        await App.LaterAsync("A1", minutes: 15);
        await App.PublishAsync();
        await App.WriteAsync((db, token) => db.Set<Speaker>().Where(one => one.SpeakerId == speaker)
            .ExecuteUpdateAsync(update => update.SetProperty(one => one.Visibility, SpeakerVisibility.Hidden), token));

        var mail = Assert.Single(await App.DeliverMailAsync(), mail => mail.ToAddress == Email);

        Assert.All([mail.ToName, mail.Subject, mail.Text, mail.Html, Calendar(mail)], words => Assert.DoesNotContain("Quartzbrook", words, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Somebody who confirmed their part in A1, and is named in release 2.</summary>
    private async Task<Guid> ListedAsync()
    {
        var page = await AddedAsync();
        await GiveAsync(page, "A1", SpeakingAnswer.Confirmed);
        await App.PublishAsync(quietly: true);
        Assert.Empty(await App.DeliverMailAsync());
        return IdOf(page);
    }

    private static string Calendar(PickedUpMail mail) =>
        Encoding.UTF8.GetString(Assert.Single(mail.Files, file => file.Name.EndsWith(".ics", StringComparison.Ordinal)).Content).Replace("\r\n ", "", StringComparison.Ordinal);
}
