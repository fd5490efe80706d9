using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Mail;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Finance;

/// <summary>A database from before there was billing: nobody has money in it.</summary>
public sealed class TeamsConfirmedBefore : PortalScenario
{
    [Fact]
    public async Task Start_WithTeamsConfirmedBefore_GivesThemInvoicesAndOrdersOnce()
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(people: 1);
        await App.WriteAsync(async (db, token) =>
        {
            await db.OutboxMessages.Where(message => message.Kind == MailKind.InvoiceIssued).ExecuteDeleteAsync(token);
            await db.PurchaseOrderCovers.ExecuteDeleteAsync(token);
            await db.PurchaseOrders.ExecuteDeleteAsync(token);
            await db.BillingDocuments.ExecuteDeleteAsync(token);
            await db.LedgerEntries.ExecuteDeleteAsync(token);
            await db.NumberSequences.ExecuteDeleteAsync(token);
        });

        for (var start = 0; start < 2; start++)
        {
            await using var beside = App.Beside();
            _ = beside.Services;
        }

        var page = await fresno.GetAsync($"/registrations/{reference}");
        Assert.Equal(["PACT26-00001"], await App.QueryAsync(db => db.BillingDocuments.Select(document => document.Number).ToListAsync()));
        Assert.Equal(["PO-TEST-1"], await App.QueryAsync(db => db.PurchaseOrders.Select(order => order.Number).ToListAsync()));
        Assert.Contains("Purchase order PO-TEST-1, up to $10,000.00, valid through June 30, 2027: not looked at yet.", page.Main, StringComparison.Ordinal);
        Assert.Equal(1, await App.QueryAsync(db => db.OutboxMessages.CountAsync(message => message.Kind == MailKind.InvoiceIssued)));
    }
}
