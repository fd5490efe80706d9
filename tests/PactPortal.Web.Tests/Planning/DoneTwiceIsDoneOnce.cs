using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Planning;

/// <summary>What changes nothing leaves no entry in the audit trail and no line on a timeline, and ends nobody's session.</summary>
public sealed class DoneTwiceIsDoneOnce : PortalScenario
{
    [Fact]
    public async Task Add_TheSameCountyFact_IsRecordedOnceAndTheContraryIsNew()
    {
        var page = await (await App.SignInAsync(Some.Administrator)).GetAsync("/planning/counties/02");
        var fact = new Dictionary<string, string?> { ["Form.Kind"] = "PactMembership", ["Form.Holds"] = "yes", ["Form.EffectiveOn"] = "9/14/2026", ["Form.Source"] = "A letter" };

        await page.PressAsync("Add the fact", fact);
        var again = await AuditedAsync(() => page.PressAsync("Add the fact", fact));
        var contrary = await AuditedAsync(() => page.PressAsync("Add the fact", new(fact) { ["Form.Holds"] = "no" }));

        Assert.Equal((0, 1), (again, contrary));
    }

    [Fact]
    public async Task Give_TheRoleSomebodyHas_EndsNoSession()
    {
        var (admin, planner) = (await App.SignInAsync(Some.Administrator), await App.SignInAsync(Some.Planner));
        var id = await App.QueryAsync(db => db.Users.Where(user => user.Email == Some.Planner).Select(user => user.Id).SingleAsync());

        var audited = await AuditedAsync(async () => await (await admin.GetAsync($"/planning/accounts/{id}")).PressAsync("Give the role", new() { ["Form.Role"] = "planner" }));

        Assert.Equal(0, audited);
        Assert.Equal("Planning", (await planner.GetAsync("/planning")).Heading.Split(' ')[0]);
    }

    [Fact]
    public async Task Save_APersonOrAnEmailAsTheyAre_LeavesTheTimelineAlone()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 1);
        var attendeeId = await App.QueryAsync(db => db.Set<Domain.Registrations.Attendee>().Select(attendee => attendee.AttendeeId).SingleAsync());
        var person = await AuditedAsync(async () => await (await fresno.GetAsync($"/registrations/{reference}/team?person={attendeeId}")).PressAsync("Save team"));
        var review = await fresno.GetAsync($"/registrations/{reference}/review");

        await fresno.SubmitAsync(reference);
        var submitted = await AuditedAsync(() => review.PressAsync(PortalBrowser.SubmitButton(review), Some.PurchaseOrder()));
        var email = await AuditedAsync(async () => await (await fresno.GetAsync($"/registrations/{reference}/people/{attendeeId}")).PressAsync("Save the e-mail"));

        Assert.Equal((0, 0, 0), (person, submitted, email));
    }

    [Fact]
    public async Task Change_AMemberToTheRoleTheyHave_ChangesNothing()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var organizationId = await App.QueryAsync(db => db.Organizations.Where(one => one.Name.StartsWith("Fresno County")).Select(one => one.OrganizationId).SingleAsync());
        var accountId = await App.QueryAsync(db => db.Users.Where(user => user.Email == Some.FinanceOfFresno).Select(user => user.Id).SingleAsync());

        var audited = await AuditedAsync(async () => await fresno.PostAsync(
            $"/account/organizations/{organizationId}/people/change", [await fresno.TokenAsync(), new("AccountId", accountId.ToString()), new("Role", "FinanceOfficer")]));

        Assert.Equal(0, audited);
    }

    /// <summary>How many entries the trail and the timelines have more than before.</summary>
    private async Task<int> AuditedAsync(Func<Task<Page>> act)
    {
        var before = await EntriesAsync();
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await act()).Status);
        return await EntriesAsync() - before;
    }

    private Task<int> EntriesAsync() =>
        App.QueryAsync(async db => await db.AuditEntries.CountAsync() + await db.Set<Domain.Registrations.TimelineEntry>().CountAsync());
}
