using System.Text.Json;
using System.Text.Json.Serialization;

namespace PactPortal.Documents;

/// <summary>A composed document as a file, to be rendered later: what is read back renders to the same bytes.</summary>
public static class DocumentFile
{
    public static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void Write(Document document, Stream output) => JsonSerializer.Serialize(output, document, Options);

    public static void Write(LabelSheets sheets, Stream output) => JsonSerializer.Serialize(output, sheets, Options);

    /// <exception cref="InvalidDataException">The file holds no document.</exception>
    public static Document ReadDocument(Stream input) => JsonSerializer.Deserialize<Document>(input, Options) ?? throw new InvalidDataException("The file holds no document.");

    /// <exception cref="InvalidDataException">The file holds no labels.</exception>
    public static LabelSheets ReadLabels(Stream input) => JsonSerializer.Deserialize<LabelSheets>(input, Options) ?? throw new InvalidDataException("The file holds no labels.");
}
