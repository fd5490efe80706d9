using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;

namespace PactPortal.Web.Features.Registrations;

/// <summary>
/// Reads a registration's letters, ledger, purchase order and documents, each by a compiled question: joined they would multiply.
/// </summary>
internal static class TeamMoneyReading
{
    private static readonly IReadOnlyList<LedgerKind> Settling = [LedgerKind.Payment, LedgerKind.Refund, LedgerKind.Adjustment,
        LedgerKind.WriteOff];

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<LetterLink>> Letters =
        EF.CompileAsyncQuery((PortalDbContext db, Guid registrationId) =>
            db.JustificationLetters.AsNoTracking().Where(letter => letter.RegistrationId == registrationId && letter.SupersededAt == null)
                .OrderByDescending(letter => letter.IssuedAt)
                .Select(letter => new LetterLink(letter.Number, letter.Version, letter.IssuedAt)));

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<Settlement>> Ledger =
        EF.CompileAsyncQuery((PortalDbContext db, Guid registrationId) =>
            db.LedgerEntries.AsNoTracking().Where(entry => entry.RegistrationId == registrationId)
                .OrderBy(entry => entry.At).Select(entry => new Settlement(entry.Kind, entry.Label, entry.Amount, entry.At)));

    // Bound to the registration's organization, as RegistrationDocuments says of many.
    private static readonly Func<PortalDbContext, Guid, CancellationToken, Task<TeamOrder?>> FindOrder = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid registrationId, CancellationToken cancellation) =>
            (from registration in db.Registrations.IgnoreAutoIncludes()
             where registration.RegistrationId == registrationId
             join cover in db.PurchaseOrderCovers on registration.RegistrationId equals cover.RegistrationId
             join order in db.PurchaseOrders on cover.PurchaseOrderId equals order.PurchaseOrderId
             where order.OrganizationId == registration.OrganizationId
             select new TeamOrder(order.PurchaseOrderId, order.Number, order.NotToExceed, order.ExpiresOn, order.State, order.Reason))
                 .SingleOrDefault());

    public static async Task<(IReadOnlyList<LetterLink> Letters, TeamMoney Money)> ReadPapersAsync(
        this PortalDbContext db, Guid registrationId, CancellationToken cancellation)
    {
        var letters = await Letters(db, registrationId).ToListAsync(cancellation);
        var ledger = await Ledger(db, registrationId).ToListAsync(cancellation);
        var order = await FindOrder(db, registrationId, cancellation);
        var documents = await db.ReadDocumentsOf(registrationId).ToListAsync(cancellation);
        return (letters, new TeamMoney(
            documents, [.. ledger.Where(entry => Settling.Contains(entry.Kind))], Money.Sum(ledger.Select(entry => entry.Amount)), order));
    }
}
