using System.Text.Json.Serialization;

namespace PactPortal.Documents;

/// <summary>Perforated paper of US Letter size; in points from its upper left corner.</summary>
/// <param name="Left">Of the first label.</param>
/// <param name="Top">Of the first label.</param>
/// <param name="Width">Of a label; the next one touches it.</param>
/// <param name="Height">Of a label; the next one touches it.</param>
public sealed record LabelStock(
    [property: JsonPropertyName("Columns")] int Columns,
    [property: JsonPropertyName("Rows")] int Rows,
    [property: JsonPropertyName("Left")] double Left,
    [property: JsonPropertyName("Top")] double Top,
    [property: JsonPropertyName("Width")] double Width,
    [property: JsonPropertyName("Height")] double Height)
{
    /// <summary>Name badges of 4 by 3 inches, six a sheet: one inch above and below them, a quarter of an inch at the sides.</summary>
    public static readonly LabelStock Badges = new(Columns: 2, Rows: 3, Left: 18, Top: 72, Width: 288, Height: 216);

    /// <summary>Tent cards with two faces of 8½ by 2½ inches, two a sheet: half an inch above and below them.</summary>
    public static readonly LabelStock TentCards = new(Columns: 1, Rows: 2, Left: 0, Top: 36, Width: 612, Height: 360) { IsFolded = true };

    /// <summary>Folded along the middle: both halves show the same, the upper one upside down, and a reader hears it once.</summary>
    [JsonPropertyName("IsFolded")]
    public bool IsFolded { get; init; }

    [JsonPropertyName("ASheet")]
    public int ASheet => Columns * Rows;

    /// <summary>Of what somebody sees from one side.</summary>
    [JsonPropertyName("FaceHeight")]
    public double FaceHeight => IsFolded ? Height / 2 : Height;
}

/// <param name="Above">Small, at the top: what it is for; or null.</param>
/// <param name="Name">As large as it fits.</param>
/// <param name="Beside">Under the name, or null.</param>
/// <param name="Below">At the foot, or null.</param>
public sealed record Label(
    [property: JsonPropertyName("Above")] string? Above,
    [property: JsonPropertyName("Name")] string Name,
    [property: JsonPropertyName("Beside")] string? Beside,
    [property: JsonPropertyName("Below")] string? Below)
{
    /// <summary>Small, at the end of the top line; or null.</summary>
    [JsonPropertyName("When")]
    public string? When { get; init; }

    /// <summary>Under what is at the foot; or null.</summary>
    [JsonPropertyName("Where")]
    public string? Where { get; init; }

    /// <summary>In the corner of the foot, without its caption; or null. Not on folded stock.</summary>
    [JsonPropertyName("Code")]
    public QrCode? Code { get; init; }
}

/// <summary>Labels on their paper; nothing else is printed on it.</summary>
public sealed record LabelSheets(
    [property: JsonPropertyName("Title")] string Title,
    [property: JsonPropertyName("Created")] DateTimeOffset Created,
    [property: JsonPropertyName("Stock")] LabelStock Stock,
    [property: JsonPropertyName("Labels")] IReadOnlyList<Label> Labels);
