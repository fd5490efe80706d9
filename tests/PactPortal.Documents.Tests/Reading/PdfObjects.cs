using System.IO.Compression;

namespace PactPortal.Documents.Tests.Reading;

/// <summary>One object of a file, and what a stream holds.</summary>
internal static class PdfObjects
{
    /// <param name="length">A stream may say its length by a reference.</param>
    public static object Read(byte[] file, int offset, int? id, Func<object, int> length)
    {
        PdfSyntaxReader reader = new(file, offset);
        var number = (int)(double)reader.Read();
        Assert.True((id ?? number) == number && reader.TryTake("0 obj"), $"Object {id} is not where the table says.");
        var value = reader.Read();
        if (reader.TryTake("stream"))
        {
            var entries = (Dictionary<string, object>)value;
            reader.Position += file[reader.Position] == '\r' ? 2 : 1;
            var bytes = length(entries["Length"]);
            value = new PdfStream(entries, file[reader.Position..(reader.Position + bytes)]);
            reader.Position += bytes;
            Assert.True(reader.TryTake("endstream"), $"The stream of object {id} has not the length it says.");
        }

        Assert.True(reader.TryTake("endobj"));
        return value;
    }

    public static byte[] Inflate(PdfStream stream)
    {
        if (!stream.Entries.TryGetValue("Filter", out var filter))
        {
            return stream.Raw;
        }

        var name = filter is List<object> filters ? Assert.Single(filters) : filter;
        Assert.Equal("FlateDecode", ((PdfName)name).Value);
        using ZLibStream zlib = new(new MemoryStream(stream.Raw), CompressionMode.Decompress);
        using MemoryStream inflated = new();
        zlib.CopyTo(inflated);
        return stream.Entries.TryGetValue("DecodeParms", out var given) && given is Dictionary<string, object> parameters && parameters.TryGetValue("Predictor", out var predictor)
            ? Predicted(inflated.ToArray(), (int)(double)predictor, parameters.TryGetValue("Columns", out var columns) ? (int)(double)columns : 1)
            : inflated.ToArray();
    }

    /// <summary>Rows that say how they differ from the row above, as cross-reference streams are packed (7.4.4.4; PNG's “none” and “up”).</summary>
    private static byte[] Predicted(byte[] bytes, int predictor, int columns)
    {
        if (predictor < 10)
        {
            Assert.Equal(1, predictor);
            return bytes;
        }

        List<byte> plain = [];
        foreach (var row in bytes.Chunk(columns + 1))
        {
            Assert.True(row[0] is 0 or 2, $"Predictor {row[0]} isn't read.");
            plain.AddRange(row.Skip(1).Select((value, i) => row[0] == 2 && plain.Count >= columns ? (byte)(value + plain[plain.Count - columns + i]) : value).ToArray());
        }

        return [.. plain];
    }
}
