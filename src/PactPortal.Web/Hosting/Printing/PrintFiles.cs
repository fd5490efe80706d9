using System.Globalization;
using System.Text.Json;
using PactPortal.Domain.Printing;

namespace PactPortal.Web.Hosting.Printing;

/// <summary>
/// What print jobs write in the data folder: pieces while a job runs, then its file. Everything is written under another name first:
/// what has its name is whole.
/// </summary>
public sealed class PrintFiles(PortalOptions options)
{
    private const string Gap = ".gap";

    private string Root => Path.Combine(options.DataFolder, "print-jobs");

    /// <summary>Null where the file is gone, as after a restore without the data folder.</summary>
    public string? Find(Guid printJobId, int attempt, PrintForm form) => PathOf(printJobId, attempt, form) is var path && File.Exists(path) ? path : null;

    /// <summary>The pieces of a job that are there, by the position of their item.</summary>
    public IReadOnlyDictionary<int, string> Pieces(PrintJob job)
    {
        var folder = Directory.CreateDirectory(PiecesOf(job));
        return folder.EnumerateFiles()
            .Where(file => file.Length > 0 && int.TryParse(Path.GetFileNameWithoutExtension(file.Name), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(file => int.Parse(Path.GetFileNameWithoutExtension(file.Name), CultureInfo.InvariantCulture), file => file.FullName);
    }

    /// <param name="ending">Says what the piece is.</param>
    public void WritePiece(PrintJob job, int position, string ending, Action<Stream> write) =>
        Write(Path.Combine(PiecesOf(job), string.Create(CultureInfo.InvariantCulture, $"{position:D6}{ending}")), write);

    public void WriteGap(PrintJob job, int position, PrintGap gap) => WritePiece(job, position, Gap, stream => JsonSerializer.Serialize(stream, gap));

    public static PrintGap? ReadGap(string piece)
    {
        if (!piece.EndsWith(Gap, StringComparison.Ordinal))
        {
            return null;
        }

        using var stream = File.OpenRead(piece);
        return JsonSerializer.Deserialize<PrintGap>(stream);
    }

    /// <returns>Its size.</returns>
    public long WriteFile(PrintJob job, Action<Stream> write)
    {
        var path = PathOf(job.PrintJobId, job.Attempt, job.Form);
        Write(path, write);
        return new FileInfo(path).Length;
    }

    public void DropPieces(PrintJob job) => Drop(PiecesOf(job));

    /// <summary>Everything of one attempt.</summary>
    public void Drop(Guid printJobId, int attempt) => Drop(FolderOf(printJobId, attempt));

    private static void Write(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        // Two processes may write the same piece, where the first lost its claim: each its own file, and the last one named is it.
        var unfinished = $"{path}.{Guid.CreateVersion7():N}";
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static void Drop(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string FolderOf(Guid printJobId, int attempt) => Path.Combine(Root, printJobId.ToString("N"), attempt.ToString(CultureInfo.InvariantCulture));

    private string PiecesOf(PrintJob job) => Path.Combine(FolderOf(job.PrintJobId, job.Attempt), "pieces");

    private string PathOf(Guid printJobId, int attempt, PrintForm form) => Path.Combine(FolderOf(printJobId, attempt), $"file.{form.Ending()}");
}
