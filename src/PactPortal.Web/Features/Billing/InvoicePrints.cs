using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Documents.Billing;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Printing;

namespace PactPortal.Web.Features.Billing;

/// <summary>Invoices that stand, in order of their numbers, then credit notes.</summary>
public sealed class InvoicePrints(PortalDbContext db, PublicAddress address) : IPrintSource
{
    public PrintKind Kind => PrintKind.Invoices;

    public async Task<IReadOnlyList<PrintItem>> ListAsync(Convening convening, CancellationToken cancellation)
    {
        var rows = await db.BillingDocuments.AsNoTracking()
            .Where(document => document.ConveningId == convening.ConveningId
                && (document.Kind == BillingDocumentKind.CreditNote || (document.Kind == BillingDocumentKind.Invoice && !document.IsCredited)))
            .Select(document => new { document.BillingDocumentId, document.Kind, document.Number, document.IssuedAt }).ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(row => row.Kind).ThenBy(row => row.IssuedAt).ThenBy(row => row.Number, StringComparer.Ordinal)
                .Select(row => new PrintItem(row.BillingDocumentId, $"{BillingDocumentComposer.TitleOf(row.Kind)} {row.Number}", row.Number)),
        ];
    }

    public async Task<IReadOnlyDictionary<Guid, PrintPiece>> FindAsync(Convening convening, IReadOnlyList<PrintItem> items, CancellationToken cancellation)
    {
        var ids = items.Select(item => item.Id).ToList();
        var documents = await db.BillingDocuments.AsNoTracking().Where(document => ids.Contains(document.BillingDocumentId)).ToListAsync(cancellation);
        return documents.ToDictionary(document => document.BillingDocumentId, PrintPiece (document) => document.IsCredited
            ? new PrintPiece.Nothing("credited meanwhile")
            : new PrintPiece.Paper(() => document.Paper(address)));
    }
}
