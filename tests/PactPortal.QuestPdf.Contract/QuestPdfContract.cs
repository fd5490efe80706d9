using PactPortal.Documents.Rendering;
using PactPortal.Documents.Tests.Contract;
using PactPortal.QuestPdf;

namespace PactPortal.Documents.Tests;

/// <summary>QuestPDF's adapter, in a build that holds it. This project is open source, which the Community licence covers.</summary>
public sealed class QuestPdfContract : RendererContract
{
    protected override IDocumentRenderer Renderer { get; } = new QuestPdfRenderer("Community");
}
