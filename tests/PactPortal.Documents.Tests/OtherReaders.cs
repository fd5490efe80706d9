using System.ComponentModel;
using System.Diagnostics;
using PactPortal.Documents.Rendering.Pdf;
using PactPortal.Documents.Tests.Reading;

namespace PactPortal.Documents.Tests;

/// <summary>What poppler and qpdf say of the same file, where they are installed.</summary>
public sealed class OtherReaders : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");

    public OtherReaders() => File.WriteAllBytes(path, new PdfRenderer().Render(SampleDocument.Letter()));

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task Qpdf_Letter_FindsNoError()
    {
        var (code, output) = await RunOrSkipAsync("qpdf", "--check", path);

        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Qpdf_BoundFile_FindsNoError()
    {
        await File.WriteAllBytesAsync(path, Printed.From(DocumentsAreBound.Binder(SampleDocument.Letter(), SampleDocument.Of(new Heading(1, "Another")))).Bytes, TestContext.Current.CancellationToken);

        var (code, output) = await RunOrSkipAsync("qpdf", "--check", path);

        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Pdfinfo_Letter_SaysTaggedAndTitled()
    {
        var (_, output) = await RunOrSkipAsync("pdfinfo", path);

        Assert.Matches(@"Tagged:\s+yes", output);
        Assert.Matches(@"Title:\s+CSEC fiscal-justification letter", output);
        Assert.Matches(@"Pages:\s+3", output);
        Assert.DoesNotContain("Error", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdffonts_Letter_SaysEveryFontIsEmbeddedWithUnicode()
    {
        var (_, output) = await RunOrSkipAsync("pdffonts", path);

        Assert.All(output.Trim().Split('\n').Skip(2), line => Assert.Matches(@"Identity-H\s+yes yes yes", line));
    }

    [Fact]
    public async Task Pdftotext_Letter_ReadsTheSameNamesAndAmounts()
    {
        var (_, output) = await RunOrSkipAsync("pdftotext", "-raw", "-enc", "UTF-8", path, "-");

        Assert.All(["José Ñuñez-O’Connor", "Nguyễn Thị Ánh", "李小龍", "Оксана Шевченко", "−100.00 −500.00"], text => Assert.Contains(text, Printed.Squeeze(output), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pdfimages_Images_SeesTheirSizesAndWhatIsSeenThrough()
    {
        await File.WriteAllBytesAsync(path, Printed.From(SampleImages.Logo(), SampleImages.Photo()).Bytes, TestContext.Current.CancellationToken);

        var (_, output) = await RunOrSkipAsync("pdfimages", "-list", path);

        Assert.Matches(@"image\s+40\s+20\s+rgb\s+3\s+8\s+image", output);
        Assert.Matches(@"smask\s+40\s+20\s+gray\s+1\s+8\s+image", output);
        Assert.Matches(@"image\s+16\s+8\s+rgb\s+3\s+8\s+jpeg", output);
    }

    /// <summary>Packed objects and a cross-reference stream, as other writers make them: the tests' reader must read those too.</summary>
    [Fact]
    public async Task Qpdf_LetterPackedAnew_IsReadTheSame()
    {
        var (code, _) = await RunOrSkipAsync("qpdf", "--object-streams=generate", "--replace-input", path);
        var packed = Printed.Of(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        Assert.Equal(0, code);
        Assert.DoesNotContain("\nxref\n", System.Text.Encoding.Latin1.GetString(packed.Bytes), StringComparison.Ordinal);
        Assert.Equal(Printed.From(SampleDocument.Letter()).Text, packed.Text);
        packed.Structure.RequireComplete();
    }

    private static async Task<(int Code, string Output)> RunOrSkipAsync(string tool, params string[] arguments)
    {
        ProcessStartInfo start = new(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        using var process = Start(start);
        Assert.SkipUnless(process is not null, $"{tool} is not installed; Debian has it in {(tool == "qpdf" ? "qpdf" : "poppler-utils")}.");
        var output = process!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken); // not null: skipped above
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + errors);
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
