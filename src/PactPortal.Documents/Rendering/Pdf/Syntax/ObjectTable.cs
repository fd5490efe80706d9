using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PactPortal.Documents.Rendering.Pdf.Syntax;

/// <summary>
/// The indirect objects of a file, numbered as they are reserved and written as they are set, and the cross-reference table
/// over them. Where an object stands is all that is kept of it.
/// </summary>
internal sealed class ObjectTable
{
    private readonly Stream output;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<long> offsets = [];
    private long position;

    public ObjectTable(Stream output)
    {
        this.output = output;
        Write("%PDF-1.7\n%"u8);
        // Four bytes over 127 tell old programs that the file is binary.
        Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    public int Reserve()
    {
        offsets.Add(0);
        return offsets.Count;
    }

    public void Set(int id, string body) => Set(id, Encoding.Latin1.GetBytes(body));

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
        var id = Reserve();
        Set(id, Encoding.Latin1.GetBytes(head), content, "\nendstream"u8);
        return id;
    }

    /// <summary>Ends the file.</summary>
    public void Complete(int catalog, int information)
    {
        var start = position;
        var id = Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16));
        hash.Dispose();
        WriteText(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        for (var i = 0; i < offsets.Count; i++)
        {
            WriteText(offsets[i] > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{offsets[i]:0000000000} 00000 n \n")
                : throw new InvalidOperationException($"Object {i + 1} was reserved and never written."));
        }

        WriteText(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {offsets.Count + 1}/Root {catalog} 0 R/Info {information} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n"));
    }

    private void Set(int id, ReadOnlySpan<byte> body, ReadOnlySpan<byte> more = default, ReadOnlySpan<byte> end = default)
    {
        if (offsets[id - 1] > 0)
        {
            throw new InvalidOperationException($"Object {id} was written twice.");
        }

        offsets[id - 1] = position;
        Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id} 0 obj\n")));
        Write(body);
        Write(more);
        Write(end);
        Write("\nendobj\n"u8);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        hash.AppendData(bytes);
        position += bytes.Length;
    }

    // After the hash was taken.
    private void WriteText(string text) => output.Write(Encoding.ASCII.GetBytes(text));
}
