using PactPortal.Documents;
using PactPortal.Documents.Rendering;
using PactPortal.Documents.Rendering.Pdf;

namespace PactPortal.Web.Tests.Printing;

/// <summary>Renders as the portal does, and lets something happen after so many.</summary>
internal sealed class WatchedRenderer : IDocumentRenderer
{
    private readonly PdfRenderer real = new();
    private (int Count, Action Do)? after;

    public int Rendered { get; private set; }

    public string ContentType => real.ContentType;

    public void After(int count, Action act) => after = (Rendered + count, act);

    public byte[] Render(Document document)
    {
        Rendered++;
        if (after is var (count, act) && Rendered == count)
        {
            act();
        }

        return real.Render(document);
    }

    public byte[] Render(LabelSheets sheets) => real.Render(sheets);

    public void Bind(Binder binder, Stream output) => real.Bind(binder, output);
}
