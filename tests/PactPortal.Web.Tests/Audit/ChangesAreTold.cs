using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Audit;
using PactPortal.Application.Registrations.Changes;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Audit;

/// <summary>An act says what it changed; what was typed about people lies beside it, and goes with them.</summary>
public sealed class ChangesAreTold : PortalScenario
{
    private const string Old = "person1@example.org";
    private const string New = "other.person@example.org";

    [Fact]
    public async Task Correct_AnEmail_TellsOldAndNewBesideTheEntryAndOnThePlannersPage()
    {
        var (reference, attendeeId) = await CorrectedAsync();

        var entry = await EntryAsync("e-mail corrected");
        var detail = Assert.Single(await App.QueryAsync(db => db.AuditDetails.Where(one => one.AuditEntryId == entry.AuditEntryId).ToListAsync()));
        var planner = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/registrations/{reference}");
        var county = await (await App.SignInAsync(Some.Fresno)).GetAsync($"/registrations/{reference}");

        Assert.Equal((AuditSubjectKind.Registration, reference, ActorKind.Account, ""), (entry.SubjectKind, entry.SubjectId, entry.ActorKind, entry.ActorName));
        var team = await App.QueryAsync(db => db.Registrations.SingleAsync(one => one.Reference == reference));
        Assert.Equal((team.ConveningId, team.OrganizationId), (entry.ConveningId, entry.OrganizationId));
        Assert.Equal(("attendee", attendeeId.ToString(), "e-mail", Old, New), (detail.Record, detail.RecordId, detail.Field, detail.Before, detail.After));
        Assert.Contains($"e-mail: {Old} → {New}", planner.Main, StringComparison.Ordinal);
        Assert.Contains("E-mail corrected", planner.Main, StringComparison.Ordinal);
        Assert.Contains("status: Draft → Confirmed", planner.Main, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Old} →", county.Main, StringComparison.Ordinal);
    }

