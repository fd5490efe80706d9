using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using PactPortal.Data.Files;

namespace PactPortal.Web.Hosting.Backups;

/// <summary>Packs a backup into one ZIP file, and unpacks nothing of one that isn't whole.</summary>
internal static class BackupArchive
{
    private const string NotWhole = "is no whole backup: it is damaged, was cut off or is something else.";

    public static BackupEntry Add(ZipArchive zip, string name, Stream content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        var buffer = new byte[128 * 1024];
        var length = 0L;
        for (int count; (count = content.Read(buffer)) > 0; length += count)
        {
            hash.AppendData(buffer, 0, count);
            entry.Write(buffer, 0, count);
        }

        return new BackupEntry(length, Convert.ToHexString(hash.GetHashAndReset()));
    }

    /// <summary>Unpacks all of it into a folder.</summary>
    public static BackupManifest Extract(string file, string folder)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            using var held = zip.GetEntry(BackupManifest.Name)?.Open() ?? throw new InvalidDataException();
            var manifest = BackupManifest.Read(held);
            if (manifest.Format > BackupManifest.CurrentFormat)
            {
                throw new StartRefusedException($"{file} was made by a newer version of the portal: restore it with that.");
            }

            if (manifest.Entries is null || manifest.Entries.Values.Any(entry => entry is null) || !manifest.Entries.ContainsKey(BackupManifest.Database) || zip.Entries.Count != manifest.Entries.Count + 1)
            {
                throw new InvalidDataException();
            }

            foreach (var (name, entry) in manifest.Entries)
            {
                Extract(zip.GetEntry(name) ?? throw new InvalidDataException(), entry, Path.Combine(folder, Allowed(name)));
            }

            return manifest;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            throw new StartRefusedException($"{file} {NotWhole}");
        }
    }

    // Nothing that an archive says leads out of the folder.
    private static string Allowed(string name) =>
        name == BackupManifest.Database || (name.StartsWith(BackupManifest.Files, StringComparison.Ordinal) && FileName.IsValid(name)) ? name : throw new InvalidDataException();

    private static void Extract(ZipArchiveEntry packed, BackupEntry said, string path)
    {
        OwnerOnly.CreateFolder(Path.GetDirectoryName(path) ?? ".");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var from = packed.Open();
        using var to = OwnerOnly.Create(path);
        var buffer = new byte[128 * 1024];
        var left = said.Length;
        for (int count; (count = from.Read(buffer)) > 0; left -= count)
        {
            if (count > left)
            {
                throw new InvalidDataException();
            }

            hash.AppendData(buffer, 0, count);
            to.Write(buffer, 0, count);
        }

        if (left != 0 || Convert.ToHexString(hash.GetHashAndReset()) != said.Sha256)
        {
            throw new InvalidDataException();
        }
    }
}
