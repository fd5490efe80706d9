using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
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
        var documents = await db.DocumentsOfRegistrations().AsNoTracking()
            .Where(one => registrationIds.Contains(one.RegistrationId)
                && (one.Document.Kind == BillingDocumentKind.Receipt || (one.Document.Kind == BillingDocumentKind.Invoice && !one.Document.IsCredited)))
            .ToListAsync(cancellation);
        var letters = await db.JustificationLetters.AsNoTracking()
            .Where(letter => letter.SupersededAt == null && letter.RegistrationId != null && registrationIds.Contains(letter.RegistrationId.Value))
            .Select(letter => new { RegistrationId = letter.RegistrationId.GetValueOrDefault(), letter.IssuedAt, letter.Facts }).ToListAsync(cancellation);
        var money = documents.OrderBy(one => one.Document.IssuedAt).ThenBy(one => one.Document.Number, StringComparer.Ordinal)
            .Select(one => (one.RegistrationId, Document: BillingDocumentComposer.Compose(one.Document, address.Of(VerificationLinks.Of(one.Document.VerificationCode)))));
        var newest = letters.OrderByDescending(letter => letter.IssuedAt).DistinctBy(letter => letter.RegistrationId)
            .Select(letter => (letter.RegistrationId, Document: JustificationLetterDocument.Compose(letter.Facts)));
        return money.Concat(newest).ToLookup(paper => paper.RegistrationId, paper => paper.Document);
    }
}
