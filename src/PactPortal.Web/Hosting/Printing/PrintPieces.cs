using System.Diagnostics;
using PactPortal.Application;
using PactPortal.Data;
using PactPortal.Data.Files;
using PactPortal.Data.Printing;
using PactPortal.Documents;
using PactPortal.Documents.Rendering;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Printing;
using PactPortal.Web.Hosting.Documents;

namespace PactPortal.Web.Hosting.Printing;

/// <summary>
/// Makes the pieces of a job that are missing. For a ZIP a piece is a PDF; for one PDF it is the composed document, because PDFs can't be
/// joined without doubling their fonts. Either is rendered here, so that what can't be printed is known by name.
/// </summary>
public sealed partial class PrintPieces(PortalDbContext db, DocumentKinds kinds, PrintFiles files, IDocumentRenderer renderer, RealTime real, ILogger<PrintPieces> logger)
{
    private const int AtOnce = 10;
    public const string Paper = ".document", Badges = ".badges", Pdf = ".pdf";

    /// <returns>Sentences about what can't be printed; null where the claim was lost.</returns>
    public async Task<IReadOnlyList<string>?> MakeAsync(PrintJob job, Convening convening, CancellationToken cancellation)
    {
        var source = kinds.SourceOf(job.Kind);
        var there = await files.PiecesAsync(job, cancellation);
        List<string> problems = [];
        foreach (var some in job.Items.Select((item, position) => (item, position)).Chunk(AtOnce))
        {
            var missing = some.Where(one => !there.ContainsKey(one.position)).ToList();
            if (missing.Count > 0)
            {
                var found = await source.FindAsync(convening, [.. missing.Select(one => one.item)], cancellation);
                foreach (var (item, position) in missing)
                {
                    if (await TryMakeAsync(job, item, position, found.GetValueOrDefault(item.Id) ?? new PrintPiece.Nothing("not there any more"), cancellation) is { } problem)
                    {
                        problems.Add(problem);
                    }
                }
            }

            if (!await db.HoldPrintAsync(job, some[^1].position + 1, real.Now, cancellation))
            {
                return null;
            }
        }

        return problems;
    }

    /// <returns>Null where the piece is there now.</returns>
    private async Task<string?> TryMakeAsync(PrintJob job, PrintItem item, int position, PrintPiece piece, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            await MakeAsync(job, item, position, piece);
            return null;
        }
        catch (GlyphMissingException)
        {
            return $"{item.Name} holds a name that can’t be printed: ask for a Latin spelling.";
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !FileFault.IsStorageFault(exception))
        {
            NotMade(logger, exception, job.PrintJobId, item.Id);
            return $"{item.Name} could not be put together.";
        }
    }

    private Task MakeAsync(PrintJob job, PrintItem item, int position, PrintPiece piece)
    {
        switch (piece)
        {
            case PrintPiece.Paper paper:
                var document = paper.Compose();
                return KeepAsync(job, position, Paper, renderer.Render(document), stream => DocumentFile.Write(document, stream));
            case PrintPiece.Badges badges:
                var sheets = badges.Compose();
                return KeepAsync(job, position, Badges, renderer.Render(sheets), stream => DocumentFile.Write(sheets, stream));
            case PrintPiece.Nothing nothing:
                return files.WriteGapAsync(job, position, new PrintGap(item.Name, nothing.Why));
            default:
                throw new UnreachableException($"A piece is a {piece.GetType().Name}.");
        }
    }

    private Task KeepAsync(PrintJob job, int position, string ending, byte[] rendered, Action<Stream> composed) =>
        job.Form == PrintForm.Zip
            ? files.WritePieceAsync(job, position, Pdf, stream => stream.Write(rendered))
            : files.WritePieceAsync(job, position, ending, composed);

    [LoggerMessage(LogLevel.Warning, "Print job {PrintJobId} could not put {ItemId} together")]
    private static partial void NotMade(ILogger logger, Exception exception, Guid printJobId, Guid itemId);
}
