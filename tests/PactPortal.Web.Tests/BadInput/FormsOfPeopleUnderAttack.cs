using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Registrations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.BadInput;

/// <summary>The forms of accounts, memberships, the attendee's own page and the planning team, attacked as those of registering are.</summary>
public sealed class FormsOfPeopleUnderAttack : PortalScenario
{
    [Theory]
    [InlineData("sign up")]
    [InlineData("forgotten")]
    [InlineData("reset")]
    [InlineData("confirm")]
    [InlineData("join")]
    [InlineData("invite")]
    [InlineData("change member")]
    [InlineData("own page")]
    [InlineData("county fact")]
    [InlineData("grant")]
    [InlineData("take")]
    [InlineData("merge")]
    [InlineData("decline")]
    [InlineData("paste")]
    [InlineData("e-mail")]
    public async Task Send_EachFieldMissingDoubledAndNasty_IsAnsweredAndNeverHalfWritten(string name)
    {
        var (form, reset) = await FormAsync(name);
        await using var watched = form;
        foreach (var field in form.Fields)
        {
            await SendAsync(form.SendAsync(form.Sound().Without(field), $"without {field}"));
            await SendAsync(form.SendAsync(form.Sound().With(field, "doubled", beside: true), $"{field} twice"));
            await SendAsync(form.SendAsync(form.Sound().With(field + "[0]", "x").With(field + ".Length", "x"), $"{field} as a list"));
            foreach (var nasty in Nasty.All)
            {
                await SendAsync(form.SendAsync(field, nasty));
            }
        }

        async Task SendAsync(Task<bool> sending)
        {
            if (await sending && reset is not null)
            {
                await App.WriteAsync(reset);
                await form.ReadyAsync();
            }
        }
    }

    private async Task<(AttackedForm Form, Func<PortalDbContext, CancellationToken, Task>? Reset)> FormAsync(string name)
    {
        var spare = await App.OrganizationAsync("Spare agency", AgencyType.Education, "10");
        var spareId = await App.QueryAsync(db => db.Users.Where(user => user.Email == spare).Select(user => user.Id).SingleAsync());
        var fresnoId = await App.QueryAsync(db => db.Memberships.Where(one => db.Users.Any(user => user.Id == one.AccountId && user.Email == Some.Fresno)).Select(one => one.OrganizationId).SingleAsync());
        switch (name)
        {
            case "sign up":
                return (await Ready(App.Visit(), "/account/sign-up", new() { ["Form.Name"] = "Ana Sample", ["Form.Email"] = "ana@example.org", ["Form.Password"] = "short" }), null);
            case "forgotten":
                return (await Ready(App.Visit(), "/account/forgotten", new() { ["Form.Email"] = "nobody@example.org" }), null);
            case "reset" or "confirm":
                return (await Ready(App.Visit(), $"/account/{name}/{spareId}", new() { ["Form.Token"] = "x", ["Form.Password"] = "Four-Words-and-1-more" }), null);
            case "join":
                return (await Ready(await App.SignInAsync(Some.Partner), "/account/organizations", new()
                {
                    ["Form.County"] = "10",
                    ["Form.Organization"] = "new",
                    ["Form.Role"] = "Member",
                    ["Form.Name"] = "",
                    ["Form.AgencyType"] = "Probation",
                    ["Form.Note"] = "",
                }), (db, token) => db.JoinRequests.ExecuteDeleteAsync(token));
            case "invite":
                return (await Ready(await App.SignInAsync(Some.Fresno), $"/account/organizations/{fresnoId}/people/invite", new() { ["Form.Email"] = "ana@example.org", ["Form.Role"] = "" }), null);
            case "change member":
                return (await Ready(await App.SignInAsync(Some.Fresno), $"/account/organizations/{fresnoId}/people/change", new() { ["AccountId"] = spareId.ToString(), ["Role"] = "Member" }), null);
            case "own page":
                var own = await OwnPageAsync();
                return (await Ready(App.Visit(), own, new()
                {
                    ["Form.BadgeName"] = "Bee",
                    ["Form.LatinSpelling"] = "",
                    ["Form.Pronouns"] = "they/them",
                    ["Form.AccessNeeds"] = "",
                    ["Form.DietaryNeeds"] = "",
                    ["Form.IsInDirectory"] = "false",
                    ["Form.MayBePhotographed"] = "false",
                    ["Form.IsOnContactList"] = "false",
                    ["Form.IsLivedExperienceConsultant"] = "false",
                    ["Form.SessionWishes"] = "PL-1",
                    ["Form.Version"] = "0",
                }), (db, token) => db.AttendeeAnswers.ExecuteDeleteAsync(token));
            case "county fact":
                return (await Ready(await App.SignInAsync(Some.Administrator), "/planning/counties/02", new() { ["Form.Kind"] = "PactMembership", ["Form.Holds"] = "yes", ["Form.EffectiveOn"] = "9/14/2026", ["Form.Source"] = "" }), null);
            case "grant":
                return (await Ready(await App.SignInAsync(Some.Administrator), $"/planning/accounts/{spareId}/grant", new() { ["Form.Role"] = "regional coordinator", ["Form.Cohort"] = "" }), null);
            case "take":
                return (await Ready(await App.SignInAsync(Some.Administrator), $"/planning/accounts/{spareId}/take", new() { ["role"] = "planner" }), null);
            case "merge":
                var spareOrganization = await App.QueryAsync(db => db.Memberships.Where(one => one.AccountId == spareId).Select(one => one.OrganizationId).SingleAsync());
                return (await Ready(await App.SignInAsync(Some.Planner), $"/planning/organizations/{spareOrganization}/merge", new() { ["Form.Kept"] = Guid.Empty.ToString(), ["Form.Reason"] = "Doubled" }), null);
            case "decline":
                var alpine = await App.SignInAsync(Some.Alpine);
                var asked = await alpine.DraftAsync(1, rate: "county");
                await alpine.SubmitAsync(asked, new() { ["Form.Agreed"] = "true" });
                return (await Ready(await App.SignInAsync(Some.Planner), $"/planning/convenings/{Some.Convening}/requests/{asked}/decline", new() { ["Form.Reason"] = "", ["Form.Note"] = "" }),
                    (db, token) => db.Registrations.Where(one => one.Reference == asked).ExecuteUpdateAsync(update => update.SetProperty(one => one.Status, RegistrationStatus.Requested), token));
            case "e-mail":
                var fresno = await App.SignInAsync(Some.Fresno);
                var confirmed = await fresno.ConfirmedTeamAsync(1);
                var attendeeId = await App.QueryAsync(db => db.Set<Attendee>().Select(one => one.AttendeeId).SingleAsync());
                return (await Ready(fresno, $"/registrations/{confirmed}/people/{attendeeId}", new() { ["Form.Email"] = "not one", ["Form.Version"] = "1" }), null);
            default:
                var coordinator = await App.SignInAsync(Some.Fresno);
                var reference = await coordinator.DraftAsync(people: 1);
                return (await Ready(coordinator, $"/registrations/{reference}/team/paste/save", new() { ["people"] = "Ana Sample,not an address,Probation,,pact-county" }),
                    (db, token) => db.Set<Attendee>().Where(one => one.Details.Email != "person1@example.org").ExecuteDeleteAsync(token));
        }

        Task<AttackedForm> Ready(PortalBrowser browser, string address, Dictionary<string, string?> sound) => new AttackedForm(App, browser, address, sound).ReadyAsync();
    }

    private async Task<string> OwnPageAsync()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        return (await App.DeliverMailAsync()).Single(mail => mail.ToAddress == "person1@example.org").Link("Open your own page");
    }
}
