using System.IO.Compression;

namespace PactPortal.Testing;

/// <summary>
/// Databases of released states, kept compressed among the tests, each by the name of its last migration, with the files beside it that its rows
/// speak of. Printed files aren't among them, as in a backup; the pieces of a job that broke off are.
/// </summary>
public static class KeptStates
{
    public const string Extension = ".db.br";

    private const string Database = "portal.db", Files = ".files.zip";

    /// <summary>Where they lie, seen from the repository's root.</summary>
    public static readonly string Folder = Path.Combine("tests", "PactPortal.Web.Tests", "Upgrades", "States");

    /// <param name="dataFolder">Of a portal that doesn't run.</param>
    /// <param name="kept">Without its extension.</param>
    public static async Task PackAsync(string dataFolder, string kept)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(kept) ?? ".");
        await using var content = File.OpenRead(Path.Combine(dataFolder, Database));
        await using BrotliStream packed = new(File.Create(kept + Extension), CompressionLevel.SmallestSize);
        await content.CopyToAsync(packed);
        if (Spoken(dataFolder).ToList() is { Count: > 0 } files)
        {
            using var zip = ZipFile.Open(kept + Files, ZipArchiveMode.Create);
            files.ForEach(file => zip.CreateEntryFromFile(Path.Combine(dataFolder, file), file, CompressionLevel.SmallestSize));
        }
    }

    /// <param name="kept">Without its extension.</param>
    public static async Task UnpackAsync(string kept, string dataFolder)
    {
        await using BrotliStream packed = new(File.OpenRead(kept + Extension), CompressionMode.Decompress);
        await using var content = File.Create(Path.Combine(dataFolder, Database));
        await packed.CopyToAsync(content);
        if (File.Exists(kept + Files))
        {
            await ZipFile.ExtractToDirectoryAsync(kept + Files, dataFolder);
        }
    }

    private static IEnumerable<string> Spoken(string dataFolder) =>
        new[] { "purchase-orders", "speaker-photos", "print-jobs" }.Select(folder => Path.Combine(dataFolder, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(dataFolder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !file.StartsWith("print-jobs/", StringComparison.Ordinal) || file.Contains("/pieces/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
