using Microsoft.Extensions.Logging;
using PactPortal.Data.Files;
using PactPortal.Domain;

namespace PactPortal.Application.Programme.Import;

/// <summary>
/// Schedules' files between choosing and importing them, under names that say nothing: a convening's own, and forgotten once they are imported or
/// a day old.
/// </summary>
public sealed partial class AgendaUploads(IFileStore store, TimeProvider time, ILogger<AgendaUploads> logger)
{
    /// <summary>Where they lie in the file store. They are in no backup.</summary>
    public const string Folder = "agenda-imports";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Reads what was sent, and keeps it where it can be imported.</summary>
    /// <param name="sent">Can be sought in.</param>
    /// <param name="field">Beside which it is refused.</param>
    /// <returns>What it is kept by.</returns>
    public async Task<Outcome<Guid>> KeepAsync(Guid conveningId, Stream sent, string field, CancellationToken cancellation)
    {
        if (sent.Length > ScheduleFile.Largest)
        {
            return new Refusal(ScheduleFile.TooLarge, field);
        }

        var read = ScheduleFile.Read(sent, field);
        if (!read.Succeeded)
        {
            return read.Failure;
        }

        // The key has the time in it, on the portal's clock.
        var key = Guid.CreateVersion7(time.GetUtcNow());
        try
        {
            sent.Position = 0;
            await store.WriteAsync(NameOf(conveningId, key), sent.CopyTo, cancellation);
            return key;
        }
        catch (Exception exception) when (FileFault.IsStorageFault(exception))
        {
            NotKept(logger, exception);
            return new Refusal("The file can’t be kept: the portal’s disk is full or can’t be written. Nothing was imported. Try again later.", field);
        }
    }

    /// <summary>Not there where it was imported or forgotten, and for another convening.</summary>
    public Outcome<ImportedFile> Read(Guid conveningId, Guid key)
    {
        using var content = store.OpenRead(NameOf(conveningId, key));
        return content is null ? Outcome.NotFound : ScheduleFile.Read(content, "File");
    }

    public Task DropAsync(Guid conveningId, Guid key) => store.DeleteAsync(NameOf(conveningId, key), CancellationToken.None);

    /// <summary>Those that nobody came back to.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - Kept;
        foreach (var name in await store.ListAsync(Folder, cancellation))
        {
            if (!Guid.TryParse(name.Split('/')[^1], out var key) || KeptAt(key) < before)
            {
                await store.DeleteAsync(name, cancellation);
            }
        }
    }

    private static DateTimeOffset KeptAt(Guid key) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(key.ToString("N")[..12], 16));

    private static string NameOf(Guid conveningId, Guid key) => $"{Folder}/{conveningId:N}/{key:N}";

    [LoggerMessage(LogLevel.Warning, "A schedule's file could not be kept")]
    private static partial void NotKept(ILogger logger, Exception exception);
}
