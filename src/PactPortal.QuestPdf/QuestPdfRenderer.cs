using PactPortal.Documents;
using PactPortal.Documents.Rendering;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Document = PactPortal.Documents.Document;
using Quest = QuestPDF.Fluent.Document;

namespace PactPortal.QuestPdf;

/// <summary>
/// Documents by way of QuestPDF, which shapes text: tagged, in the portal's own fonts, claiming PDF/UA-1. The same facts give the same
/// pages and not the same bytes: with PDF/UA the library writes an identifier of its own into each file.
/// </summary>
public sealed class QuestPdfRenderer : IDocumentRenderer
{
    private const string Program = "PactPortal", Language = "en-US";

    /// <param name="license">Of QuestPDF, as whoever runs the portal has it: <c>Community</c>, <c>Professional</c> or <c>Enterprise</c>.</param>
    public QuestPdfRenderer(string license) => QuestLibrary.SetUp(license);

    public string ContentType => "application/pdf";

    public byte[] Render(Document document) =>
        Composed(document).WithMetadata(Metadata(document.Title, document.Language, document.Created, document.Letterhead?.Payee)).WithSettings(Settings()).GeneratePdf();

    public byte[] Render(LabelSheets sheets)
    {
        var drawn = Quest.Create(container =>
        {
            foreach (var sheet in sheets.Labels.Chunk(sheets.Stock.ASheet).DefaultIfEmpty([]))
            {
                container.Page(page => QuestLabels.Compose(page, sheets.Stock, sheet));
            }
        });
        return drawn.WithMetadata(Metadata(sheets.Title, Language, sheets.Created, author: null)).WithSettings(Settings()).GeneratePdf();
    }

    public void Bind(Binder binder, Stream output) =>
        Quest.Merge(binder.Documents.Select(Composed)).UseOriginalPageNumbers()
            .WithMetadata(Metadata(binder.Title, Language, binder.Created, author: null)).WithSettings(Settings()).GeneratePdf(output);

    private static Quest Composed(Document document) => Quest.Create(container => container.Page(page => QuestPages.Compose(page, document)));

    /// <summary>QuestPDF takes a document without a title and still claims PDF/UA for it; it is refused here.</summary>
    private static DocumentMetadata Metadata(string title, string language, DateTimeOffset created, string? author)
    {
        var clean = PrintableText.Clean(title);
        return new DocumentMetadata
        {
            Title = PrintableText.IsBlank(clean) ? throw new ArgumentException("A document needs a title: readers announce it.", nameof(title)) : clean,
            Author = author,
            Creator = Program,
            Producer = Program,
            Language = language,
            CreationDate = created,
            ModifiedDate = created,
        };
    }

    private static DocumentSettings Settings() => new() { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1, CompressDocument = true };
}
