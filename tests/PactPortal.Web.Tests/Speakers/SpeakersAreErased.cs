using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Persons;
using PactPortal.Web.Tests.Releases;

namespace PactPortal.Web.Tests.Speakers;

/// <summary>Whoever spoke and is erased leaves nothing that they said or that was arranged, in no release either.</summary>
public sealed class SpeakersAreErased : SpeakerScenario
{
    private static readonly IReadOnlyList<string> Traces = ["Quartzbrook", Email, "River Street Legal Aid", "Wren writes", "chair on the stage"];

    [Fact]
    public async Task Erase_SomebodyWhoSpoke_LeavesNoWordNoArrangementAndNoMailOfTheirs()
    {
        var (page, link) = await AskedAsync();
        await (await App.Visit().GetAsync(link)).PressAsync("Save", new()
        {
            ["Form.AccessNeeds"] = "A chair on the stage",
            ["Form.MayBeRecorded"] = "no",
            ["Form.Times.Said"] = "except",
            ["Form.Times.Rows[0].Date"] = "December 10, 2026",
            ["Form.Times.Rows[0].From"] = "1 pm",
            ["Form.Times.Rows[0].To"] = "2 pm",
        });
        var planner = await App.SignInAsync(Some.Planner);
        await (await planner.GetAsync(page)).PressAsync("Save arrangements", new() { ["Arrange.Seat"] = "Done", ["Arrange.Hotel"] = "Wanted", ["Arrange.TaxForm"] = "Asked" });
        await GiveAsync(page, "A1", SpeakingAnswer.Confirmed);
        await (await planner.GetAsync($"/planning/convenings/{Some.Convening}/agenda/items/{await App.ItemIdAsync("A1")}")).PressAsync("Save item", new() { ["Form.Abstract"] = "Wren Quartzbrook shows how." });
        await App.PublishAsync(quietly: true);
        await App.LaterAsync("A1", minutes: 15);
        await App.PublishAsync(); // and the mail of it waits
        var before = await SpeakerAsync(page);
        Assert.Contains("Wren Quartzbrook shows how.", (await App.Visit().GetAsync($"/convenings/{Some.Convening}/sessions/A1")).Main, StringComparison.Ordinal);
        App.AfterTheConvening();
        planner = await App.SignInAsync(Some.Planner);

        var erased = await planner.EraseAsync(before.PersonId);

        var after = await SpeakerAsync(page);
        Assert.Equal("Name erased", erased.Heading);
        Assert.Equal((SpeakerArrangement.Done, SpeakerArrangement.Wanted, (bool?)false), (before.Seat, before.Hotel, before.MayBeRecorded));
        Assert.Equal((SpeakerArrangement.NotAsked, SpeakerArrangement.NotAsked, SpeakerArrangement.NotAsked), (after.Seat, after.Hotel, after.TaxForm));
        Assert.Equal((null, null), (after.MayBeRecorded, after.Absences));
        Assert.Empty((await Rows.ValuesAsync(App)).Where(cell => Traces.Any(trace => cell.Value.Contains(trace, StringComparison.OrdinalIgnoreCase))).Select(cell => $"{cell.Column}: {cell.Value}").Distinct());
        Assert.Empty(await App.DeliverMailAsync());
        Assert.Equal(OutboxState.Dropped, await App.QueryAsync(db => db.OutboxMessages.Where(mail => mail.Kind == MailKind.AgendaChanged).Select(mail => mail.State).SingleAsync()));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await App.Visit().GetAsync(link)).Status);
        foreach (var part in new[] { "agenda", "agenda.ics", "agenda.xml", "agenda.json", "sessions/A1", "speakers" })
        {
            var said = (await App.Visit().GetAsync($"/convenings/{Some.Convening}/{part}")).Html;
            Assert.All(Traces, trace => Assert.DoesNotContain(trace, said, StringComparison.OrdinalIgnoreCase));
        }
    }
}
