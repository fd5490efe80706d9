using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PactPortal.Application.Accessibility;
using PactPortal.Testing;
using PactPortal.Web.Features.Accessibility;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Tests.Accessibility;

public sealed class BarrierIsTold : PortalScenario
{
    [Fact]
    public async Task Send_ByAVisitor_MakesACaseWithReferenceAndDueDate()
    {
        var page = await SendAsync(Some.Barrier());

        var reference = page.Path.Split('/')[^1];
        Assert.Matches("^ACCESS-[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$", reference);
        Assert.Contains(reference, page.Main, StringComparison.Ordinal);
        Assert.Contains("You have an answer by September 29, 2026.", page.Main, StringComparison.Ordinal); // 15 days after September 14
        Assert.DoesNotContain("keyboard", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("reader@example.org", page.Html, StringComparison.Ordinal);
        Assert.Equal(["accessibility case opened by Visitor"], await AuditAsync(reference));
    }

    [Theory]
    [InlineData("Form.What", " \n ", "Tell us what happened.")]
    [InlineData("Form.Email", "reader at example", "Enter an e-mail in the form name@example.org, or leave this empty.")]
    [InlineData("Form.PageAddress", "a\u0001b", "Enter the address on one line; it holds an invisible character.")]
    public async Task Send_WithAWrongAnswer_SaysSoBesideItAndKeepsTheRest(string field, string typed, string sentence)
    {
        var page = await (await App.Visit().GetAsync("/accessibility")).PressAsync("Send", new(Some.Barrier()) { [field] = typed });

        Beside.Field(page, field, sentence);
        Assert.Equal([sentence], page.Problems);
        var kept = field == "Form.What" ? "Form.Email" : "Form.What";
        Assert.Equal(Some.Barrier()[kept], page.FieldValue(kept));
        Assert.Equal(0, await App.QueryAsync(db => db.AccessibilityCases.CountAsync()));
    }

    [Fact]
    public async Task Send_WithTheNeededAnswerOnly_IsEnough() =>
        Assert.Equal("We have your message", (await SendAsync(new() { ["Form.What"] = "The PDF of the packet is read in the wrong order." })).Heading);

    [Fact]
    public async Task Close_WithWhatWasDone_TellsWhoeverHasTheReference()
    {
        var mine = await SendAsync(Some.Barrier());
        var reference = mine.Path.Split('/')[^1];
        var coordinator = await App.SignInAsync(Some.AccessCoordinator);
        var list = await coordinator.GetAsync("/planning/accessibility");
        Assert.Contains("one waits for an answer", list.Main, StringComparison.Ordinal);
        Assert.Contains("Due September 29, 2026", list.Main, StringComparison.Ordinal);

        var work = await coordinator.GetAsync($"/planning/accessibility/{reference}");
        Assert.Contains("reader@example.org", work.Main, StringComparison.Ordinal);
        Beside.Field(await work.PressAsync("Close the case", new() { ["Form.Answer"] = "" }), "Form.Answer", "Say what was done.");
        await work.PressAsync("Close the case", new() { ["Form.Answer"] = "The filter takes the focus now.\nThank you." });
        var late = await work.PressAsync("Close the case", new() { ["Form.Answer"] = "A colleague's second answer." });

        Assert.Contains("closed this case already", late.Main, StringComparison.Ordinal);
        var answered = await App.Visit().GetAsync(mine.Path);
        Assert.Equal("Your case is answered", answered.Heading);
        Assert.Contains("The filter takes the focus now.", answered.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("second answer", answered.Html, StringComparison.Ordinal);
        Assert.Contains("Nothing waits for an answer.", (await coordinator.GetAsync("/planning/accessibility")).Main, StringComparison.Ordinal);
        Assert.Equal(2, (await AuditAsync(reference)).Count);
    }

    [Fact]
    public async Task List_OnTheDayAfterTheDueDate_SaysThatItWasDue()
    {
        await SendAsync(Some.Barrier());
        var administrator = await App.SignInAsync(Some.Administrator);

        App.Clock.Now = Some.At("2026-09-29T23:59:59-07:00");
        Assert.Contains("Due September 29, 2026", (await administrator.GetAsync("/planning/accessibility")).Main, StringComparison.Ordinal);
        App.Clock.Now = Some.At("2026-09-30T00:00:00-07:00");
        Assert.Contains("Was due September 29, 2026", (await administrator.GetAsync("/planning/accessibility")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithOtherDaysSet_IsDueByThem()
    {
        await using var app = await PortalApp.StartAsync(settings: new Dictionary<string, string> { ["Accessibility:AnswerDays"] = "5", ["Accessibility:AnswerDaysSource"] = "Our own rule." });

        var form = await app.Visit().GetAsync("/accessibility");
        var page = await (await form.PressAsync("Send", Some.Barrier())).FollowAsync();

        Assert.Contains("within 5 calendar days. Our own rule.", form.Main, StringComparison.Ordinal);
        Assert.Contains("September 19, 2026", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_MoreOftenThanAPersonWould_IsRefused()
    {
        await using var app = await PortalApp.StartAsync(settings: new Dictionary<string, string> { ["RateLimits:complaints"] = "1" });
        var form = await app.Visit().GetAsync("/accessibility");
        await form.PressAsync("Send", Some.Barrier());

        Assert.Equal(HttpStatusCode.TooManyRequests, (await form.PressAsync("Send", Some.Barrier())).Status);
    }

    [Theory]
    [InlineData("Accessibility:AnswerDays", "soon")]
    [InlineData("Accessibility:AnswerDays", "0")]
    [InlineData("Accessibility:AnswerDaysSource", " ")]
    public void Read_WrongAnswerTime_RefusesNamingTheKey(string key, string value)
    {
        var settings = new Dictionary<string, string?> { ["Accessibility:AnswerDays"] = "15", ["Accessibility:AnswerDaysSource"] = "A rule.", [key] = value };

        var refusal = Assert.Throws<StartRefusedException>(() => AnswerTimeSetting.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
    }

    private async Task<Page> SendAsync(Dictionary<string, string?> answers) =>
        await (await (await App.Visit().GetAsync("/accessibility")).PressAsync("Send", answers)).FollowAsync();

    private async Task<List<string>> AuditAsync(string subject) =>
        (await App.QueryAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == subject).OrderBy(entry => entry.At).ToListAsync()))
        .ConvertAll(entry => $"{entry.Action} by {entry.ActorKind}");
}
