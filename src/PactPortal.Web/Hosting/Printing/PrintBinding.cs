using System.IO.Compression;
using PactPortal.Documents;
using PactPortal.Documents.Rendering;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Hosting.Printing;

/// <summary>Makes the file of a job from its pieces.</summary>
public sealed class PrintBinding(PrintFiles files, DocumentKinds kinds, IDocumentRenderer renderer)
{
    /// <returns>The file's size, and what it leaves out. No size: nothing of it stands any more, and there is no file.</returns>
    public async Task<(long? Size, IReadOnlyList<PrintGap> LeftOut)> BindAsync(PrintJob job, Convening convening, CancellationToken cancellation)
    {
        var all = (await files.PiecesAsync(job, cancellation)).OrderBy(piece => piece.Key).ToList();
        if (all.Count != job.Total)
        {
            throw new FileNotFoundException($"Print job {job.PrintJobId} has {all.Count} pieces of {job.Total}.");
        }

        var read = all.Select(piece => (piece, gap: files.ReadGap(piece.Value))).ToList();
        var gaps = read.Select(one => one.gap).OfType<PrintGap>().ToList();
        var pieces = read.Where(one => one.gap is null).Select(one => one.piece).ToList();
        return pieces.Count == 0 ? (null, gaps) : (await files.WriteFileAsync(job, output => Write(job, convening, pieces, output, cancellation), cancellation), gaps);
    }

    private void Write(PrintJob job, Convening convening, List<KeyValuePair<int, string>> pieces, Stream output, CancellationToken cancellation)
    {
        var title = $"{kinds.SourceOf(job.Kind).Title}, {convening.Name}";
        if (job.Form == PrintForm.Zip)
        {
            WriteZip(job, pieces, output, cancellation);
        }
        else if (pieces[0].Value.EndsWith(PrintPieces.Badges, StringComparison.Ordinal))
        {
            output.Write(renderer.Render(Together(title, pieces)));
        }
        else
        {
            renderer.Bind(new Binder(title, job.RequestedAt, pieces.Select(piece => Read(piece.Value, DocumentFile.ReadDocument, cancellation))), output);
        }
    }

    /// <summary>As a desk at the door lays them out: by name, whatever the organization.</summary>
    private LabelSheets Together(string title, List<KeyValuePair<int, string>> pieces)
    {
        var sheets = pieces.Select(piece => Read(piece.Value, DocumentFile.ReadLabels, CancellationToken.None)).ToList();
        var labels = sheets.SelectMany(sheet => sheet.Labels).OrderBy(label => label.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(label => label.Below, StringComparer.InvariantCultureIgnoreCase);
        return sheets[0] with { Title = title, Labels = [.. labels] };
    }

    private void WriteZip(PrintJob job, List<KeyValuePair<int, string>> pieces, Stream output, CancellationToken cancellation)
    {
        using ZipArchive zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (position, piece) in pieces)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = zip.CreateEntry($"{job.Items[position].FileName}.pdf", CompressionLevel.Fastest);
            entry.LastWriteTime = job.RequestedAt;
            using var from = files.Open(piece);
            using var to = entry.Open();
            from.CopyTo(to);
        }
    }

    private T Read<T>(string piece, Func<Stream, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var stream = files.Open(piece);
        return read(stream);
    }
}
