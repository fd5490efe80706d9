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
        var stored = await db.Registrations.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery().Where(registration => registration.RegistrationId == registrationId)
            .Select(registration => new
            {
                Letters = db.JustificationLetters.Where(letter => letter.RegistrationId == registrationId).OrderByDescending(letter => letter.IssuedAt)
                    .Select(letter => new LetterLink(letter.Number, letter.IssuedAt)).ToList(),
                Documents = db.BillingDocuments
                    .Where(document => document.RegistrationId == registrationId
                        || (document.PaymentId != null && db.PaymentApplications.Any(application => application.PaymentId == document.PaymentId && application.RegistrationId == registrationId)))
                    .OrderBy(document => document.IssuedAt).ThenBy(document => document.Number)
                    .Select(document => new TeamDocument(document.Kind, document.Number, document.Total, document.DueOn, document.Open, document.IsCredited, document.IssuedAt)).ToList(),
                Settlements = db.LedgerEntries.Where(entry => entry.RegistrationId == registrationId && Settling.Contains(entry.Kind)).OrderBy(entry => entry.At)
                    .Select(entry => new Settlement(entry.Kind, entry.Label, entry.Amount, entry.At)).ToList(),
                Balance = db.LedgerEntries.Where(entry => entry.RegistrationId == registrationId).Sum(entry => (long)(object)entry.Amount),
                Orders = db.PurchaseOrderCovers.Where(cover => cover.RegistrationId == registrationId)
                    .Join(db.PurchaseOrders, cover => cover.PurchaseOrderId, order => order.PurchaseOrderId, (_, order) => new TeamOrder(
                        order.PurchaseOrderId, order.Number, order.NotToExceed, order.ExpiresOn, order.State, order.Reason)).ToList(),
            })
            .SingleAsync(cancellation);
        return (stored.Letters, new TeamMoney(stored.Documents, stored.Settlements, new Money(stored.Balance), stored.Orders.SingleOrDefault()));
    }
}
