using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PactPortal.Web.Tests.Operations;

/// <summary>Backups as they come back from a bad disk, or from somebody who made them.</summary>
internal static class ChangedArchive
{
    public static void Change(string archive, string what)
    {
        var bytes = File.ReadAllBytes(archive);
        switch (what)
        {
            case "cut off":
                File.WriteAllBytes(archive, bytes[..(bytes.Length * 2 / 3)]);
                break;
            case "a byte of the database":
                bytes[bytes.Length / 2] ^= 1;
                File.WriteAllBytes(archive, bytes);
                break;
            case "no archive" or "an empty file":
                File.WriteAllText(archive, what == "no archive" ? "SQLite format 3" : "");
                break;
            case "no manifest":
                Update(archive, zip => zip.GetEntry("backup.json")?.Delete());
                break;
            case "an entry nobody named":
                Update(archive, zip => Write(zip, "files/purchase-orders/0198", "x"));
                break;
            case "a manifest that is none":
                Manifest(archive, _ => null);
                break;
            case "a later format":
                Manifest(archive, manifest => Set(manifest, "format", 2));
                break;
            case "a shorter entry":
                Manifest(archive, manifest => Set(manifest["entries"]?["portal.db"], "length", 4096));
                break;
            case "a damaged database":
                // Packed as it was found: its hash is right.
                Update(archive, zip => Damage(zip, "portal.db", isTold: true));
                break;
            case "another content of the same length":
                Update(archive, zip => Damage(zip, "portal.db", isTold: false));
                break;
            case "an entry that leads elsewhere":
                Update(archive, zip => Write(zip, "files/../../escaped", "x"));
                Manifest(archive, manifest => Set(manifest["entries"], "files/../../escaped", new JsonObject { ["length"] = 1, ["sha256"] = "2D711642B726B04401627CA9FBAC32F5C8530FB1903CC4DB02258717921A4881" }));
                break;
        }
    }

    private static void Manifest(string archive, Func<JsonNode, JsonNode?> change) => Update(archive, zip => Manifest(zip, change));

    private static void Manifest(ZipArchive zip, Func<JsonNode, JsonNode?> change)
    {
        var entry = zip.GetEntry("backup.json") ?? throw new InvalidOperationException("There is no manifest.");
        JsonNode read;
        using (var stream = entry.Open())
        {
            read = JsonNode.Parse(stream) ?? throw new InvalidOperationException("The manifest is empty.");
        }

        entry.Delete();
        Write(zip, "backup.json", change(read)?.Root.ToJsonString() ?? "none");
    }

    private static JsonNode? Set(JsonNode? node, string name, JsonNode value)
    {
        node?.AsObject()[name] = value;
        return node;
    }

    private static void Damage(ZipArchive zip, string name, bool isTold)
    {
        using var content = new MemoryStream();
        using (var stream = zip.GetEntry(name)?.Open() ?? throw new InvalidOperationException($"There is no {name}."))
        {
            stream.CopyTo(content);
        }

        var bytes = content.ToArray();
        bytes.AsSpan(4096 * 20, 4096 * 40).Fill(0xA5);
        zip.GetEntry(name)?.Delete();
        using (var stream = zip.CreateEntry(name).Open())
        {
            stream.Write(bytes);
        }

        if (isTold)
        {
            Manifest(zip, manifest => Set(manifest["entries"]?[name], "sha256", Convert.ToHexString(SHA256.HashData(bytes))));
        }
    }

    private static void Update(string archive, Action<ZipArchive> change)
    {
        using var zip = ZipFile.Open(archive, ZipArchiveMode.Update);
        change(zip);
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
