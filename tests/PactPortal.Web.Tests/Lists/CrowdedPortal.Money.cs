using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Tests.Lists;

// Invoices, purchase orders, payments and payouts of the crowd.
public sealed partial class CrowdedPortal
{
    private void AddMoney(PortalDbContext db, Convening convening, List<Registration> teams)
    {
        StatedId = teams[0].Payer.Id;
        db.BillingDocuments.AddRange(teams.Select((team, at) => Invoice(convening, team, at)));
        db.LedgerEntries.AddRange(Many(number =>
            new LedgerEntry(teams[0].RegistrationId, LedgerKind.Payment, new Money(-number), $"Warrant or check {number}", Made.At)));
        db.PurchaseOrders.AddRange(teams.Select(Order));
        db.Payments.AddRange(Many(number => Payment(teams[0], number)));
        AddPayouts(db);
    }

    /// <summary>The same numbers as warrants and as transfers.</summary>
    private static Payment Payment(Registration team, int number) =>
        new(number % 2 == 0 ? PaymentMeans.Warrant : PaymentMeans.Transfer, "4471", new DateOnly(2026, 9, 1), new Money(number), Made.At)
        {
            ConveningId = team.ConveningId,
            Payer = team.Payer,
            Occurrence = (number + 1) / 2,
        };

    private static BillingDocument Invoice(Convening convening, Registration team, int at)
    {
        var line = new BillingLine("Sam Example", null, "PACT county", new Money(100_00 + at), Money.Zero, Money.Zero, Money.Zero);
        var facts = InvoiceFacts.Around($"CROWD-{at:D5}", convening, new BillTo(Namesake, "Kern County", null, []), Made.At) with
        {
            DueOn = new DateOnly(2026, 10, 14),
            TermsDays = 30,
            Reference = team.Reference,
            Lines = [line],
        };
        return new(BillingDocumentKind.Invoice, convening.ConveningId, team.Payer, team.RegistrationId, Made.At, facts);
    }

    private static PurchaseOrder Order(Registration team)
    {
        var order = new PurchaseOrder(team.Payer.Id, team.ConveningId, "PO-1", Made.At);
        order.Give(new PurchaseOrderTerms("PO-1", new Money(1_000_00), null, new DateOnly(2027, 6, 30)), Made);
        return order;
    }

    private void AddPayouts(PortalDbContext db)
    {
        var payouts = Many(number => new ProviderPayout($"po_crowd{number}", new Money(100_00), Made.At));
        PayoutId = payouts[0].ProviderPayoutId;
        db.ProviderPayouts.AddRange(payouts);
        db.ProviderPayoutLines.AddRange(payouts[0].Itemize(Many(Movement), Made.At));
    }

    private static BalanceMovement Movement(int number) =>
        new(
            $"txn_crowd{number}", MovementKind.Other, new Money(1_00), Money.Zero, new Money(1_00), $"du_crowd{number}", null, Made.At, Made.At);
}
