using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Audit;

/// <summary>A record's page reads its history in words: by what others are called now, and without what the planning team isn't told.</summary>
public sealed partial class HistoriesAreRead : PortalScenario
{
    private const string Kept = "Person Number 1";
    private const string Merged = "Marisol Quillfeather";

    [Fact]
    public async Task Person_WhoWasJoinedToAnother_IsCalledByNameInTheHistoryOfBoth()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        var (planner, kept, merged) = (await App.SignInAsync(Some.Planner), await IdAsync(Kept), await IdAsync(Merged));

        var history = await JoinedAsync(planner, kept, merged);

        Assert.Matches($"People joined “She said so” .*account {Merged}, person: {Merged} → {Kept}", history);
        Assert.Contains($"person {Merged}, joined to: none → {Kept}", history, StringComparison.Ordinal);
        Assert.DoesNotMatch(Identifier(), history);
    }

    [Fact]
    public async Task Person_WhoWasErased_IsSaidToBe()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        var (planner, kept, merged) = (await App.SignInAsync(Some.Planner), await IdAsync(Kept), await IdAsync(Merged));
        await JoinedAsync(planner, kept, merged);

        await App.WriteAsync(async (db, token) => (await db.People.SingleAsync(person => person.PersonId == merged, token)).Erase(App.Clock.Now));

        Assert.Contains($"person: Name erased → {Kept}", await HistoryAsync(planner, $"/planning/people/{kept}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_OfAHiddenSpeakerWhoIsOnADraft_TellsNeither()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        await (await App.SignInAsync(Some.Sacramento)).DraftAsync(1);
        var (kept, merged) = (await App.QueryAsync(db => db.Attendees
            .Where(one => db.Registrations.Any(team => team.RegistrationId == one.RegistrationId && team.Status == RegistrationStatus.Confirmed))
            .Select(one => one.PersonId).SingleAsync()), await IdAsync(Merged));
        await App.WriteAsync(async (db, token) =>
        {
            (await db.Set<Speaker>().FirstAsync(speaker => speaker.Visibility == SpeakerVisibility.Hidden, token)).BelongTo(merged);
            var draft = await db.Attendees.SingleAsync(
                one => db.Registrations.Any(team => team.RegistrationId == one.RegistrationId && team.Status == RegistrationStatus.Draft), token);
            draft.BelongTo(merged);
        });

        var history = await JoinedAsync(await App.SignInAsync(Some.Planner), kept, merged);

        Assert.Contains($"account {Merged}, person:", history, StringComparison.Ordinal);
        Assert.DoesNotContain("speaker", history, StringComparison.Ordinal);
        Assert.DoesNotContain("attendee", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registration_ThatChanged_NamesRateCountyAndWhoGoesInstead()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(1);
        var leaver = await App.QueryAsync(db => db.Attendees.Select(one => one.AttendeeId).SingleAsync());
        await (await fresno.GetAsync($"/registrations/{reference}/people/{leaver}/substitute"))
            .PressAsync("Put them on the team", new() { ["Form.FullName"] = "Cy Sample", ["Form.Email"] = "cy@example.org", ["Form.AgencyType"] = "Probation" });

        var history = await HistoryAsync(await App.SignInAsync(Some.Planner), $"/planning/convenings/{Some.Convening}/registrations/{reference}");

        Assert.Contains($"attendee {Kept}, who goes instead: none → Cy Sample", history, StringComparison.Ordinal);
        Assert.DoesNotMatch(Identifier(), history);
    }

    /// <summary>What an act upon a convening did to teams and money is told on their own pages, to those who may open them.</summary>
    [Fact]
    public async Task Convening_ThatChanged_TellsItsOwnFactsAlone()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        await using (var scope = App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var act = Act.OfPortal(App.Clock.Now, "Given by a test");
            await db.CommitAsync<int>(
                act, "given", AuditSubject.Convening(Some.Convening),
                async token =>
                {
                    var team = await db.Registrations.SingleAsync(one => one.Reference == reference, token);
                    team.CorrectEmail(team.Attendees[0].AttendeeId, "other@example.org", act);
                    var convening = await db.Convenings.SingleAsync(one => one.Slug == Some.Convening, token);
                    db.Entry(convening.Days[0]).Property(day => day.Title).CurrentValue = "Beginning together";
                    return 0;
                },
                CancellationToken.None);
        }

        var page = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/history");

        Assert.Matches("Given “Given by a test” day Beginning together, title: .+ → Beginning together PactPortal", page.Main);
        Assert.DoesNotContain("example.org", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convening_ThatHadAnotherAddress_KeepsTheHistoryOfIt()
    {
        var conveningId = await App.QueryAsync(db => db.Convenings.Where(one => one.Slug == Some.Gathering).Select(one => one.ConveningId).SingleAsync());
        await App.WriteAsync((db, _) =>
        {
            db.ConveningChanges.Add(new(
                conveningId, Domain.Convenings.ConveningSection.NameAndPlace, 2, 1, Act.OfPortal(App.Clock.Now, "Given by a test"), new("Address", "earlier-2027", Some.Gathering)));
            return Task.CompletedTask;
        });
        await CommitAsync("Called otherwise", new AuditSubject(AuditSubjectKind.Convening, "earlier-2027", conveningId));
        await CommitAsync("Of another one", new AuditSubject(AuditSubjectKind.Convening, "earlier-2027", Guid.CreateVersion7()));

        var history = await HistoryAsync(await App.SignInAsync(Some.Planner), $"/planning/convenings/{Some.Gathering}/history");

        Assert.Contains("Called otherwise", history, StringComparison.Ordinal);
        Assert.DoesNotContain("Of another one", history, StringComparison.Ordinal);
    }

    private async Task CommitAsync(string reason, AuditSubject subject)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.CommitAsync<int>(Act.OfPortal(App.Clock.Now, reason), "given", subject, _ => Task.FromResult<Outcome<int>>(0), CancellationToken.None);
    }

    /// <returns>The history of whom the other was joined to.</returns>
    private static async Task<string> JoinedAsync(PortalBrowser planner, Guid kept, Guid merged)
    {
        await (await planner.GetAsync($"/planning/people/{kept}/join?with={merged}")).PressAsync("Join the two", new() { ["Form.Reason"] = "She said so" });
        return await HistoryAsync(planner, $"/planning/people/{kept}");
    }

    private static async Task<string> HistoryAsync(PortalBrowser planner, string address)
    {
        var words = (await planner.GetAsync(address)).Main;
        return words[words.LastIndexOf("History", StringComparison.Ordinal)..];
    }

    private Task<Guid> IdAsync(string name) =>
        App.QueryAsync(db => db.People.Where(person => person.Name == name).Select(person => person.PersonId).SingleAsync());

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-")]
    private static partial Regex Identifier();
}
