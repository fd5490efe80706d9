using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PactPortal.Documents.Rendering.Pdf.Syntax;

/// <summary>The indirect objects of a file, numbered as they are reserved, and the cross-reference table over them.</summary>
internal sealed class ObjectTable
{
    private readonly List<byte[]?> objects = [];

    public int Reserve()
    {
        objects.Add(null);
        return objects.Count;
    }

    public void Set(int id, string body) => objects[id - 1] = Encoding.Latin1.GetBytes(body);

    public int Add(string body)
    {
        var id = Reserve();
        Set(id, body);
        return id;
    }

    public int AddStream(ReadOnlySpan<byte> content, string entries = "", bool isCompressed = true)
    {
        var filter = "";
        if (isCompressed)
        {
            using MemoryStream deflated = new();
            using (ZLibStream zlib = new(deflated, CompressionLevel.Optimal, leaveOpen: true))
            {
                zlib.Write(content);
            }

            content = deflated.GetBuffer().AsSpan(0, (int)deflated.Length);
            filter = "/Filter/FlateDecode";
        }

        var head = string.Create(CultureInfo.InvariantCulture, $"<<{entries}{filter}/Length {content.Length}>>\nstream\n");
        objects.Add([.. Encoding.Latin1.GetBytes(head), .. content, .. "\nendstream"u8]);
        return objects.Count;
    }

    public byte[] Write(int catalog, int information)
    {
        using MemoryStream file = new();
        file.Write("%PDF-1.7\n%"u8);
        // Four bytes over 127 tell old programs that the file is binary.
        file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        StringBuilder table = new();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Position:0000000000} 00000 n \n");
            file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n")));
            file.Write(objects[i] ?? throw new InvalidOperationException($"Object {i + 1} was reserved and never written."));
            file.Write("\nendobj\n"u8);
        }

        var start = file.Position;
        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)start)).AsSpan(0, 16));
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root {catalog} 0 R/Info {information} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Encoding.ASCII.GetBytes(table.ToString()));
        return file.ToArray();
    }
}
