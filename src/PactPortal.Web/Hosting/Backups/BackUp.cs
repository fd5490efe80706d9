using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Files;
using PactPortal.Data.Programme;
using PactPortal.Domain.Billing;
using PactPortal.Web.Hosting.Keys;
using PactPortal.Web.Hosting.Verbs;

namespace PactPortal.Web.Hosting.Backups;

/// <summary>
/// <c>backup FILE</c>: the embedded database with its keys, and the files it speaks of, in one file that its owner alone may read. The portal may
/// run on; printed files are left out, they are made again where somebody asks.
/// </summary>
internal sealed class BackUp(PortalDbContext db, IFileStore files) : IVerb
{
    private const string PurchaseOrders = "purchase-orders";

    internal static readonly string[] Folders = [PurchaseOrders, PhotoFolder.All];

    public string Name => "backup";

    public string Operand => "FILE";

    public bool NeedsDatabase => false;

    public async Task<int> ExecuteAsync(string operand, TextWriter output, CancellationToken cancellation)
    {
        var (database, path) = (EmbeddedOnly.RequireFile(db, Name), Path.GetFullPath(operand));
        if (Path.Exists(path))
        {
            throw new StartRefusedException($"{path} is there already: name a file that isn’t.");
        }

        if (!File.Exists(database))
        {
            throw new StartRefusedException($"There is no database at {database}: there is nothing to back up.");
        }

        var unfinished = $"{path}.{Guid.NewGuid():N}";
        try
        {
            var manifest = await WriteAsync(unfinished, cancellation);
            File.Move(unfinished, path, overwrite: false);
            await output.WriteLineAsync($"The backup is {path}: the database and {manifest.Entries.Count - 1} files.");
            await output.WriteLineAsync(manifest.Certificates.Count == 0
                ? "Its keys are not encrypted: keep the file as you keep the database."
                : $"It can be restored only with the certificate {string.Join(" and ", manifest.Certificates)}: keep that too, elsewhere.");
            return 0;
        }
        catch (Exception exception) when (FileFault.IsStorageFault(exception))
        {
            throw new StartRefusedException($"The backup could not be written to {path}: {exception.Message.TrimEnd('.')}. Nothing of it is left.");
        }
        finally
        {
            foreach (var left in new[] { unfinished, DatabaseBeside(unfinished) }.Where(File.Exists))
            {
                File.Delete(left);
            }
        }
    }

    private async Task<BackupManifest> WriteAsync(string path, CancellationToken cancellation)
    {
        var copied = DatabaseBeside(path);
        var there = await ListAsync(cancellation);
        EmbeddedDatabase.Copy(db, copied);
        await using var stream = OwnerOnly.Create(path);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Dictionary<string, BackupEntry> entries = [];
        var manifest = await DescribeAsync(copied, entries, cancellation);
        await using (var database = File.OpenRead(copied))
        {
            entries[BackupManifest.Database] = BackupArchive.Add(zip, BackupManifest.Database, database);
        }

        // After the database: whatever it speaks of was there by then.
        foreach (var name in await ListAsync(cancellation))
        {
            if (files.OpenRead(name) is { } content)
            {
                await using (content)
                {
                    entries[BackupManifest.Files + name] = BackupArchive.Add(zip, BackupManifest.Files + name, content);
                }
            }
        }

        if (there.Intersect(await SpokenOfAsync(copied, cancellation)).FirstOrDefault(name => !entries.ContainsKey(BackupManifest.Files + name)) is { } replaced)
        {
            throw new StartRefusedException($"The file {replaced} was replaced while the backup was made: make it again. Nothing of it is left.");
        }

        using (var held = zip.CreateEntry(BackupManifest.Name).Open())
        {
            manifest.Write(held);
        }

        zip.Dispose();
        stream.Flush(flushToDisk: true);
        return manifest;
    }

    private async Task<List<string>> ListAsync(CancellationToken cancellation)
    {
        List<string> names = [];
        foreach (var folder in Folders)
        {
            names.AddRange(await files.ListAsync(folder, cancellation));
        }

        return names;
    }

    /// <summary>The files that a database has rows of. One of them may have been gone before.</summary>
    private static async Task<IEnumerable<string>> SpokenOfAsync(string database, CancellationToken cancellation)
    {
        await using var copy = EmbeddedDatabase.Open(database);
        var orders = await copy.PurchaseOrders.AsNoTracking().Where(order => order.File != null).ToListAsync(cancellation);
        var photos = await copy.PhotosOfSpeakers().ToListAsync(cancellation);
        return orders.Select(order => order.File).OfType<PurchaseOrderFile>().Select(file => $"{PurchaseOrders}/{file.Key}")
            .Concat(photos.Select(PhotoFolder.Of));
    }

    private static async Task<BackupManifest> DescribeAsync(string database, Dictionary<string, BackupEntry> entries, CancellationToken cancellation)
    {
        await using var copy = EmbeddedDatabase.Open(database);
        var migrations = await copy.Database.GetAppliedMigrationsAsync(cancellation);
        if (!await EmbeddedDatabase.HoldsKeysAsync(copy, cancellation))
        {
            throw new StartRefusedException("The database is of a version that had no backup: stop the portal and copy its data folder.");
        }

        return new BackupManifest(
            BackupManifest.CurrentFormat, TimeProvider.System.GetUtcNow(), migrations.LastOrDefault() ?? "", await StoredKeys.CertificatesAsync(copy, cancellation), entries);
    }

    private static string DatabaseBeside(string unfinished) => unfinished + ".database";
}

internal static class EmbeddedOnly
{
    /// <returns>The file of the embedded database.</returns>
    public static string RequireFile(PortalDbContext db, string verb) =>
        DatabaseSetup.FileOf(db) ?? throw new StartRefusedException(
            $"{verb} is for the embedded database. On SQL Server use its own BACKUP DATABASE and RESTORE DATABASE: files and keys are in tables of it.");
}
