using Microsoft.EntityFrameworkCore;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using PactPortal.Web.Tests.Accounts;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Acts;

/// <summary>
/// The two tables of what people do to a team: the entry that each act leaves in the audit trail, and who gets which mail by it. An
/// entry or a mail less, or one more, is a difference.
/// </summary>
public sealed class ActsLeaveTheirMark : PortalScenario
{
    private const string First = "person1@example.org";
    private const string Second = "person2@example.org";
    private const string Newcomer = "bo@example.org";

    private static readonly Dictionary<string, (string Entry, string[] Mail)> Table = new()
    {
        ["submit"] = ("registration submitted", [$"TeamConfirmed {Some.Fresno}", $"InvoiceIssued {Some.Fresno}", $"AttendeeConfirmed {First}", $"AttendeeConfirmed {Second}"]),
        ["substitute"] = ("person substituted", [$"SeatEnded {First}", $"AttendeeConfirmed {Newcomer}", $"InvoiceIssued {Some.Fresno}"]),
        ["cancel a seat"] = ("seat cancelled", [$"SeatEnded {First}", $"InvoiceIssued {Some.Fresno}"]),
        ["cancel all"] = ("registration cancelled", [$"SeatEnded {First}", $"SeatEnded {Second}", $"InvoiceIssued {Some.Fresno}"]),
        ["pay"] = ("payment recorded", [$"Receipt {Some.Fresno}"]),
        ["reject the order"] = ("purchase order rejected", [$"PurchaseOrderRejected {Some.Fresno}"]),
        ["invite"] = ("invited to the organization", [$"Invitation {Newcomer}"]),
        ["put out"] = ("membership ended", []),
    };

    public static TheoryData<string> EveryAct => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(EveryAct))]
    public async Task Do_AnAct_LeavesItsEntryAndItsMailAndNothingElse(string act)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.DraftAsync(people: 2);
        if (act != "submit")
        {
            await fresno.SubmitAsync(reference);
            await App.DeliverMailAsync();
        }

        var (entries, mails) = (await EntriesAsync(), await MailAsync());

        await DoAsync(act, fresno, reference);
        await App.DeliverMailAsync();

        Assert.Equal([Table[act].Entry], Difference(await EntriesAsync(), entries));
        Assert.Equal(Table[act].Mail.Order(StringComparer.Ordinal), Difference(await MailAsync(), mails));
    }

    private async Task DoAsync(string act, PortalBrowser fresno, string reference)
    {
        var team = await App.QueryAsync(db => db.Registrations.AsNoTracking().SingleAsync());
        var person = $"/registrations/{reference}/people/{team.Attendees[0].AttendeeId}";
        switch (act)
        {
            case "submit":
                await fresno.SubmitAsync(reference);
                break;
            case "substitute":
                await (await fresno.GetAsync($"{person}/substitute")).PressAsync("Put them on the team", new() { ["Form.FullName"] = "Bo Sample", ["Form.Email"] = Newcomer, ["Form.AgencyType"] = "Probation" });
                break;
            case "cancel a seat":
                await (await fresno.GetAsync($"{person}/cancel")).PressAsync("Cancel this seat");
                break;
            case "cancel all":
                await (await fresno.GetAsync($"/registrations/{reference}/cancel")).PressAsync("Cancel the registration");
                break;
            case "pay":
                await (await App.SignInAsync(Some.PlanningFinance)).RecordAsync("PACT26-00001", new Money(100_00));
                break;
            case "reject the order":
                var order = await App.QueryAsync(db => db.PurchaseOrders.Select(one => one.PurchaseOrderId).SingleAsync());
                await (await (await App.SignInAsync(Some.PlanningFinance)).GetAsync($"/planning/convenings/{Some.Convening}/purchase-orders/{order}")).PressAsync("Reject purchase order", new() { ["Form.Reason"] = "Another county’s" });
                break;
            case "invite":
                await (await fresno.PeopleOfAsync()).PressAsync("Send the invitation", new() { ["Form.Email"] = Newcomer, ["Form.Role"] = "Member" });
                break;
            case "put out":
                await fresno.ChangeMemberAsync(Some.SecondOfFresno, "leave");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(act), act, "Nobody said how it is done.");
        }
    }

    /// <summary>What people did, besides signing in; the outbox's own entries and the making of keys are the portal's.</summary>
    private Task<List<string>> EntriesAsync() => App.QueryAsync(db => db.AuditEntries.Where(entry => entry.Actor != null && entry.Action != "signed in").Select(entry => entry.Action).ToListAsync());

    private async Task<List<string>> MailAsync() =>
        [.. (await App.QueryAsync(db => db.OutboxMessages.Where(message => message.State == OutboxState.Sent).ToListAsync())).Select(message => $"{message.Kind} {message.RecipientAddress}")];

    private static IEnumerable<string> Difference(List<string> now, List<string> before)
    {
        before.ForEach(one => now.Remove(one));
        return now.Order(StringComparer.Ordinal);
    }
}
