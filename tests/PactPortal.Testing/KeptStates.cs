using System.IO.Compression;

namespace PactPortal.Testing;

/// <summary>Databases of released states, kept compressed among the tests, each by the name of its last migration.</summary>
public static class KeptStates
{
    public const string Extension = ".db.br";

    /// <summary>Where they lie, seen from the repository's root.</summary>
    public static readonly string Folder = Path.Combine("tests", "PactPortal.Web.Tests", "Upgrades", "States");

    public static async Task PackAsync(string database, string kept)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(kept) ?? ".");
        await using var content = File.OpenRead(database);
        await using BrotliStream packed = new(File.Create(kept), CompressionLevel.SmallestSize);
        await content.CopyToAsync(packed);
    }

    public static async Task UnpackAsync(string kept, string database)
    {
        await using BrotliStream packed = new(File.OpenRead(kept), CompressionMode.Decompress);
        await using var content = File.Create(database);
        await packed.CopyToAsync(content);
    }
}
