using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Files;
using PactPortal.Web.Hosting.Keys;
using PactPortal.Web.Hosting.Verbs;

namespace PactPortal.Web.Hosting.Backups;

/// <summary>
/// <c>backup FILE</c>: the embedded database with its keys, and the files it speaks of, in one file that its owner alone may read. The portal may
/// run on; printed files are left out, they are made again where somebody asks.
/// </summary>
internal sealed class BackUp(PortalDbContext db, IFileStore files) : IVerb
{
    private static readonly string[] Folders = ["purchase-orders"];

    public string Name => "backup";

    public string Operand => "FILE";

    public bool NeedsDatabase => false;

    public async Task<int> ExecuteAsync(string operand, TextWriter output, CancellationToken cancellation)
    {
        var (database, path) = (ServersDatabase.Refused(db, Name), Path.GetFullPath(operand));
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
        catch (Exception exception) when (FileFault.IsOne(exception))
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
        foreach (var folder in Folders)
        {
            foreach (var name in await files.ListAsync(folder, cancellation))
            {
                if (files.OpenRead(name) is { } content)
                {
                    await using (content)
                    {
                        entries[BackupManifest.Files + name] = BackupArchive.Add(zip, BackupManifest.Files + name, content);
                    }
                }
            }
        }

        using (var held = zip.CreateEntry(BackupManifest.Name).Open())
        {
            manifest.Write(held);
        }

        zip.Dispose();
        stream.Flush(flushToDisk: true);
        return manifest;
    }

    private static async Task<BackupManifest> DescribeAsync(string database, Dictionary<string, BackupEntry> entries, CancellationToken cancellation)
    {
        await using var copy = EmbeddedDatabase.Open(database);
        var migrations = await copy.Database.GetAppliedMigrationsAsync(cancellation);
        return new BackupManifest(
            BackupManifest.CurrentFormat, TimeProvider.System.GetUtcNow(), migrations.LastOrDefault() ?? "", await StoredKeys.CertificatesAsync(copy, cancellation), entries);
    }

    private static string DatabaseBeside(string unfinished) => unfinished + ".database";
}

internal static class ServersDatabase
{
    /// <returns>The file of the embedded database.</returns>
    public static string Refused(PortalDbContext db, string verb) =>
        DatabaseSetup.FileOf(db) ?? throw new StartRefusedException(
            $"{verb} is for the embedded database. On SQL Server use its own BACKUP DATABASE and RESTORE DATABASE: files and keys are in tables of it.");
}
