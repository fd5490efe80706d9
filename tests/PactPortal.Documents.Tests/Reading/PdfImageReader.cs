namespace PactPortal.Documents.Tests.Reading;

/// <summary>An image object: how large it is and which colours it has, apart from the writer that made it.</summary>
internal sealed class PdfImageReader(PdfReader pdf, PdfStream stream)
{
    public int Width => (int)pdf.Number(stream.Entries["Width"]);

    public int Height => (int)pdf.Number(stream.Entries["Height"]);

    public string Filter => pdf.Resolve(stream.Entries["Filter"]) is PdfName name ? name.Value : "";

    /// <summary>As it stands in the file.</summary>
    public byte[] Raw => stream.Raw;

    public PdfImageReader? Mask => stream.Entries.TryGetValue("SMask", out var mask) ? new PdfImageReader(pdf, (PdfStream)pdf.Resolve(mask)) : null;

    /// <summary>The colours of all pixels, one after the other, as a palette shows them.</summary>
    public byte[] Colors
    {
        get
        {
            Assert.Equal(8, pdf.Number(stream.Entries["BitsPerComponent"]));
            var bytes = PdfObjects.Inflate(stream);
            if (pdf.Resolve(stream.Entries["ColorSpace"]) is not List<object> indexed)
            {
                Assert.Equal(Width * Height * (pdf.Name(stream.Entries["ColorSpace"]) == "DeviceRGB" ? 3 : 1), bytes.Length);
                return bytes;
            }

            Assert.Equal(["Indexed", "DeviceRGB"], indexed.Take(2).Cast<PdfName>().Select(name => name.Value));
            var palette = ((PdfString)indexed[3]).Bytes;
            Assert.Equal(palette.Length, 3 * ((double)indexed[2] + 1));
            return [.. bytes.SelectMany(number => palette.Skip(3 * number).Take(3))];
        }
    }

    public static bool IsImage(PdfStream stream) => stream.Entries.TryGetValue("Subtype", out var kind) && kind is PdfName { Value: "Image" };
}

/// <param name="Mcid">The mark it is drawn in.</param>
/// <param name="Image">What is drawn.</param>
/// <param name="Matrix">What its unit square becomes.</param>
internal sealed record DrawnImage(int? Mcid, PdfImageReader Image, IReadOnlyList<double> Matrix);
