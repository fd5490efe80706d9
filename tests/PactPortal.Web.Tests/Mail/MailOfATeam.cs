using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Application.Billing;
using PactPortal.Application.Billing.Reminders;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using PactPortal.Web.Features.Billing.Mail;
using PactPortal.Web.Tests.Accounts;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Mail;

/// <summary>Mail about a team reaches who acts for its organization when it is sent; nobody who left, however they left, is told anything more.</summary>
public sealed class MailOfATeam : PortalScenario
{
    public static TheoryData<string> WaysToLeave => ["leave", "Member", "closed"];

    [Theory]
    [MemberData(nameof(WaysToLeave))]
    public async Task Send_AfterTheContactLeft_ReachesTheOtherCoordinatorWhateverItIsAbout(string way)
    {
        var invoice = await App.InvoicedAsync(Some.Fresno);
        await LeaveAsync(way);
        var confirmation = await SubjectsToAsync();
        var second = await App.SignInAsync(Some.SecondOfFresno);
        var reference = await App.ReferenceAsync();

        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync(invoice, new Money(100_00));
        var receipt = await SubjectsToAsync();
        await SwapAsync(second, reference);
        var swap = await SubjectsToAsync();
        await RejectOrderAsync();
        var rejected = await SubjectsToAsync();
        App.Clock.Now = Some.At("2026-10-21T00:00:00-07:00");
        await RemindAsync();
        var reminder = await SubjectsToAsync();

        Assert.Equal([$"Confirmed: ImPACT 2026 Convening, {reference}", $"Invoice {invoice}, ImPACT 2026 Convening"], confirmation);
        Assert.Equal(["Receipt PACT26-R-00001: ImPACT 2026 Convening"], receipt);
        Assert.Equal(["Invoice PACT26-00002, ImPACT 2026 Convening"], swap);
        Assert.Equal(["Purchase order PO-TEST-1 could not be accepted"], rejected);
        Assert.Equal(["Past due: invoice PACT26-00002, $95.00"], reminder);
        Assert.Contains($"Receipt sent to {Some.SecondOfFresno}", (await second.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ARefund_AfterTheContactLeft_ReachesTheOtherCoordinator()
    {
        var reference = await App.CancelledTeamAsync();
        await App.DeliverMailAsync();
        await LeaveAsync("leave");

        await (await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"/planning/convenings/{Some.Convening}/refunds")).PressAsync($"Refund to the card, {reference}");

        Assert.Contains($"Refund of $320.00, {reference}", await SubjectsToAsync());
    }

    [Fact]
    public async Task Send_TheEndOfAHold_AfterTheContactLeft_ReachesTheOtherCoordinator()
    {
        await (await App.SignInAsync(Some.Fresno)).HeldTeamAsync();
        await LeaveAsync("Member");
        App.Clock.Now = App.Clock.Now.AddMinutes(30);

        await App.WatchAsync();

        Assert.Equal(["Your seats went back: ImPACT 2026 Convening"], await SubjectsToAsync());
    }

    [Theory]
    [InlineData("Approve for 1 person", null)]
    [InlineData("Decline the request", "There is no seat.")]
    public async Task Send_TheAnswerToARequest_AfterWhoAskedLeft_ReachesTheOtherCoordinator(string button, string? reason)
    {
        await App.MembershipAsync(Some.Partner, Some.Alpine, OrganizationRole.Coordinator);
        var alpine = await App.SignInAsync(Some.Alpine);
        var reference = await alpine.DraftAsync(1, rate: "county");
        await alpine.SubmitAsync(reference, new() { ["Form.Agreed"] = "true" });
        await alpine.ChangeMemberAsync(Some.Alpine, "leave");

        await (await (await App.SignInAsync(Some.Planner)).GetAsync($"/planning/convenings/{Some.Convening}/requests/{reference}")).PressAsync(button, new() { ["Form.Reason"] = reason });

        var mail = Assert.Single(await App.DeliverMailAsync());
        Assert.Equal((Some.Partner, "Your request to attend ImPACT 2026 Convening"), (mail.ToAddress, mail.Subject));
    }

    [Fact]
    public async Task Send_WhileTheContactIsAFinanceOfficer_GivesThemTheMoneyAndTheCoordinatorsTheTeam()
    {
        await App.InvoicedAsync(Some.Fresno);
        await LeaveAsync("FinanceOfficer");

        var mails = (await App.DeliverMailAsync()).ToLookup(mail => mail.ToAddress, mail => mail.Subject.Split(' ')[0]);

        Assert.Equal(["Invoice"], mails[Some.Fresno]);
        Assert.Equal(["Confirmed:"], mails[Some.SecondOfFresno]);
    }

    [Fact]
    public async Task Send_WhereSeveralAreLeft_ReachesEachOnceWhateverItPays()
    {
        var (first, second) = (await App.InvoicedAsync(Some.Fresno), await App.InvoicedAsync(Some.SecondOfFresno));
        await App.DeliverMailAsync();
        var organizationId = await App.OrganizationIdAsync(Some.Fresno);
        await App.MembershipAsync(Some.Partner, Some.Fresno, OrganizationRole.Coordinator);
        await App.MembershipAsync(Some.Alpine, Some.Fresno, OrganizationRole.Coordinator);
        await App.WriteAsync((db, token) => db.Memberships
            .Where(membership => membership.OrganizationId == organizationId && db.Users.Any(user => user.Id == membership.AccountId && (user.Email == Some.Fresno || user.Email == Some.SecondOfFresno)))
            .ExecuteDeleteAsync(token));
        await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync($"{first}\n{second}", new Money(390_00));
        await using var beside = App.Beside();

        await Task.WhenAll(App.DeliverMailAsync(), beside.DeliverMailAsync());

        var sent = await App.QueryAsync(db => db.OutboxMessages.Where(message => message.Kind == MailKind.Receipt && message.State == OutboxState.Sent).Select(message => message.RecipientAddress).ToListAsync());
        Assert.Equal([Some.Alpine, Some.Partner], sent.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Send_WhereTheContactOnTheTeamLeft_GivesThemTheirOwnLinkAndNobodyElse()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = (await fresno.RegisterAsync()).Path.Split('?')[0];
        await (await fresno.GetAsync(team + "?person=new")).PressAsync("Save team", new(Some.Person()) { ["Form.Email"] = Some.Fresno });
        await fresno.SubmitAsync(team.Split('/')[2]);
        await LeaveAsync("leave");

        var mails = await App.DeliverMailAsync();

        Assert.Contains("Open your own page", Assert.Single(mails, mail => mail.ToAddress == Some.Fresno).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(mails.Where(mail => mail.ToAddress != Some.Fresno), mail => mail.Text.Contains("/me/", StringComparison.Ordinal));
    }

    private async Task LeaveAsync(string way)
    {
        if (way == "closed")
        {
            await App.CloseAccountAsync(Some.Fresno);
            return;
        }

        await (await App.SignInAsync(Some.SecondOfFresno)).ChangeMemberAsync(Some.Fresno, way);
    }

    /// <summary>What the other coordinator gets; who left gets nothing.</summary>
    private async Task<IReadOnlyList<string>> SubjectsToAsync()
    {
        var mails = await App.DeliverMailAsync();
        Assert.DoesNotContain(mails, mail => mail.ToAddress == Some.Fresno);
        return [.. mails.Where(mail => mail.ToAddress == Some.SecondOfFresno).Select(mail => mail.Subject).Order(StringComparer.Ordinal)];
    }


    private async Task SwapAsync(PortalBrowser coordinator, string reference)
    {
        var attendee = await App.QueryAsync(async db => (await db.Registrations.SingleAsync(registration => registration.Reference == reference)).Attendees[0].AttendeeId);
        await (await coordinator.GetAsync($"/registrations/{reference}/people/{attendee}/substitute"))
            .PressAsync("Put them on the team", new() { ["Form.FullName"] = "Bo Sample", ["Form.Email"] = "bo@example.org", ["Form.AgencyType"] = "Probation" });
    }

    private async Task RejectOrderAsync()
    {
        var orderId = await App.QueryAsync(db => db.PurchaseOrders.Select(order => order.PurchaseOrderId).SingleAsync());
        var page = await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"/planning/convenings/{Some.Convening}/purchase-orders/{orderId}");
        await page.PressAsync("Reject purchase order", new() { ["Form.Reason"] = "It is of another county." });
    }

    private async Task RemindAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RemindOfInvoices>().ExecuteAsync(CancellationToken.None);
    }
}
