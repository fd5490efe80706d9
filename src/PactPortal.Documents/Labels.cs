namespace PactPortal.Documents;

/// <summary>Perforated paper of US Letter size; in points from its upper left corner.</summary>
/// <param name="Left">Of the first label.</param>
/// <param name="Top">Of the first label.</param>
/// <param name="Width">Of a label; the next one touches it.</param>
/// <param name="Height">Of a label; the next one touches it.</param>
public sealed record LabelStock(int Columns, int Rows, double Left, double Top, double Width, double Height)
{
    /// <summary>Name badges of 4 by 3 inches, six a sheet: one inch above and below them, a quarter of an inch at the sides.</summary>
    public static readonly LabelStock Badges = new(Columns: 2, Rows: 3, Left: 18, Top: 72, Width: 288, Height: 216);

    /// <summary>Tent cards with two faces of 8½ by 2½ inches, two a sheet: half an inch above and below them.</summary>
    public static readonly LabelStock TentCards = new(Columns: 1, Rows: 2, Left: 0, Top: 36, Width: 612, Height: 360) { IsFolded = true };

    /// <summary>Folded along the middle: both halves show the same, the upper one upside down, and a reader hears it once.</summary>
    public bool IsFolded { get; init; }

    public int ASheet => Columns * Rows;

    /// <summary>Of what somebody sees from one side.</summary>
    public double FaceHeight => IsFolded ? Height / 2 : Height;
}

/// <param name="Above">Small, at the top: what it is for; or null.</param>
/// <param name="Name">As large as it fits.</param>
/// <param name="Beside">Under the name, or null.</param>
/// <param name="Below">At the foot.</param>
public sealed record Label(string? Above, string Name, string? Beside, string Below)
{
    /// <summary>Small, at the end of the top line; or null.</summary>
    public string? When { get; init; }

    /// <summary>Under what is at the foot; or null.</summary>
    public string? Where { get; init; }

    /// <summary>In the corner of the foot, without its caption; or null. Not on folded stock.</summary>
    public QrCode? Code { get; init; }
}

/// <summary>Labels on their paper; nothing else is printed on it.</summary>
public sealed record LabelSheets(string Title, DateTimeOffset Created, LabelStock Stock, IReadOnlyList<Label> Labels);
