using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Reads a registration's letters, documents and ledger in one question.</summary>
internal static class TeamMoneyReading
{
    private static readonly IReadOnlyList<LedgerKind> Settling = [LedgerKind.Payment, LedgerKind.Refund, LedgerKind.Adjustment, LedgerKind.WriteOff];

    public static async Task<(IReadOnlyList<LetterLink> Letters, TeamMoney Money)> ReadPapersAsync(this PortalDbContext db, Guid registrationId, CancellationToken cancellation)
    {
        // Each collection hangs on the registration's own key: anything else would ask for APPLY, which SQLite has not.
        var stored = await db.Registrations.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery().Where(registration => registration.RegistrationId == registrationId)
            .Select(registration => new
            {
                Letters = db.JustificationLetters.Where(letter => letter.RegistrationId == registration.RegistrationId && letter.SupersededAt == null).Select(letter => new LetterLink(letter.Number, letter.Version, letter.IssuedAt)).ToList(),
                Documents = db.BillingDocuments.Where(document => document.RegistrationId == registration.RegistrationId && document.Kind != BillingDocumentKind.Receipt)
                    .Select(document => new TeamDocument(document.Kind, document.Number, document.Total, document.DueOn, document.Open, document.IsCredited, document.IssuedAt)).ToList(),
                Receipts = db.PaymentApplications.Where(application => application.RegistrationId == registration.RegistrationId)
                    .Join(db.BillingDocuments.Where(document => document.Kind == BillingDocumentKind.Receipt), application => (Guid?)application.PaymentId, document => document.PaymentId, (_, document) =>
                        new TeamDocument(document.Kind, document.Number, document.Total, document.DueOn, document.Open, document.IsCredited, document.IssuedAt)).ToList(),
                Settlements = db.LedgerEntries.Where(entry => entry.RegistrationId == registration.RegistrationId && Settling.Contains(entry.Kind))
                    .Select(entry => new Settlement(entry.Kind, entry.Label, entry.Amount, entry.At)).ToList(),
                Balance = db.LedgerEntries.Where(entry => entry.RegistrationId == registration.RegistrationId).Sum(entry => (long)(object)entry.Amount),
                Orders = db.PurchaseOrderCovers.Where(cover => cover.RegistrationId == registration.RegistrationId)
                    .Join(db.PurchaseOrders, cover => cover.PurchaseOrderId, order => order.PurchaseOrderId, (_, order) => new TeamOrder(
                        order.PurchaseOrderId, order.Number, order.NotToExceed, order.ExpiresOn, order.State, order.Reason)).ToList(),
            })
            .SingleAsync(cancellation);
        var documents = stored.Documents.Concat(stored.Receipts.DistinctBy(receipt => receipt.Number)).OrderBy(document => document.IssuedAt).ThenBy(document => document.Number, StringComparer.Ordinal);
        return (
            [.. stored.Letters.OrderByDescending(letter => letter.IssuedAt)],
            new TeamMoney([.. documents], [.. stored.Settlements.OrderBy(settlement => settlement.At)], new Money(stored.Balance), stored.Orders.SingleOrDefault()));
    }
}
