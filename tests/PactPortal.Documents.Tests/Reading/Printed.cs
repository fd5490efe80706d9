using System.Text;
using System.Text.RegularExpressions;
using PactPortal.Documents.Rendering.Pdf;

namespace PactPortal.Documents.Tests.Reading;

/// <summary>A document after the renderer and the independent reader.</summary>
internal sealed partial class Printed
{
    private Printed(byte[] bytes)
    {
        Bytes = bytes;
        Pdf = new PdfReader(bytes);
        Structure = new StructureReader(Pdf);
    }

    public byte[] Bytes { get; }

    public PdfReader Pdf { get; }

    public StructureReader Structure { get; }

    public IEnumerable<StructureNode> Nodes => Structure.Root.Descendants;

    /// <summary>What is read aloud, without the marks of list items that have no words.</summary>
    public string Text => Squeeze(Structure.Root.Text);

    /// <summary>What draws the pages, as operators.</summary>
    public string Contents => string.Concat(Pdf.Pages.Select(page => Encoding.ASCII.GetString(Pdf.Stream(Pdf.Dictionary(page)["Contents"]))));

    public static Printed Of(byte[] file) => new(file);

    public static Printed From(Document document) => new(new PdfRenderer().Render(document));

    public static Printed From(LabelSheets sheets) => new(new PdfRenderer().Render(sheets));

    public static Printed From(Binder binder)
    {
        using MemoryStream output = new();
        new PdfRenderer().Bind(binder, output);
        return new(output.ToArray());
    }

    public static Printed From(params IReadOnlyList<Block> blocks) => From(SampleDocument.Of(blocks));

    public static string Squeeze(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
