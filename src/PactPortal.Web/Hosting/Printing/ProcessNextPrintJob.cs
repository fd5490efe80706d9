using Microsoft.EntityFrameworkCore;
using PactPortal.Application;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Files;
using PactPortal.Data.Printing;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Printing;

namespace PactPortal.Web.Hosting.Printing;

/// <summary>Prints one job that waits, if there is one: claims it, makes what is missing, makes the file, records how it went.</summary>
public sealed partial class ProcessNextPrintJob(
    PortalDbContext db, PrintPieces pieces, PrintBinding binding, PrintFiles files, PrintOptions options, TimeProvider time, RealTime real,
    ILogger<ProcessNextPrintJob> logger)
{
    private const int MostNamed = 5;

    /// <returns>False where nothing waits.</returns>
    public async Task<bool> ExecuteAsync(CancellationToken cancellation)
    {
        if (await db.ClaimPrintAsync(Guid.CreateVersion7(), time.GetUtcNow(), real.Now, cancellation) is not { } job)
        {
            return false;
        }

        try
        {
            var made = await TryPrintAsync(job, cancellation);
            if (made is not null && await RecordAsync(job, made, cancellation))
            {
                Ended(logger, job.PrintJobId, made.Problem is null ? PrintState.Done : PrintState.Failed, job.Attempt);
                await files.DropPiecesAsync(job, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The process stops: another goes on at once, and needn't wait for the claim to run out.
            await db.ReleasePrintAsync(job, CancellationToken.None);
            throw;
        }

        return true;
    }

    /// <summary>Null where somebody else has the job by now.</summary>
    private async Task<Made?> TryPrintAsync(PrintJob job, CancellationToken cancellation)
    {
        try
        {
            var convening = await db.GetConveningAsync(job.ConveningId, cancellation);
            return await pieces.MakeAsync(job, convening, cancellation) switch
            {
                null => null,
                [] => await BindAsync(job, convening, cancellation),
                var problems => Made.Not(Sentences(problems)),
            };
        }
        catch (Exception exception) when (FileFault.IsStorageFault(exception))
        {
            NotWritten(logger, exception, job.PrintJobId);
            return Made.Not("The file could not be written: the disk may be full. Try again later, or tell whoever runs the portal.");
        }
    }

    private async Task<Made> BindAsync(PrintJob job, Convening convening, CancellationToken cancellation)
    {
        try
        {
            var (size, leftOut) = await binding.BindAsync(job, convening, cancellation);
            return size is { } bytes ? new Made(bytes, leftOut, null) : Made.Not("Nothing is left to print: none of it stands any more.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !FileFault.IsStorageFault(exception))
        {
            NotBound(logger, exception, job.PrintJobId);
            return Made.Not("The file could not be put together. Try again; if that fails too, tell whoever runs the portal.");
        }
    }

    private async Task<bool> RecordAsync(PrintJob job, Made made, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var outcome = await db.CommitAsync<bool>(
            Act.OfPortal(now, "Print job"), made.Problem is null ? "print job done" : "print job failed",
            AuditSubject.PrintJob(job.PrintJobId),
            async token =>
            {
                if (await db.PrintJobs.SingleOrDefaultAsync(row => row.PrintJobId == job.PrintJobId
                    && row.Claim == job.Claim, token) is not { } held)
                {
                    return new Refusal("The claim had run out.");
                }

                if (made.Problem is { } problem)
                {
                    held.Fail(problem, now);
                }
                else
                {
                    held.Finish(made.Size, made.LeftOut, now, now.AddDays(options.KeptDays));
                }

                return true;
            },
            cancellation);
        return outcome.Succeeded;
    }

    private static string Sentences(IReadOnlyList<string> problems) =>
        string.Join(' ', problems.Take(MostNamed)) + (problems.Count > MostNamed
            ? $" {problems.Count - MostNamed} more can’t be printed either." : "");

    private sealed record Made(long Size, IReadOnlyList<PrintGap> LeftOut, string? Problem)
    {
        public static Made Not(string problem) => new(0, [], problem);
    }

    [LoggerMessage(LogLevel.Information, "Print job {PrintJobId} became {State} at attempt {Attempt}")]
    private static partial void Ended(ILogger logger, Guid printJobId, PrintState state, int attempt);

    [LoggerMessage(LogLevel.Error, "The pieces of print job {PrintJobId} could not be put together")]
    private static partial void NotBound(ILogger logger, Exception exception, Guid printJobId);

    [LoggerMessage(LogLevel.Warning, "Print job {PrintJobId} could not be written")]
    private static partial void NotWritten(ILogger logger, Exception exception, Guid printJobId);
}
