using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Attendees;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Features.Attendees;
using PactPortal.Web.Hosting;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Attendees;

/// <summary>The convening's last day is December 10 in Pacific time; what people need of it is kept through January 9.</summary>
public sealed class NeedsAreErased : PortalScenario
{
    private const string Needs = "A seat near the door, please";
    private const string Food = "No sesame";
    private const string Erased = "Answers about access and food were kept through January 9, 2027, 30 days after the convening.";

    private static readonly DateTimeOffset End = Some.At("2027-01-10T00:00:00-08:00");

    [Fact]
    public async Task Erase_ASecondBeforeTheEnd_LeavesEverything()
    {
        var link = await SaidAsync(Some.Convening, "pact-county");
        App.Clock.Now = End.AddSeconds(-1);

        await EraseAsync(App);

        Assert.Equal(Needs, (await App.Visit().GetAsync(link)).FieldValue("Form.AccessNeeds"));
        Assert.Contains(Food, (await NeedsPageAsync()).Main, StringComparison.Ordinal);
        Assert.Empty(await AuditAsync());
    }

    [Fact]
    public async Task Erase_AtTheEnd_TakesThatConveningsAnswersOnceAndSaysSo()
    {
        var link = await SaidAsync(Some.Convening, "pact-county");
        var other = await SaidAsync(Some.Gathering, "both");
        App.Clock.Now = End;

        await EraseAsync(App);
        await EraseAsync(App);

        var own = await App.Visit().GetAsync(link);
        Assert.Contains(Erased, own.Main, StringComparison.Ordinal);
        Assert.Null(own.FieldValue("Form.AccessNeeds"));
        Assert.Equal("Bee", own.FieldValue("Form.BadgeName"));
        Assert.Contains(Erased, (await NeedsPageAsync()).Main, StringComparison.Ordinal);
        Assert.Equal(Needs, (await App.Visit().GetAsync(other)).FieldValue("Form.AccessNeeds"));
        Assert.Equal([Needs], await App.QueryAsync(db => db.AttendeeAnswers.Where(answers => answers.AccessNeeds != null).Select(answers => answers.AccessNeeds).ToListAsync()));
        Assert.Equal(["impact-2026: Of 1 person, 30 days after the convening"], await AuditAsync());
    }

    [Fact]
    public async Task Erase_InTwoProcesses_CountsHoldersAndFormerHoldersOnce()
    {
        await SaidAsync(Some.Convening, "pact-county");
        await SayAsync(await HandOverAsync());
        await using var beside = App.Beside();
        (App.Clock.Now, beside.Clock.Now) = (End, End);

        await Task.WhenAll(EraseAsync(App), EraseAsync(beside));

        Assert.False(await App.QueryAsync(db => db.AttendeeAnswers.AnyAsync(answers => answers.AccessNeeds != null || answers.DietaryNeeds != null)));
        Assert.Equal(["impact-2026: Of 2 people, 30 days after the convening"], await AuditAsync());
    }

    [Fact]
    public async Task Save_AfterTheEndFromAPageOpenedBefore_KeepsTheNameAndNoNeeds()
    {
        var link = await SaidAsync(Some.Convening, "pact-county");
        App.Clock.Now = End.AddSeconds(-1);
        var opened = await App.Visit().GetAsync(link);
        App.Clock.Now = End;

        var saved = await (await opened.PressAsync("Save", new() { ["Form.BadgeName"] = "Bea", ["Form.AccessNeeds"] = "A quiet place" })).FollowAsync();

        Assert.Equal("Bea", saved.FieldValue("Form.BadgeName"));
        Assert.False(await App.QueryAsync(db => db.AttendeeAnswers.AnyAsync(answers => answers.AccessNeeds != null || answers.DietaryNeeds != null)));
    }

    [Fact]
    public async Task Pages_WithOtherDaysSet_SayThose()
    {
        await using var app = await PortalApp.StartAsync(settings: new Dictionary<string, string> { ["Attendees:NeedsKeptDays"] = "5", ["Attendees:NeedsKeptDaysSource"] = "Our own rule." });

        Assert.Contains("erased 5 days after the convening. Our own rule.", (await app.Visit().GetAsync("/privacy")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Attendees:NeedsKeptDays", "soon")]
    [InlineData("Attendees:NeedsKeptDays", "0")]
    [InlineData("Attendees:NeedsKeptDaysSource", " ")]
    public void Read_WrongKeeping_RefusesNamingTheKey(string key, string value)
    {
        var settings = new Dictionary<string, string?> { ["Attendees:NeedsKeptDays"] = "30", ["Attendees:NeedsKeptDaysSource"] = "A rule.", [key] = value };

        var refusal = Assert.Throws<StartRefusedException>(() => NeedsKeepingSetting.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
    }

    private static async Task EraseAsync(PortalApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EraseExpiredAnswers>().ExecuteAsync(CancellationToken.None);
    }

    /// <summary>One person of Fresno who has said what they need; their link.</summary>
    private async Task<string> SaidAsync(string slug, string rate)
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1, slug, rate);
        var link = (await App.DeliverMailAsync()).Single(sent => sent.ToAddress == "person1@example.org").Link("Open your own page");
        await SayAsync(link);
        return link;
    }

    private async Task SayAsync(string link) =>
        await (await App.Visit().GetAsync(link)).PressAsync("Save", new() { ["Form.BadgeName"] = "Bee", ["Form.AccessNeeds"] = Needs, ["Form.DietaryNeeds"] = Food });

    private async Task<string> HandOverAsync()
    {
        var (reference, attendeeId) = await App.QueryAsync(async db => (
            await db.Registrations.Select(registration => registration.Reference).SingleAsync(), await db.Set<Attendee>().Select(attendee => attendee.AttendeeId).SingleAsync()));
        var form = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}/people/{attendeeId}");
        await form.PressAsync("Save the e-mail", new() { ["Form.Email"] = "other@example.org" });
        return Assert.Single(await App.DeliverMailAsync()).Link("Open your own page");
    }

    private async Task<Page> NeedsPageAsync() => await (await App.SignInAsync(Some.AccessCoordinator)).GetAsync($"/planning/convenings/{Some.Convening}/access");

    private Task<List<string>> AuditAsync() =>
        App.QueryAsync(db => db.AuditEntries.Where(entry => entry.Action == "answers about access and food erased").Select(entry => entry.SubjectId + ": " + entry.Reason).ToListAsync());
}
