using PactPortal.Documents.Rendering.Pdf;
using PactPortal.Documents.Tests.Reading;
using PactPortal.Testing;

namespace PactPortal.Documents.Tests;

/// <summary>What poppler and qpdf say of the same file.</summary>
public sealed class OtherReaders : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");

    public OtherReaders() => File.WriteAllBytes(path, new PdfRenderer().Render(SampleDocument.Letter()));

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task Qpdf_Letter_FindsNoError()
    {
        var (code, output) = await RunAsync("qpdf", "--check", path);

        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Qpdf_BoundFile_FindsNoError()
    {
        await File.WriteAllBytesAsync(path, Printed.From(DocumentsAreBound.Binder(SampleDocument.Letter(), SampleDocument.Of(new Heading(1, "Another")))).Bytes, TestContext.Current.CancellationToken);

        var (code, output) = await RunAsync("qpdf", "--check", path);

        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Pdfinfo_Letter_SaysTaggedAndTitled()
    {
        var (_, output) = await RunAsync("pdfinfo", path);

        Assert.Matches(@"Tagged:\s+yes", output);
        Assert.Matches(@"Title:\s+CSEC fiscal-justification letter", output);
        Assert.Matches(@"Pages:\s+3", output);
        Assert.DoesNotContain("Error", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdffonts_Letter_SaysEveryFontIsEmbeddedWithUnicode()
    {
        var (_, output) = await RunAsync("pdffonts", path);

        Assert.All(output.Trim().Split('\n').Skip(2), line => Assert.Matches(@"Identity-H\s+yes yes yes", line));
    }

    [Fact]
    public async Task Pdftotext_Letter_ReadsTheSameNamesAndAmounts()
    {
        var (_, output) = await RunAsync("pdftotext", "-raw", "-enc", "UTF-8", path, "-");

        Assert.All(["José Ñuñez-O’Connor", "Nguyễn Thị Ánh", "李小龍", "Оксана Шевченко", "−100.00 −500.00"], text => Assert.Contains(text, Printed.Squeeze(output), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pdfimages_Images_SeesTheirSizesAndWhatIsSeenThrough()
    {
        await File.WriteAllBytesAsync(path, Printed.From(SampleImages.Logo(), SampleImages.Photo()).Bytes, TestContext.Current.CancellationToken);

        var (_, output) = await RunAsync("pdfimages", "-list", path);

        Assert.Matches(@"image\s+40\s+20\s+rgb\s+3\s+8\s+image", output);
        Assert.Matches(@"smask\s+40\s+20\s+gray\s+1\s+8\s+image", output);
        Assert.Matches(@"image\s+16\s+8\s+rgb\s+3\s+8\s+jpeg", output);
    }

    /// <summary>Packed objects and a cross-reference stream, as other writers make them: the tests' reader must read those too.</summary>
    [Fact]
    public async Task Qpdf_LetterPackedAnew_IsReadTheSame()
    {
        var (code, _) = await RunAsync("qpdf", "--object-streams=generate", "--replace-input", path);
        var packed = Printed.Of(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        Assert.Equal(0, code);
        Assert.DoesNotContain("\nxref\n", System.Text.Encoding.Latin1.GetString(packed.Bytes), StringComparison.Ordinal);
        Assert.Equal(Printed.From(SampleDocument.Letter()).Text, packed.Text);
        packed.Structure.RequireComplete();
    }

    private static async Task<(int Code, string Output)> RunAsync(string tool, params string[] arguments)
    {
        var answer = await InstalledTool.RunAsync(tool, arguments);
        return (answer.Code, answer.Output + answer.Errors);
    }
}
