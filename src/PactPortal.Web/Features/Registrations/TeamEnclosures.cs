using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Documents;
using PactPortal.Documents.Billing;
using PactPortal.Documents.Letters;
using PactPortal.Domain.Billing;
using PactPortal.Web.Features.Verification;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Features.Registrations;

/// <summary>What goes into a team's packet as it was issued: its invoice, its receipts, the newest version of its letter.</summary>
internal static class TeamEnclosures
{
    /// <returns>Of many teams at once, by registration.</returns>
    public static async Task<ILookup<Guid, Document>> ReadEnclosuresAsync(
        this PortalDbContext db, IReadOnlyList<Guid> registrationIds, PublicAddress address, CancellationToken cancellation)
    {
        var invoices = await db.BillingDocuments.AsNoTracking()
            .Where(document => document.Kind == BillingDocumentKind.Invoice && !document.IsCredited && document.RegistrationId != null && registrationIds.Contains(document.RegistrationId.Value))
            .Select(document => new { RegistrationId = document.RegistrationId.GetValueOrDefault(), Document = document }).ToListAsync(cancellation);
        var receipts = await db.PaymentApplications.AsNoTracking().Where(application => registrationIds.Contains(application.RegistrationId))
            .Join(db.BillingDocuments.Where(document => document.Kind == BillingDocumentKind.Receipt), application => (Guid?)application.PaymentId, document => document.PaymentId, (application, document) =>
                new { application.RegistrationId, Document = document }).ToListAsync(cancellation);
        var letters = await db.JustificationLetters.AsNoTracking()
            .Where(letter => letter.SupersededAt == null && letter.RegistrationId != null && registrationIds.Contains(letter.RegistrationId.Value))
            .Select(letter => new { RegistrationId = letter.RegistrationId.GetValueOrDefault(), letter.IssuedAt, letter.Facts }).ToListAsync(cancellation);
        var money = invoices.Concat(receipts.DistinctBy(receipt => (receipt.RegistrationId, receipt.Document.Number)))
            .OrderBy(paper => paper.Document.IssuedAt).ThenBy(paper => paper.Document.Number, StringComparer.Ordinal)
            .Select(paper => (paper.RegistrationId, Document: BillingDocumentComposer.Compose(paper.Document, address.Of(VerificationLinks.Of(paper.Document.VerificationCode)))));
        var newest = letters.OrderByDescending(letter => letter.IssuedAt).DistinctBy(letter => letter.RegistrationId)
            .Select(letter => (letter.RegistrationId, Document: JustificationLetterDocument.Compose(letter.Facts)));
        return money.Concat(newest).ToLookup(paper => paper.RegistrationId, paper => paper.Document);
    }
}
