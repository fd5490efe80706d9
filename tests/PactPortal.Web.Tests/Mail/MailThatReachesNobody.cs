using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using PactPortal.Web.Tests.Accounts;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Mail;

/// <summary>Nobody coordinates the organization any more: its mail waits, is told of, and goes to nobody who left.</summary>
public sealed class MailThatReachesNobody : PortalScenario
{
    [Fact]
    public async Task Send_WhereNobodyIsLeft_WaitsForWhoComesAndTellsThePlanningTeam()
    {
        var invoice = await App.InvoicedAsync(Some.Sacramento);
        var reference = await App.ReferenceAsync();
        var organizationId = await App.OrganizationIdAsync(Some.Sacramento);
        await App.EmptyOrganizationAsync(Some.Sacramento);
        var planner = await App.SignInAsync(Some.Planner);

        var nobody = await App.DeliverMailAsync();
        var (home, team, organization) = (await planner.GetAsync("/planning"), await planner.GetAsync($"/planning/convenings/{Some.Convening}/registrations/{reference}"), await planner.GetAsync($"/planning/organizations/{organizationId}"));
        await App.WriteAsync(async (db, token) => db.Memberships.Add(new Membership(organizationId, await db.Users.Where(user => user.Email == Some.Partner).Select(user => user.Id).SingleAsync(token), OrganizationRole.Coordinator)));
        App.Clock.Now += TimeSpan.FromMinutes(1);
        var came = await App.DeliverMailAsync();

        Assert.Equal("person1@example.org", Assert.Single(nobody).ToAddress);
        Assert.Contains("Mail that reaches nobody", home.Main, StringComparison.Ordinal);
        Assert.Contains("2 messages", home.Main, StringComparison.Ordinal);
        Assert.Contains("Invoice waits: nobody coordinates the organization", team.Main, StringComparison.Ordinal);
        Assert.Contains("Nobody coordinates Sacramento", team.Main, StringComparison.Ordinal);
        Assert.Contains("Nobody coordinates it", organization.Main, StringComparison.Ordinal);
        Assert.Equal([(Some.Partner, "Confirmed:"), (Some.Partner, "Invoice")], came.Select(mail => (mail.ToAddress, mail.Subject.Split(' ')[0])).Order());
        Assert.Equal([invoice], came.SelectMany(mail => mail.Files).Where(file => file.Name.StartsWith("PACT26-0", StringComparison.Ordinal)).Select(file => file.Name[..^4]));
    }

    [Fact]
    public async Task Send_WhereNobodyComesInThreeDays_FailsAndSaysSo()
    {
        await App.InvoicedAsync(Some.Sacramento);
        var reference = await App.ReferenceAsync();
        await App.EmptyOrganizationAsync(Some.Sacramento);
        for (var days = 0; days < 8; days++)
        {
            await App.DeliverMailAsync();
            App.Clock.Now += TimeSpan.FromDays(2);
        }

        var states = await App.QueryAsync(db => db.OutboxMessages.Where(message => message.Kind != MailKind.AttendeeConfirmed).Select(message => message.State).ToListAsync());
        var team = await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/registrations/{reference}");

        Assert.Equal([OutboxState.Failed, OutboxState.Failed], states);
        Assert.Contains("Invoice could not be delivered: nobody coordinates the organization", team.Main, StringComparison.Ordinal);
        Assert.Equal(2, team.Main.Split("Invoice waits").Length);
    }
}
