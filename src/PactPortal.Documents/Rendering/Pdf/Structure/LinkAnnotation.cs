using System.Globalization;
using PactPortal.Documents.Rendering.Pdf.Syntax;

namespace PactPortal.Documents.Rendering.Pdf.Structure;

/// <summary>One line of a link: a rectangle on a page, its address, and the words for those who do not see it (PDF/UA-1, 7.18.5).</summary>
internal sealed class LinkAnnotation(PdfPage page, double[] box, Uri address, string contents, StructureElement element)
{
    public PdfPage Page { get; } = page;

    public StructureElement Element { get; } = element;

    public int Id { get; private set; }

    public void Reserve(ObjectTable objects) => Id = objects.Reserve();

    public void Write(ObjectTable objects, int structParent) => objects.Set(Id, string.Create(CultureInfo.InvariantCulture,
        $"<</Type/Annot/Subtype/Link/Rect{PdfSyntax.Array(box)}/Border[0 0 0]/F 4/Contents {PdfSyntax.Text(contents)}/StructParent {structParent}/A<</S/URI/URI{PdfSyntax.Ascii(address.AbsoluteUri)}>>>>"));
}
