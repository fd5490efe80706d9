using PactPortal.Documents.Rendering;
using PactPortal.Documents.Rendering.Pdf;

namespace PactPortal.Documents.Tests.Contract;

/// <summary>The writer of every build.</summary>
public sealed class OwnWriter : RendererContract
{
    protected override IDocumentRenderer Renderer { get; } = new PdfRenderer();
}

#if VENDOR_SDKS
/// <summary>The library of the full build. This project is open source, which the Community licence covers.</summary>
public sealed class QuestPdf : RendererContract
{
    protected override IDocumentRenderer Renderer { get; } = new Adapters.Documents.QuestPdfRenderer(Adapters.Documents.QuestPdfLicense.Community);
}
#endif
