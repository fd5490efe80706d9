using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PactPortal.Documents.Tests.Reading;

/// <summary>The objects of a file, found through its cross-reference table, never by searching.</summary>
internal sealed class PdfReader
{
    private readonly Dictionary<int, object> objects = [];

    public PdfReader(byte[] file)
    {
        var tail = Encoding.Latin1.GetString(file, Math.Max(0, file.Length - 64), Math.Min(64, file.Length));
        Assert.EndsWith("%%EOF\n", tail, StringComparison.Ordinal);
        var start = int.Parse(tail.Split("startxref\n")[1].Split('\n')[0], CultureInfo.InvariantCulture);
        PdfSyntaxReader table = new(file, start);
        Assert.True(table.TryTake("xref"));
        Assert.Equal(0.0, table.Read());
        var count = (int)(double)table.Read();
        var lines = Encoding.ASCII.GetString(file, table.Position + 1, 20 * count);
        for (var id = 1; id < count; id++)
        {
            var line = lines.Substring(20 * id, 20);
            Assert.EndsWith(" 00000 n \n", line, StringComparison.Ordinal);
            objects[id] = ReadObject(file, id, int.Parse(line.AsSpan(0, 10), CultureInfo.InvariantCulture));
        }

        table.Position += 1 + 20 * count;
        Assert.True(table.TryTake("trailer"));
        Trailer = (Dictionary<string, object>)table.Read();
        Assert.Equal((double)count, Trailer["Size"]);
        Catalog = Dictionary(Trailer["Root"]);
        Pages = [.. Array(Dictionary(Catalog["Pages"])["Kids"]).Cast<PdfReference>()];
    }

    public Dictionary<string, object> Trailer { get; }

    public Dictionary<string, object> Catalog { get; }

    public IReadOnlyList<PdfReference> Pages { get; }

    public IEnumerable<Dictionary<string, object>> Dictionaries => objects.Values.OfType<Dictionary<string, object>>();

    public object Resolve(object value) => value is PdfReference reference ? objects[reference.Id] : value;

    public Dictionary<string, object> Dictionary(object value) => Assert.IsType<Dictionary<string, object>>(Resolve(value));

    public List<object> Array(object value) => Assert.IsType<List<object>>(Resolve(value));

    public string Name(object value) => Assert.IsType<PdfName>(Resolve(value)).Value;

    public string Text(object value) => Assert.IsType<PdfString>(Resolve(value)).Text;

    public byte[] Stream(object value)
    {
        var stream = Assert.IsType<PdfStream>(Resolve(value));
        if (!stream.Entries.ContainsKey("Filter"))
        {
            return stream.Raw;
        }

        using ZLibStream zlib = new(new MemoryStream(stream.Raw), CompressionMode.Decompress);
        using MemoryStream inflated = new();
        zlib.CopyTo(inflated);
        return inflated.ToArray();
    }

    private static object ReadObject(byte[] file, int id, int offset)
    {
        PdfSyntaxReader reader = new(file, offset);
        Assert.True(reader.TryTake($"{id} 0 obj"), $"Object {id} is not where the table says.");
        var value = reader.Read();
        if (reader.TryTake("stream\n"))
        {
            var entries = (Dictionary<string, object>)value;
            var length = (int)(double)entries["Length"];
            value = new PdfStream(entries, file[reader.Position..(reader.Position + length)]);
            reader.Position += length;
            Assert.True(reader.TryTake("endstream"), $"The stream of object {id} has not the length it says.");
        }

        Assert.True(reader.TryTake("endobj"));
        return value;
    }
}
