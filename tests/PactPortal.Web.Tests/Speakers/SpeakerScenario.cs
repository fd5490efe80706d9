using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain.Programme;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Speakers;

/// <summary>Somebody whom a planner adds, gives a part and asks.</summary>
public abstract class SpeakerScenario : PortalScenario
{
    protected const string Speakers = $"/planning/convenings/{Some.Convening}/agenda/speakers";
    protected const string Name = "Wren Quartzbrook";
    protected const string Email = "wren@example.org";

    private protected static readonly Dictionary<string, string?> Answers = new()
    {
        ["Form.Name"] = Name,
        ["Form.Email"] = Email,
        ["Form.Organization"] = "River Street Legal Aid",
        ["Form.Role"] = "Staff attorney",
        ["Form.Biography"] = "Wren writes and teaches.",
    };

    /// <returns>The address of the planning team's page about them.</returns>
    protected async Task<string> AddedAsync(Dictionary<string, string?>? answers = null)
    {
        var planner = await App.SignInAsync(Some.Planner);
        var answer = await (await planner.GetAsync($"{Speakers}/new")).PressAsync("Add speaker", answers ?? new(Answers));
        return answer.Location ?? throw new InvalidOperationException($"{answer} {answer.Main}");
    }

    /// <summary>A part in an item of the draft, as the desk gives it.</summary>
    protected Task GiveAsync(string page, string code = "A1", SpeakingAnswer answer = SpeakingAnswer.NotAsked) =>
        App.WriteAsync(async (db, token) =>
            (await ItemAsync(db, code, token)).Give(IdOf(page), SpeakingRole.Speaker, answer, null));

    protected Task CancelAsync(string code = "A1") =>
        App.WriteAsync(async (db, token) => (await ItemAsync(db, code, token)).Cancel());

    protected static Guid IdOf(string page) => Guid.Parse(page.Split('?')[0].Split('/')[^1]);

    /// <summary>Asks, and delivers the mail.</summary>
    /// <returns>The link of their own page.</returns>
    protected async Task<string> AskAsync(string page)
    {
        await (await (await App.SignInAsync(Some.Planner)).GetAsync(page)).PressAsync("Send the link to their own page");
        return Assert.Single(await App.DeliverMailAsync()).Link("Open your own page");
    }

    /// <summary>Added, in one item, and asked.</summary>
    protected async Task<(string Page, string Link)> AskedAsync()
    {
        var page = await AddedAsync();
        await GiveAsync(page);
        return (page, await AskAsync(page));
    }

    protected Task<Speaker> SpeakerAsync(string page) =>
        App.QueryAsync(db => db.Set<Speaker>().AsNoTracking().Include("absences").SingleAsync(speaker => speaker.SpeakerId == IdOf(page)));

    protected Task<SpeakingAnswer> AnswerAsync(string page, string code = "A1") => App.QueryAsync(async db =>
        (await ItemAsync(db, code, CancellationToken.None)).Speakers.Single(one => one.SpeakerId == IdOf(page)).Answer);

    private static Task<AgendaItem> ItemAsync(PortalDbContext db, string code, CancellationToken cancellation) =>
        db.AgendaItems.WithPlaces().SingleAsync(
            item => item.Code == code && db.Convenings.Any(one => one.ConveningId == item.ConveningId && one.Slug == Some.Convening), cancellation);
}
