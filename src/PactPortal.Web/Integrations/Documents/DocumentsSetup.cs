using PactPortal.Documents.Rendering;
using PactPortal.Documents.Rendering.Pdf;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Integrations.Documents;

/// <summary><c>Documents:Renderer</c> and <c>Documents:QuestPdfLicense</c>: who writes PDF files, and by whose leave.</summary>
public static class DocumentsSetup
{
    private const string Own = "Own";
    private const string QuestPdf = "QuestPdf";

    /// <summary>The portal's own writer, unless whoever runs the portal has said which licence of QuestPDF they have.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        var renderer = configuration["Documents:Renderer"] ?? Own;
        return renderer switch
        {
            Own => services.AddSingleton<IDocumentRenderer, PdfRenderer>(),
            QuestPdf => throw new StartRefusedException($"Documents:Renderer is {QuestPdf}, which this build doesn't have: set it to {Own}, or see docs/questpdf.md."),
            _ => throw new StartRefusedException($"Documents:Renderer is \"{renderer}\": it can be {Own} or {QuestPdf}."),
        };
    }
}
