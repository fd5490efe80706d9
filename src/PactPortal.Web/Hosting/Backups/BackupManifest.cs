using System.Text.Json;
using System.Text.Json.Serialization;
using PactPortal.Web.Hosting.Keys;

namespace PactPortal.Web.Hosting.Backups;

/// <summary>What a backup holds, in the backup.</summary>
/// <param name="Format">A program refuses a later one than its own.</param>
/// <param name="Certificates">Without their private keys nobody reads the keys in the database.</param>
/// <param name="Entries">By their names in the archive: the database, and files under <see cref="Files"/>.</param>
public sealed record BackupManifest(
    [property: JsonPropertyName("format")] int Format,
    [property: JsonPropertyName("takenAt")] DateTimeOffset TakenAt,
    [property: JsonPropertyName("lastMigration")] string LastMigration,
    [property: JsonPropertyName("certificates")] IReadOnlyList<KeyCertificate> Certificates,
    [property: JsonPropertyName("entries")] IReadOnlyDictionary<string, BackupEntry> Entries)
{
    public const int CurrentFormat = 1;
    public const string Name = "backup.json", Database = "portal.db", Files = "files/";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, Json);

    /// <exception cref="JsonException">It is none.</exception>
    public static BackupManifest Read(Stream stream) => JsonSerializer.Deserialize<BackupManifest>(stream, Json) ?? throw new JsonException("The manifest is empty.");
}

/// <param name="Length">In bytes, unpacked.</param>
public sealed record BackupEntry(
    [property: JsonPropertyName("length")] long Length,
    [property: JsonPropertyName("sha256")] string Sha256);
