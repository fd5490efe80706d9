using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Files;
using PactPortal.Data.Operating;
using PactPortal.Web.Hosting.Keys;
using PactPortal.Web.Hosting.Verbs;

namespace PactPortal.Web.Hosting.Backups;

/// <summary>
/// <c>restore FILE</c>: a backup into an empty data folder, or nothing at all. What is restored mails nobody until <c>release-mail</c>: the portal it
/// was taken from may still run.
/// </summary>
internal sealed class Restore(PortalDbContext db, PortalOptions portal, KeyOptions keys) : IVerb
{
    private const string Beside = "restoring-";
    private const string Lock = "restore.lock";

    public string Name => "restore";

    public string Operand => "FILE";

    public bool NeedsDatabase => false;

    public async Task<int> ExecuteAsync(string operand, TextWriter output, CancellationToken cancellation)
    {
        var (database, file) = (EmbeddedOnly.RequireFile(db, Name), Path.GetFullPath(operand));
        if (!File.Exists(file))
        {
            throw new StartRefusedException($"There is no file {file}.");
        }

        await using var alone = HoldFolder();
        RequireNothingThere(database);
        var folder = OwnerOnly.CreateFolder(Path.Combine(portal.DataFolder, Beside + Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            var manifest = BackupArchive.Extract(file, folder);
            var isBehind = await CheckAsync(file, Path.Combine(folder, BackupManifest.Database), cancellation);
            MoveIntoPlace(folder, database);
            await output.WriteLineAsync($"The backup of {manifest.TakenAt:yyyy-MM-dd HH:mm} UTC is restored: the database and {manifest.Entries.Count - 1} files.");
            await output.WriteLineAsync($"Nothing is mailed until you say release-mail.{(isBehind ? " The database is behind the program: run migrate." : "")}");
            return 0;
        }
        catch (Exception exception) when (FileFault.IsStorageFault(exception))
        {
            throw new StartRefusedException($"{file} could not be restored to {portal.DataFolder}: {exception.Message.TrimEnd('.')}. Nothing of it is left.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Two at once would take each other's for what a killed one left.</summary>
    private FileStream HoldFolder()
    {
        try
        {
            return new FileStream(Path.Combine(portal.DataFolder, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new StartRefusedException($"Another restore into {portal.DataFolder} is under way.");
        }
    }

    private void RequireNothingThere(string database)
    {
        RemoveLeftovers(database);
        if (File.Exists(database) || Directory.EnumerateFileSystemEntries(portal.DataFolder).Any(entry => Path.GetFileName(entry) != Lock))
        {
            throw new StartRefusedException($"{(File.Exists(database) ? database : portal.DataFolder)} isn’t empty: restore into an empty folder, named by Portal:DataFolder.");
        }
    }

    /// <summary>Of a restore that was killed. While the database has its other name, the folders beside it are that restore's too.</summary>
    private void RemoveLeftovers(string database)
    {
        foreach (var left in Directory.EnumerateDirectories(portal.DataFolder, Beside + "*"))
        {
            Directory.Delete(left, recursive: true);
        }

        var place = Path.GetDirectoryName(database) ?? ".";
        foreach (var left in Directory.Exists(place) && !File.Exists(database) ? Directory.GetFiles(place, Beside + "*.db") : [])
        {
            foreach (var moved in BackUp.Folders.Select(folder => Path.Combine(portal.DataFolder, folder)).Where(Directory.Exists))
            {
                Directory.Delete(moved, recursive: true);
            }

            File.Delete(left);
        }
    }

    /// <returns>Whether it is of an earlier version.</returns>
    private async Task<bool> CheckAsync(string file, string restored, CancellationToken cancellation)
    {
        await using var copy = EmbeddedDatabase.Open(restored);
        if (!await EmbeddedDatabase.IsWholeAsync(copy, cancellation))
        {
            throw new StartRefusedException($"The database in {file} is damaged.");
        }

        if (!await EmbeddedDatabase.HoldsKeysAsync(copy, cancellation))
        {
            throw new StartRefusedException($"The database in {file} is no portal’s.");
        }

        if ((await copy.Database.GetAppliedMigrationsAsync(cancellation)).Except(copy.Database.GetMigrations()).Any())
        {
            throw new StartRefusedException($"{file} was made by a newer version of the portal: restore it with that.");
        }

        var needed = await StoredKeys.CertificatesAsync(copy, cancellation);
        if (needed.FirstOrDefault(certificate => !keys.Reads(certificate)) is { } missing)
        {
            throw new StartRefusedException($"{file} needs the certificate {missing}: name its PFX file in Keys:Certificate.");
        }

        await copy.HoldMailAsync(TimeProvider.System.GetUtcNow(), cancellation);
        return (await copy.Database.GetPendingMigrationsAsync(cancellation)).Any();
    }

    // The database gets its name last: where it isn't there, nothing was restored.
    private void MoveIntoPlace(string folder, string database)
    {
        OwnerOnly.CreateFolder(Path.GetDirectoryName(database) ?? ".");
        var beside = Path.Combine(Path.GetDirectoryName(database) ?? ".", Path.GetFileName(folder) + ".db");
        List<string> moved = [];
        try
        {
            File.Move(Path.Combine(folder, BackupManifest.Database), beside, overwrite: false);
            var files = Path.Combine(folder, BackupManifest.Files);
            foreach (var restored in Directory.Exists(files) ? Directory.GetDirectories(files) : [])
            {
                var place = Path.Combine(portal.DataFolder, Path.GetFileName(restored));
                Directory.Move(restored, place);
                moved.Add(place);
            }

            File.Move(beside, database, overwrite: false);
        }
        catch
        {
            moved.ForEach(place => Directory.Delete(place, recursive: true));
            File.Delete(beside);
            throw;
        }
    }
}
