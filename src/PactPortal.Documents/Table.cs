using System.Text.Json.Serialization;

namespace PactPortal.Documents;

/// <summary>A table with a head that is repeated on every page it reaches. The first cell of a row names the row.</summary>
public sealed record Table : Block
{
    /// <summary>Printed above the table.</summary>
    [JsonPropertyName("Caption")]
    public required string Caption { get; init; }

    /// <summary>2 or 3: the caption is also a heading of this level, with a bookmark.</summary>
    [JsonPropertyName("CaptionLevel")]
    public int? CaptionLevel { get; init; }

    [JsonPropertyName("Columns")]
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>A row has as many cells as there are columns; renderers refuse another number.</summary>
    [JsonPropertyName("Rows")]
    public required IReadOnlyList<Row> Rows { get; init; }

    /// <summary>Rows at the foot, under a rule, in bold.</summary>
    [JsonPropertyName("Totals")]
    public IReadOnlyList<Row> Totals { get; init; } = [];

    internal IEnumerable<Row> AllRows => Rows.Concat(Totals);

    internal void RequireRectangle()
    {
        if (AllRows.FirstOrDefault(row => row.Cells.Count != Columns.Count) is { } odd)
        {
            throw new ArgumentException($"A row of table “{Caption}” has {odd.Cells.Count} cells for {Columns.Count} columns.");
        }
    }
}

public enum ColumnKind
{
    Text = 0,

    /// <summary>Tabular figures, right-aligned, never wrapped; the unit stands in the head.</summary>
    Number = 1,

    /// <summary>Empty, and as wide and high as a hand needs to write in.</summary>
    Blank = 2,
}

public sealed record Column(
    [property: JsonPropertyName("Head")] string Head,
    [property: JsonPropertyName("Kind")] ColumnKind Kind = ColumnKind.Text)
{
    public static Column Text(string head) => new(head);

    public static Column Number(string head) => new(head, ColumnKind.Number);

    public static Column Blank(string head) => new(head, ColumnKind.Blank);
}

public sealed record Row([property: JsonPropertyName("Cells")] params IReadOnlyList<Cell> Cells);

/// <param name="Runs">The cell's text.</param>
public sealed record Cell([property: JsonPropertyName("Runs")] params IReadOnlyList<Run> Runs)
{
    /// <summary>A small second line: how the amount was computed, where a session meets.</summary>
    [JsonPropertyName("Note")]
    public string? Note { get; init; }

    public static implicit operator Cell(string text) => new([text]);

    public static Cell ToCell(string text) => text;

    public static Cell WithNote(Run text, string note) => new([text]) { Note = note };
}
