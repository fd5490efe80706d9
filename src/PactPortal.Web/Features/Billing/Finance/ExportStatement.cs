using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Documents.Billing;
using PactPortal.Documents.Rendering;
using PactPortal.Domain;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Features.Billing.Finance;

/// <summary>A statement as a file. What leaves the portal is audited.</summary>
public sealed class ExportStatement(PortalDbContext db, StatementPages pages, TimeProvider time, IDocumentRenderer pdf)
{
    public const string Pdf = "pdf";
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";

    /// <returns>Null where the payer is not the person's to read, or the period makes no sense.</returns>
    public async Task<ExportedFile?> ExecuteAsync(Caller caller, StatementForm form, string format, CancellationToken cancellation)
    {
        if (await pages.ShowAsync(form, 1, cancellation) is not { Statement: { } statement } page)
        {
            return null;
        }

        await db.CommitAsync<int>(
            caller.Act.Because($"{statement.Lines.Count} lines, {statement.From:yyyy-MM-dd} to {statement.Through:yyyy-MM-dd}"),
            $"statement exported as {format}",
            page.Payer.IsPerson ? AuditSubject.Person(page.Payer.Id) : AuditSubject.Organization(page.Payer.Id),
            _ => Task.FromResult<Outcome<int>>(statement.Lines.Count), cancellation);
        var name = $"statement-{statement.From:yyyy-MM-dd}-to-{statement.Through:yyyy-MM-dd}.{format}";
        return format switch
        {
            Pdf =>
                new ExportedFile(
                    name, pdf.ContentType,
                    pdf.Render(StatementDocument.Compose(
                        statement, time.GetUtcNow(), W9.PaidBy(await db.ReadConveningsAsync(cancellation))?.Payee))),
            Csv => CsvFile.Of(name, StatementSheet.Of(statement)),
            _ => await XlsxFile.OfAsync(name, "Statement", StatementSheet.Of(statement), cancellation),
        };
    }
}
