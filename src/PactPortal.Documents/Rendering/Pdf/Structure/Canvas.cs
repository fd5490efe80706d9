using System.Globalization;
using PactPortal.Documents.Rendering.Pdf.Syntax;

namespace PactPortal.Documents.Rendering.Pdf.Structure;

/// <summary>
/// Draws on one page, in points from its upper left corner. Everything drawn is marked: it belongs to a structure element
/// or is an artifact. Neighbouring content of one element shares one mark.
/// </summary>
internal sealed class Canvas(PdfFile file, PdfPage page)
{
    private object? open;
    private Color? fill;

    public PdfFile File { get; } = file;

    public PdfPage Page { get; } = page;

    public void Mark(StructureElement element)
    {
        if (open == element)
        {
            return;
        }

        Close();
        Append($"/{element.Type} <</MCID {Page.Marked.Count}>> BDC\n");
        element.AddContent(Page, Page.Marked.Count);
        Page.Marked.Add(element);
        open = element;
    }

    /// <summary>Page furniture and decoration (ISO 32000-1, 14.8.2.2).</summary>
    public void MarkArtifact(ArtifactKind kind)
    {
        if (open is ArtifactKind current && current == kind)
        {
            return;
        }

        Close();
        Append($"/Artifact <<{(kind == ArtifactKind.Decoration ? "/Type/Layout" : $"/Type/Pagination/Subtype/{kind}")}>> BDC\n");
        open = kind;
    }

    /// <summary>To a structure element, or, where the same thing is drawn again on another page, as page furniture.</summary>
    public void Mark(StructureElement? element, ArtifactKind otherwise)
    {
        if (element is null)
        {
            MarkArtifact(otherwise);
        }
        else
        {
            Mark(element);
        }
    }

    public void Close()
    {
        if (open is not null)
        {
            Append($"EMC\n");
        }

        open = null;
    }

    public void Fill(Color color, double x, double y, double width, double height)
    {
        RequireMark();
        SetFill(color);
        Append($"{N(x)} {N(PdfPage.Height - y - height)} {N(width)} {N(height)} re f\n");
    }

    /// <summary>Path operators in a coordinate system of their own, whose origin is the given point and whose y runs down.</summary>
    public void Drawing(double x, double y, double scale, string operators)
    {
        RequireMark();
        Append($"q {N(scale)} 0 0 {N(-scale)} {N(x)} {N(PdfPage.Height - y)} cm\n{operators}\nQ\n");
    }

    public void Image(ImageFile image, double x, double y, double width, double height)
    {
        RequireMark();
        Append($"q {N(width)} 0 0 {N(height)} {N(x)} {N(PdfPage.Height - y - height)} cm /{File.Image(image)} Do Q\n");
    }

    /// <summary>What is drawn meanwhile stands upside down, turned around a point.</summary>
    public void Turned(double x, double y, Action draw)
    {
        Close();
        fill = null;
        Append($"q -1 0 0 -1 {N(2 * x)} {N(2 * (PdfPage.Height - y))} cm\n");
        draw();
        Close();
        Append($"Q\n");
        fill = null;
    }

    public void Text(string fontKey, double size, Color color, double x, double baseline, string glyphs, bool isEmboldened)
    {
        RequireMark();
        SetFill(color);
        var embolden = isEmboldened ? $"{color.Operands} RG 2 Tr {N(size * 0.03)} w " : "";
        var restore = isEmboldened ? " 0 Tr" : "";
        Append($"BT /{fontKey} {N(size)} Tf {embolden}{N(x)} {N(PdfPage.Height - baseline)} Td [{glyphs}] TJ{restore} ET\n");
    }

    private static string N(double value) => PdfSyntax.Number(value);

    private void SetFill(Color color)
    {
        if (fill != color)
        {
            fill = color;
            Append($"{color.Operands} rg\n");
        }
    }

    private void RequireMark()
    {
        if (open is null)
        {
            throw new InvalidOperationException("Something was drawn that is neither structure nor artifact.");
        }
    }

    private void Append(FormattableString text) => Page.Content.Append(FormattableString.Invariant(text));
}

internal enum ArtifactKind
{
    Decoration,
    Header,
    Footer,
}

/// <summary>Red, green and blue, as a hexadecimal number.</summary>
internal readonly record struct Color(int Rgb)
{
    public string Operands { get; } = string.Join(' ', new[] { Rgb >> 16, (Rgb >> 8) & 0xFF, Rgb & 0xFF }
        .Select(part => Math.Round(part / 255.0, 3).ToString("0.###", CultureInfo.InvariantCulture)));
}
