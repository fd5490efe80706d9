using PactPortal.Documents.Rendering;
using PactPortal.Documents.Rendering.Pdf;

namespace PactPortal.Documents.Tests.Contract;

/// <summary>The writer of every build.</summary>
public sealed class OwnWriter : RendererContract
{
    protected override IDocumentRenderer Renderer { get; } = new PdfRenderer();
}
