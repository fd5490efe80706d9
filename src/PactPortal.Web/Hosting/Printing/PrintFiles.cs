using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PactPortal.Data.Files;
using PactPortal.Data.Printing;
using PactPortal.Domain.Printing;

namespace PactPortal.Web.Hosting.Printing;

/// <summary>What print jobs write: pieces while a job runs, then its file. What has its name is whole.</summary>
public sealed class PrintFiles(IFileStore store)
{
    public const string Gap = ".gap";

    /// <summary>Null where the file is gone, as after a restore.</summary>
    public Stream? Open(Guid printJobId, int attempt, PrintForm form) => store.OpenRead(NameOf(printJobId, attempt, form));

    public Stream Open(string piece) => store.OpenRead(piece) ?? throw new FileNotFoundException($"The piece {piece} was removed.");

    /// <summary>The pieces of a job that are there, by the position of their item.</summary>
    public async Task<IReadOnlyDictionary<int, string>> PiecesAsync(PrintJob job, CancellationToken cancellation) =>
        (await store.ListAsync(PiecesOf(job), cancellation))
            .Where(piece => int.TryParse(Path.GetFileNameWithoutExtension(piece), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(piece => int.Parse(Path.GetFileNameWithoutExtension(piece), CultureInfo.InvariantCulture));

    /// <summary>What was made is kept, also by a process that is told to stop.</summary>
    /// <param name="ending">Says what the piece is.</param>
    public Task WritePieceAsync(PrintJob job, int position, string ending, Action<Stream> write) =>
        store.WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $"{PiecesOf(job)}/{position:D6}{ending}"), write, CancellationToken.None);

    public Task WriteGapAsync(PrintJob job, int position, PrintGap gap) =>
        WritePieceAsync(job, position, Gap, stream => JsonSerializer.Serialize(stream, new StoredGap(gap.Name, gap.Why)));

    public PrintGap? ReadGap(string piece)
    {
        if (!piece.EndsWith(Gap, StringComparison.Ordinal))
        {
            return null;
        }

        using var stream = Open(piece);
        return JsonSerializer.Deserialize<StoredGap>(stream) is { } gap ? new PrintGap(gap.Name, gap.Why) : null;
    }

    /// <returns>Its size.</returns>
    public Task<long> WriteFileAsync(PrintJob job, Action<Stream> write, CancellationToken cancellation) =>
        store.WriteAsync(NameOf(job.PrintJobId, job.Attempt, job.Form), write, cancellation);

    public Task DropPiecesAsync(PrintJob job, CancellationToken cancellation) => store.DeleteFolderAsync(PiecesOf(job), cancellation);

    /// <summary>Everything of an attempt and of those before it; one that was begun anew may have left something.</summary>
    public async Task DropAsync(Guid printJobId, int attempt, CancellationToken cancellation)
    {
        for (var past = 1; past <= attempt; past++)
        {
            await store.DeleteFolderAsync(FolderOf(printJobId, past), cancellation);
        }
    }

    private static string FolderOf(Guid printJobId, int attempt) =>
        string.Create(CultureInfo.InvariantCulture, $"{PrintFolder.Of(printJobId)}/{attempt}");

    private static string PiecesOf(PrintJob job) => $"{FolderOf(job.PrintJobId, job.Attempt)}/pieces";

    private static string NameOf(Guid printJobId, int attempt, PrintForm form) => $"{FolderOf(printJobId, attempt)}/file.{form.Ending()}";
}

/// <summary>A gap as its piece holds it.</summary>
public sealed record StoredGap([property: JsonPropertyName("Name")] string Name, [property: JsonPropertyName("Why")] string Why);
