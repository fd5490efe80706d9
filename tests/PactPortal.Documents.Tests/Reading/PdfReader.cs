namespace PactPortal.Documents.Tests.Reading;

/// <summary>The objects of a file, found through its cross-references, never by searching.</summary>
internal sealed class PdfReader
{
    private readonly byte[] file;
    private readonly CrossReferences references;
    private readonly Dictionary<int, object> objects = [];

    public PdfReader(byte[] file)
    {
        this.file = file;
        references = new CrossReferences(file);
        foreach (var id in references.Places.Keys)
        {
            _ = Object(id);
        }

        Catalog = Dictionary(Trailer["Root"]);
        Pages = [.. Leaves((PdfReference)Catalog["Pages"])];
    }

    public Dictionary<string, object> Trailer => references.Trailer;

    public Dictionary<string, object> Catalog { get; }

    public IReadOnlyList<PdfReference> Pages { get; }

    public IEnumerable<Dictionary<string, object>> Dictionaries => objects.Values.OfType<Dictionary<string, object>>();

    public object Resolve(object value) => value is PdfReference reference ? Object(reference.Id) : value;

    public Dictionary<string, object> Dictionary(object value) => Assert.IsType<Dictionary<string, object>>(Resolve(value));

    public List<object> Array(object value) => Assert.IsType<List<object>>(Resolve(value));

    public string Name(object value) => Assert.IsType<PdfName>(Resolve(value)).Value;

    public string Text(object value) => Assert.IsType<PdfString>(Resolve(value)).Text;

    public double Number(object value) => Assert.IsType<double>(Resolve(value));

    public byte[] Stream(object value) => PdfObjects.Inflate(Assert.IsType<PdfStream>(Resolve(value)));

    /// <summary>An entry of a page, or the one it inherits (7.7.3.4).</summary>
    public object Inherited(Dictionary<string, object> page, string key) =>
        page.TryGetValue(key, out var value) ? value : Inherited(Dictionary(page["Parent"]), key);

    private IEnumerable<PdfReference> Leaves(PdfReference node) =>
        Dictionary(node).TryGetValue("Kids", out var kids) ? Array(kids).Cast<PdfReference>().SelectMany(Leaves) : [node];

    private object Object(int id)
    {
        if (objects.TryGetValue(id, out var known))
        {
            return known;
        }

        var place = references.Places[id];
        return objects[id] = place.Inside is { } stream
            ? Packed((PdfStream)Object(stream), place.At, id)
            : PdfObjects.Read(file, place.At, id, length => (int)Number(length));
    }

    private static object Packed(PdfStream stream, int index, int id)
    {
        var content = PdfObjects.Inflate(stream);
        PdfSyntaxReader head = new(content);
        var pairs = Enumerable.Range(0, (int)(double)stream.Entries["N"]).Select(_ => (Id: (int)(double)head.Read(), At: (int)(double)head.Read())).ToList();
        Assert.Equal(id, pairs[index].Id);
        return new PdfSyntaxReader(content, (int)(double)stream.Entries["First"] + pairs[index].At).Read();
    }
}