    /// <summary>All that the entries hold, of every act of a team's life: names and addresses are in the details alone.</summary>
    [Fact]
    public async Task Act_OfAnyKind_LeavesNoNameAndNoAddressInTheEntry()
    {
        await CorrectedAsync();
        var people = await App.QueryAsync(db => db.Set<Attendee>().Select(one => one.Details).ToListAsync());
        var accounts = await App.QueryAsync(db => db.Users.Select(one => one.DisplayName).ToListAsync());

        var entries = await TextsAsync("AuditEntries");

        Assert.DoesNotContain(entries, text => text.Contains('@', StringComparison.Ordinal));
        Assert.DoesNotContain(entries, text => people.Exists(one => text.Contains(one.FullName, StringComparison.Ordinal)) || accounts.Exists(name => text.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Save_PrivateAnswers_StandInNeitherTable()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        await fresno.ConfirmedTeamAsync(1);
        var link = (await App.DeliverMailAsync()).Single(mail => mail.ToAddress == Old).Link("Open your own page");
        var visitor = App.Visit();
        foreach (var needs in new[] { "A seat near the door", "A seat near the window" })
        {
            await (await visitor.GetAsync(link)).PressAsync("Save", new() { ["Form.BadgeName"] = "Bee", ["Form.AccessNeeds"] = needs, ["Form.DietaryNeeds"] = "No sesame" });
        }

        var texts = (await TextsAsync("AuditEntries")).Concat(await TextsAsync("AuditDetails")).ToList();

        Assert.Equal(2, await App.QueryAsync(db => db.AuditEntries.CountAsync(one => one.ActorKind == ActorKind.Attendee && one.SubjectKind == AuditSubjectKind.Attendee && one.ConveningId != null)));
        Assert.DoesNotContain(texts, text => new[] { "A seat near", "No sesame", "Bee", "/me/" }.Any(said => text.Contains(said, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cancel_OnACountysBehalf_NamesTheOrganization()
    {
        var reference = await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        var team = await App.QueryAsync(db => db.Registrations.SingleAsync(one => one.Reference == reference));
        var planner = await App.QueryAsync(db => db.Users.SingleAsync(one => one.Email == Some.Planner));
        var caller = Caller.OnBehalfOf(team.Payer.Id, new Act(planner.Id, planner.DisplayName, App.Clock.Now, "Asked by telephone"));
        await using (var scope = App.Services.CreateAsyncScope())
        {
            var outcome = await scope.ServiceProvider.GetRequiredService<CancelSeats>().ExecuteAsync(caller, reference, null, 35_00, CancellationToken.None);
            Assert.True(outcome.Succeeded, string.Join('\n', outcome.Refusals));
        }

        var page = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/registrations/{reference}");

        Assert.Equal((planner.Id, team.OrganizationId), ((await EntryAsync("registration cancelled")).Actor, (await EntryAsync("registration cancelled")).OnBehalfOf));
        Assert.Contains($"{planner.DisplayName}, for Fresno County - demonstration agency", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_APerson_EmptiesTheirDetailsAndTheHistorySaysSo()
    {
        var (reference, attendeeId) = await CorrectedAsync();

        await using (var scope = App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await db.CommitAsync<int>(
                Act.OfPortal(App.Clock.Now, "Given by a test"), "given", AuditSubject.Registration(reference),
                async token =>
                {
                    var team = await db.Registrations.SingleAsync(one => one.Reference == reference, token);
                    team.CorrectEmail(attendeeId, "erased@example.org", Act.OfPortal(App.Clock.Now, "Given by a test"));
                    return await scope.ServiceProvider.GetRequiredService<EraseAuditDetails>().InCommitAsync(null, [attendeeId], token);
                },
                CancellationToken.None);
        }

        var page = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/registrations/{reference}");

        Assert.Contains("e-mail: erased", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(await TextsAsync("AuditDetails"), text => text.Contains(New, StringComparison.Ordinal) || text.Contains("erased@", StringComparison.Ordinal));
        Assert.All(
            await App.QueryAsync(db => db.AuditDetails.Where(one => one.RecordId == attendeeId.ToString()).ToListAsync()),
            detail => Assert.Equal((null, null, false), (detail.Before, detail.After, detail.ErasedByEntryId is null)));
    }

    [Fact]
    public async Task Remove_APersonOfADraft_KeepsWhatWasTypedOfThemOnce()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await fresno.RegisterAsync();
        var removed = await (await (await team.PressAsync("Save team", Some.Person())).FollowAsync()).PressAsync("Take off the team: Person Number 1");

        Assert.NotNull(removed);
        var details = await App.QueryAsync(db => db.AuditDetails.Where(one => one.Record == "attendee").ToListAsync());
        Assert.Contains(details, detail => detail is { Field: "full name", Before.Length: > 0, After: null });
    }

    private async Task<(string Reference, Guid AttendeeId)> CorrectedAsync()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(1);
        var attendeeId = await App.QueryAsync(db => db.Set<Attendee>().Where(one => db.Registrations.Any(team => team.RegistrationId == one.RegistrationId && team.Reference == reference)).Select(one => one.AttendeeId).SingleAsync());
        await (await fresno.GetAsync($"/registrations/{reference}/people/{attendeeId}")).PressAsync("Save the e-mail", new() { ["Form.Email"] = New });
        return (reference, attendeeId);
    }

    private Task<AuditEntry> EntryAsync(string action) => App.QueryAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(one => one.Action == action));

    private async Task<List<string>> TextsAsync(string table)
    {
        List<string> texts = [];
        await Rows.ReadAsync(App, (column, value) =>
        {
            if (column.StartsWith(table + ".", StringComparison.Ordinal) && value is string text)
            {
                texts.Add(text);
            }
        });
        Assert.NotEmpty(texts);
        return texts;
    }
}
