using System.Globalization;
using System.Text;

namespace PactPortal.Documents.Tests.Reading;

/// <param name="At">The offset in the file, or the place among the objects of a stream.</param>
/// <param name="Inside">The object stream that holds it, or null.</param>
internal sealed record PdfPlace(int At, int? Inside);

/// <summary>Where the objects of a file are: by tables, by streams, and by what a file was before (ISO 32000-1, 7.5.4 and 7.5.8).</summary>
internal sealed class CrossReferences
{
    private readonly byte[] file;
    private readonly Dictionary<int, PdfPlace> places = [];

    public CrossReferences(byte[] file)
    {
        this.file = file;
        var tail = Encoding.Latin1.GetString(file, Math.Max(0, file.Length - 64), Math.Min(64, file.Length));
        Assert.EndsWith("%%EOF", tail.TrimEnd(), StringComparison.Ordinal);
        int? start = int.Parse(tail.Split("startxref")[1].Trim().Split('\n', '\r')[0], CultureInfo.InvariantCulture);
        Dictionary<string, object>? newest = null;
        while (start is { } offset)
        {
            PdfSyntaxReader reader = new(file, offset);
            var trailer = reader.TryTake("xref") ? Table(reader) : Stream(offset);
            newest ??= trailer;
            start = trailer.TryGetValue("Prev", out var previous) ? (int)(double)previous : null;
        }

        Trailer = newest!; // not null: there is at least one
    }

    public Dictionary<string, object> Trailer { get; }

    public IReadOnlyDictionary<int, PdfPlace> Places => places;

    private Dictionary<string, object> Table(PdfSyntaxReader reader)
    {
        while (!reader.TryTake("trailer"))
        {
            var (first, count) = ((int)(double)reader.Read(), (int)(double)reader.Read());
            for (var i = 0; i < count; i++)
            {
                var (at, generation, kind) = ((int)(double)reader.Read(), (double)reader.Read(), (PdfOperator)reader.Read());
                if (kind.Value == "n")
                {
                    Assert.Equal(0, generation);
                    places.TryAdd(first + i, new PdfPlace(at, Inside: null));
                }
            }
        }

        return (Dictionary<string, object>)reader.Read();
    }

    private Dictionary<string, object> Stream(int offset)
    {
        var stream = Assert.IsType<PdfStream>(PdfObjects.Read(file, offset, id: null, length: value => (int)(double)value));
        Assert.Equal("XRef", ((PdfName)stream.Entries["Type"]).Value);
        var widths = ((List<object>)stream.Entries["W"]).Select(width => (int)(double)width).ToArray();
        var content = PdfObjects.Inflate(stream);
        var sections = stream.Entries.TryGetValue("Index", out var index) ? (List<object>)index : [0.0, stream.Entries["Size"]];
        var position = 0;
        foreach (var section in sections.Chunk(2))
        {
            for (var i = 0; i < (int)(double)section[1]; i++)
            {
                var kind = widths[0] == 0 ? 1 : Take(widths[0]);
                var (second, third) = (Take(widths[1]), Take(widths[2]));
                var id = (int)(double)section[0] + i;
                _ = kind switch { 1 => places.TryAdd(id, new PdfPlace(second, Inside: null)), 2 => places.TryAdd(id, new PdfPlace(third, second)), _ => false };
            }
        }

        return stream.Entries;

        int Take(int width)
        {
            var value = content.AsSpan(position, width).ToArray().Aggregate(0, (sum, next) => (sum << 8) + next);
            position += width;
            return value;
        }
    }
}
