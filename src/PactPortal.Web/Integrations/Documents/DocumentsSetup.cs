using PactPortal.Documents.Rendering;
using PactPortal.Documents.Rendering.Pdf;
using PactPortal.Web.Hosting;

namespace PactPortal.Web.Integrations.Documents;

/// <summary><c>Documents:Renderer</c> and <c>Documents:QuestPdfLicense</c>: who writes PDF files, and by whose leave.</summary>
public static class DocumentsSetup
{
    private const string Own = "Own";
    private const string QuestPdf = "QuestPdf";

    private static readonly string[] Licenses = ["Community", "Professional", "Enterprise"];

    /// <summary>The portal's own writer, unless whoever runs the portal has said which licence of QuestPDF they have.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        var renderer = configuration["Documents:Renderer"] ?? Own;
        return renderer switch
        {
            Own => services.AddSingleton<IDocumentRenderer, PdfRenderer>(),
            QuestPdf => services.AddSingleton(QuestPdfRenderer(configuration["Documents:QuestPdfLicense"])),
            _ => throw new StartRefusedException($"Documents:Renderer is \"{renderer}\": it can be {Own} or {QuestPdf}."),
        };
    }

    /// <summary>Found by its name: the assembly is there only in a build that was asked for it.</summary>
    private static IDocumentRenderer QuestPdfRenderer(string? license)
    {
        if (!Licenses.Contains(license))
        {
            throw new StartRefusedException($"Documents:QuestPdfLicense is \"{license}\": say which licence of QuestPDF you have, Community, Professional or Enterprise. Community covers no public body.");
        }

        return Type.GetType("PactPortal.QuestPdf.QuestPdfRenderer, PactPortal.QuestPdf") is { } type && Activator.CreateInstance(type, license) is IDocumentRenderer renderer
            ? renderer
            : throw new StartRefusedException($"Documents:Renderer is {QuestPdf}, which this build doesn't hold: set it to {Own}, or build as docs/questpdf.md says.");
    }
}
