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
            QuestPdf => services.AddQuestPdf(configuration["Documents:QuestPdfLicense"]),
            _ => throw new StartRefusedException($"Documents:Renderer is \"{renderer}\": it can be {Own} or {QuestPdf}."),
        };
    }

#if VENDOR_SDKS
    private static IServiceCollection AddQuestPdf(this IServiceCollection services, string? named) =>
        Enum.GetNames<Adapters.Documents.QuestPdfLicense>().Contains(named) && Enum.TryParse<Adapters.Documents.QuestPdfLicense>(named, out var license)
            ? services.AddSingleton<IDocumentRenderer>(new Adapters.Documents.QuestPdfRenderer(license))
            : throw new StartRefusedException($"Documents:QuestPdfLicense is \"{named}\": say which licence of QuestPDF you have, Community, Professional or Enterprise. Community covers no public body.");
#else
    private static IServiceCollection AddQuestPdf(this IServiceCollection services, string? named) =>
        throw new StartRefusedException($"Documents:Renderer is {QuestPdf}{(named is null ? "" : $" ({named})")}, which works in the full build only: build with -p:VendorSdks=true, or set it to {Own}.");
#endif
}
