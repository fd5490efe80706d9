using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Billing;
using PactPortal.Web.Tests.Billing.Apart;

namespace PactPortal.Web.Tests.Persons;

/// <summary>Somebody with a name that nobody else has, who is everywhere a person can be: on teams, money documents, letters, in mail and with an account.</summary>
internal static class NamedEverywhere
{
    public const string Name = "Zephyrine Quambleworth";
    public const string Email = "zephyrine@quamble.example.org";

    /// <summary>What is erased when she is, in any case.</summary>
    public static readonly string[] Traces = ["Quambleworth", "Zephyrine", "quamble.example.org"];

    /// <summary>An account of the name that coordinates Fresno's organization.</summary>
    public static async Task<PortalBrowser> CoordinatorNamedAsync(this PortalApp app)
    {
        await app.CoordinatorAsync(Email, Some.Fresno);
        await app.WriteAsync(async (db, token) =>
        {
            var account = await db.Users.Include(user => user.Person).SingleAsync(user => user.Email == Email, token);
            account.DisplayName = Name;
            account.Person?.Rename(Name, "Quambleworth, Zephyrine");
        });
        return await app.SignInAsync(Email);
    }

    /// <summary>Adds her to the draft that is open.</summary>
    public static async Task AddNamedAsync(this PortalBrowser coordinator, string reference, string name = Name, string email = Email) =>
        await (await coordinator.GetAsync($"/registrations/{reference}/team?person=new")).PressAsync(
            "Save team", new(Some.Person()) { ["Form.FullName"] = name, ["Form.Email"] = email, ["Form.JobTitle"] = $"Assistant of {name}" });

    /// <summary>A team of hers and two others, which she sent and signed for, with an invoice, a receipt, a letter and a team that somebody else goes on in her place.</summary>
    /// <returns>The reference of the team that she is on, and of the one where she was replaced.</returns>
    public static async Task<(string On, string Replaced)> TeamsNamedAsync(this PortalApp app, PortalBrowser she)
    {
        var on = await she.DraftAsync(2);
        await she.AddNamedAsync(on);
        await she.SubmitAsync(on, new(Some.Commitment()) { ["Form.SignerName"] = Name });
        var link = (await app.DeliverMailAsync()).Where(mail => mail.ToAddress == Email).Select(mail => Regex.Match(mail.Text, "/me/[\\w-]+")).Last(found => found.Success).Value;
        await (await app.Visit().GetAsync(link)).PressAsync("Save", new() { ["Form.BadgeName"] = Name, ["Form.Pronouns"] = "ze, for Zephyrine", ["Form.DietaryNeeds"] = "Quambleworth’s own bread" });
        await (await she.GetAsync($"/registrations/{on}/letter")).PressAsync("Make the letter", new() { ["Form.WithNames"] = "true" });

        var replaced = await she.DraftAsync(1);
        await she.AddNamedAsync(replaced);
        await she.SubmitAsync(replaced);
        var attendeeId = await app.AttendeeNamedAsync(replaced);
        await (await she.GetAsync($"/registrations/{replaced}/people/{attendeeId}/substitute")).PressAsync(
            "Put them on the team", new() { ["Form.FullName"] = "Cy Sample", ["Form.Email"] = "cy@example.org", ["Form.AgencyType"] = "Probation" });
        return (on, replaced);
    }

    /// <summary>What is asked of her and by her besides.</summary>
    public static async Task AskedNamedAsync(this PortalApp app, PortalBrowser she)
    {
        await (await app.Visit().GetAsync("/accessibility")).PressAsync("Send", new(Some.Barrier()) { ["Form.What"] = $"{Name} could not print.", ["Form.Email"] = Email });
        var details = (await she.GetAsync("/finance")).Document.QuerySelector("a[href^='/finance/details/']")?.GetAttribute("href") ?? "";
        await (await she.GetAsync(details)).PressAsync("Save billing details", new() { ["Form.Attention"] = Name, ["Form.Address"] = $"c/o {Name}\n12 Quiet Court", ["Form.PayablesEmail"] = Email });
        var sacramento = await app.SignInAsync(Some.Sacramento);
        await (await sacramento.GetAsync($"/account/organizations/{await app.OrganizationIdAsync(Some.Sacramento)}/people")).PressAsync("Send the invitation", new() { ["Form.Email"] = Email, ["Form.Role"] = "Member" });
        await app.WriteAsync(async (db, token) =>
        {
            var account = await db.Users.SingleAsync(user => user.Email == Email, token);
            var asked = await db.Organizations.FirstAsync(organization => organization.Name.StartsWith("Alpine"), token);
            db.JoinRequests.Add(JoinRequest.For(asked, account.Id, Name, OrganizationRole.Member, $"Everybody there knows {Name}.", app.Clock.Now));
            db.EndedMemberships.Add(new EndedMembership(asked.OrganizationId, account.Id, OrganizationRole.Member, MembershipEnd.Left, app.Clock.Now, Name));
        });
    }

    /// <summary>Pays an invoice, so that there is a receipt.</summary>
    public static async Task PaidNamedAsync(this PortalApp app, string reference)
    {
        var invoice = await app.InvoiceOfAsync(reference);
        var open = await app.QueryAsync(db => db.BillingDocuments.Where(one => one.Number == invoice).Select(one => one.Open).SingleAsync());
        await (await app.SignInAsync(Some.PlanningFinance)).RecordAsync(invoice, open);
    }

    public static Task<Guid> AttendeeNamedAsync(this PortalApp app, string reference, string name = Name) => app.QueryAsync(db =>
        db.Attendees.Where(one => one.Details.FullName == name && db.Registrations.Any(team => team.Reference == reference && team.RegistrationId == one.RegistrationId))
            .Select(one => one.AttendeeId).SingleAsync());

    public static Task<Guid> PersonOfAsync(this PortalApp app, string email) =>
        app.QueryAsync(db => db.Users.Where(user => user.Email == email).Select(user => user.PersonId).SingleAsync());

    /// <summary>Of an attendee, who has no account.</summary>
    public static Task<Guid> PersonNamedAsync(this PortalApp app, string name) =>
        app.QueryAsync(db => db.People.Where(person => person.Name == name && person.MergedInto == null).Select(person => person.PersonId).SingleAsync());

    /// <summary>Erases a person, and follows to their page.</summary>
    public static async Task<Page> EraseAsync(this PortalBrowser planner, Guid personId, string reason = "Asked by letter of December 1")
    {
        var answer = await (await planner.GetAsync($"/planning/people/{personId}/erase")).PressAsync("Erase this name", new() { ["Form.Reason"] = reason });
        return answer.Location is null ? answer : await answer.FollowAsync();
    }

    /// <summary>The convening of the scenarios is over.</summary>
    public static void AfterTheConvening(this PortalApp app) => app.Clock.Now = Some.At("2027-01-15T09:00:00-08:00");
}
