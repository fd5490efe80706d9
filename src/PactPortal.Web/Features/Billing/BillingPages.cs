using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Counties;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Billing;

/// <param name="Html">The document's content, encoded.</param>
/// <param name="Others">Its credit note, the invoice that followed it, the one it speaks of; oldest first.</param>
public sealed record BillingDocumentPage(
    BillingDocument Document, string Html, IReadOnlyList<OtherDocument> Others, DocumentStanding Standing)
{
    /// <summary>It is issued and settled in acts upon its registration and its payment.</summary>
    public AuditedPart Part => new(
        Document.BillingDocumentId,
        [
            .. Document.Facts.Reference is { } reference ? [AuditSubject.Registration(reference)] : Array.Empty<AuditSubject>(),
            .. Document.PaymentId is { } payment ? [AuditSubject.Payment(payment)] : Array.Empty<AuditSubject>(),
        ]);
}

/// <param name="ReturnedOn">Of a receipt: the day on which the bank took the payment back, in California; or null.</param>
/// <param name="WrittenOff">Of an invoice.</param>
public sealed record DocumentStanding(DateOnly? ReturnedOn, Money WrittenOff);

public sealed record OtherDocument(BillingDocumentKind Kind, string Number);

/// <summary>
/// Billing documents within the reach of the request: another payer's is not there. The planning team's finance reads all.
/// </summary>
public sealed class BillingPages(PortalDbContext db, CurrentPerson current)
{
    public Task<BillingDocument?> FindAsync(string number, CancellationToken cancellation)
    {
        var reach = current.IsAny(PersonKinds.PlanningFinance | PersonKinds.Administrator) ? Reach.Everywhere : current.Reach;
        return db.BillingDocuments.AsNoTracking().Within(reach).SingleOrDefaultAsync(document => document.Number == number, cancellation);
    }

    public async Task<IReadOnlyList<OtherDocument>> OthersAsync(BillingDocument document, CancellationToken cancellation) =>
        await db.BillingDocuments.AsNoTracking()
            .Where(other => other.OrganizationId == document.OrganizationId && other.PayerPersonId == document.PayerPersonId
                && (other.Regarding == document.BillingDocumentId || other.BillingDocumentId == document.Regarding))
            .OrderBy(other => other.IssuedAt).ThenBy(other => other.Number)
            .Select(other => new OtherDocument(other.Kind, other.Number)).ToListAsync(cancellation);

    /// <summary>What became of it since, which the document itself doesn't say.</summary>
    public async Task<DocumentStanding> StandingAsync(BillingDocument document, CancellationToken cancellation)
    {
        if (document.Kind == BillingDocumentKind.Receipt)
        {
            var returnedAt = await db.Payments.Where(payment => payment.PaymentId == document.PaymentId)
                .Select(payment => payment.ReturnedAt).SingleOrDefaultAsync(cancellation);
            return new DocumentStanding(returnedAt is { } at ? California.Today(at) : null, Money.Zero);
        }

        var cents = await db.LedgerEntries
            .Where(entry => entry.RegistrationId == document.RegistrationId && entry.Kind == LedgerKind.WriteOff
                && entry.About == document.BillingDocumentId)
            .SumAsync(entry => (long)(object)entry.Amount, cancellation);
        return new DocumentStanding(null, new Money(-cents));
    }
}
