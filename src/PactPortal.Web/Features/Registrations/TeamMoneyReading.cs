using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Reads a registration's letters and ledger in one question, and its documents in another.</summary>
internal static class TeamMoneyReading
{
    private static readonly IReadOnlyList<LedgerKind> Settling = [LedgerKind.Payment, LedgerKind.Refund, LedgerKind.Adjustment, LedgerKind.WriteOff];

    public static async Task<(IReadOnlyList<LetterLink> Letters, TeamMoney Money)> ReadPapersAsync(this PortalDbContext db, Guid registrationId, CancellationToken cancellation)
    {
        var orders = db.OrdersOfRegistrations();
        // Each collection hangs on the registration's own key: anything else would ask for APPLY, which SQLite has not.
        var stored = await db.Registrations.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery().Where(registration => registration.RegistrationId == registrationId)
            .Select(registration => new
            {
                Letters = db.JustificationLetters.Where(letter => letter.RegistrationId == registration.RegistrationId && letter.SupersededAt == null).Select(letter => new LetterLink(letter.Number, letter.Version, letter.IssuedAt)).ToList(),
                Settlements = db.LedgerEntries.Where(entry => entry.RegistrationId == registration.RegistrationId && Settling.Contains(entry.Kind))
                    .Select(entry => new Settlement(entry.Kind, entry.Label, entry.Amount, entry.At)).ToList(),
                Balance = db.LedgerEntries.Where(entry => entry.RegistrationId == registration.RegistrationId).Sum(entry => (long)(object)entry.Amount),
                Orders = orders.Where(one => one.RegistrationId == registration.RegistrationId)
                    .Select(one => new TeamOrder(one.Order.PurchaseOrderId, one.Order.Number, one.Order.NotToExceed, one.Order.ExpiresOn, one.Order.State, one.Order.Reason)).ToList(),
            })
            .SingleAsync(cancellation);
        var documents = await db.DocumentsOfRegistrations().AsNoTracking().Where(one => one.RegistrationId == registrationId).Select(one => one.Document)
            .OrderBy(document => document.IssuedAt).ThenBy(document => document.Number)
            .Select(document => new TeamDocument(document.Kind, document.Number, document.Total, document.DueOn, document.Open, document.IsCredited, document.IssuedAt)).ToListAsync(cancellation);
        return (
            [.. stored.Letters.OrderByDescending(letter => letter.IssuedAt)],
            new TeamMoney(documents, [.. stored.Settlements.OrderBy(settlement => settlement.At)], new Money(stored.Balance), stored.Orders.SingleOrDefault()));
    }
}
