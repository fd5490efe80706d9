using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Documents.Billing;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Web.Features.Billing;

/// <summary>
/// Invoices, credit notes and receipts, as print jobs and the page of verification know them. Invoices that stand are printed in order of
/// their numbers, then credit notes; receipts aren't.
/// </summary>
public sealed class InvoiceDocuments(PortalDbContext db, PublicAddress address) : IPrintSource, IVerifiedDocument
{
    public string Title => "Invoices and credit notes";

    public PrintedKind Printed => new(
        PrintKind.Invoices, Title, "Every invoice that stands, in order of its number, then every credit note", One: "document",
        FileName: "invoices",
        "There is no invoice yet.", Audiences.Planners | PersonKinds.PlanningFinance);

    public async Task<IReadOnlyList<PrintItem>> ListAsync(Convening convening, CancellationToken cancellation)
    {
        var rows = await db.BillingDocuments.AsNoTracking()
            .Where(document => document.ConveningId == convening.ConveningId
                && (document.Kind == BillingDocumentKind.CreditNote
                    || (document.Kind == BillingDocumentKind.Invoice && !document.IsCredited)))
            .Select(document => new { document.BillingDocumentId, document.Kind, document.Number, document.IssuedAt })
            .ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(row => row.Kind).ThenBy(row => row.IssuedAt).ThenBy(row => row.Number, StringComparer.Ordinal)
                .Select(row => new PrintItem(
                    row.BillingDocumentId, $"{BillingDocumentComposer.TitleOf(row.Kind)} {row.Number}", row.Number)),
        ];
    }

    public async Task<IReadOnlyDictionary<Guid, PrintPiece>> FindAsync(
        Convening convening, IReadOnlyList<PrintItem> items, CancellationToken cancellation)
    {
        var ids = items.Select(item => item.Id).ToList();
        var documents = await db.BillingDocuments.AsNoTracking().Where(document => ids.Contains(document.BillingDocumentId))
            .ToListAsync(cancellation);
        return documents.ToDictionary(document => document.BillingDocumentId, PrintPiece (document) => document.IsCredited
            ? new PrintPiece.Nothing("credited meanwhile")
            : new PrintPiece.Paper(() => document.Paper(address)));
    }

    public async Task<GenuineDocument?> VerifyAsync(string code, CancellationToken cancellation)
    {
        var found = await (
            from candidate in db.BillingDocuments.AsNoTracking()
            where candidate.VerificationCode == code
            join payment in db.Payments on candidate.PaymentId equals payment.PaymentId into payments
            from payment in payments.DefaultIfEmpty()
            select new { Document = candidate, payment.ReturnedAt }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var (document, facts) = (found.Document, found.Document.Facts);
        var convening = await db.GetConveningAsync(document.ConveningId, cancellation);
        return new GenuineDocument(
            BillingDocumentComposer.TitleOf(document.Kind), facts.ConveningName, document.IssuedAt, convening.Zone,
            [("Number", document.Number), ("Organization", facts.BillTo.Organization),
                (BillingDocumentComposer.TotalOf(document.Kind), $"{document.Total}")],
            document.IsCredited ? "A credit note took this invoice back: nothing is due on it any more."
            : found.ReturnedAt is not null ? "The bank took this payment back: what it paid is owed again."
            : null)
        {
            NameErasedOn = facts.NameErasedOn,
        };
    }
}
