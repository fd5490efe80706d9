using PactPortal.Application.Sheets;

namespace PactPortal.Application.Programme.Import;

/// <summary>What a row of a file says of one item, as text.</summary>
/// <param name="Line">As the file counts: a spreadsheet's row, or the number of the item.</param>
/// <param name="Said">An empty text says that there is none; what isn't in it, the file doesn't say, and it stays as it is.</param>
public sealed record ImportedRow(int Line, IReadOnlyDictionary<ImportColumn, string> Said)
{
    /// <summary>What is wrong with the row before anything of it is read.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    public string? this[ImportColumn column] => Said.GetValueOrDefault(column);

    internal ImportedRow WithoutEmptyCells()
    {
        var saysTime = RowTime.Columns.Any(column => !string.IsNullOrWhiteSpace(this[column]));
        return this with
        {
            Said = Said.Where(one => !string.IsNullOrWhiteSpace(one.Value) || (saysTime && RowTime.Columns.Contains(one.Key))).ToDictionary(),
        };
    }
}

/// <summary>A file as it was read: a sheet, whose columns somebody says; or a schedule that says itself what is what.</summary>
public sealed class ImportedFile
{
    private readonly IReadOnlyList<SheetRow> rows = [];
    private readonly IReadOnlyList<ImportedRow> said = [];

    private ImportedFile(string name) => Name = name;

    /// <param name="rows">At least one.</param>
    public static ImportedFile OfSheet(IReadOnlyList<SheetRow> rows)
    {
        var at = SheetFile.TitlesAt(rows, title => ImportColumns.Find(title) is not null);
        return new ImportedFile("a sheet", rows[at], [.. rows.Skip(at + 1)]);
    }

    /// <param name="name">Of the format, in a sentence.</param>
    public static ImportedFile OfSchedule(string name, IReadOnlyList<ImportedRow> rows) => new(name, rows);

    private ImportedFile(string name, SheetRow titles, IReadOnlyList<SheetRow> rows)
        : this(name)
    {
        this.rows = rows;
        TitlesLine = titles.Line;
        // Columns behind the last title that have something in them are there, too.
        Titles = [.. Enumerable.Range(0, rows.Select(row => row.Cells.Count).Append(titles.Cells.Count).Max()).Select(titles.At)];
        Guess = ImportColumns.Guess(Titles);
    }

    private ImportedFile(string name, IReadOnlyList<ImportedRow> said)
        : this(name) => this.said = said;

    public string Name { get; }

    public bool IsSheet => Titles.Count > 0;

    /// <summary>The row of titles; 0 where there is none.</summary>
    public int TitlesLine { get; }

    /// <summary>Empty where nobody has to say what the columns are.</summary>
    public IReadOnlyList<string> Titles { get; } = [];

    /// <summary>For each title.</summary>
    public IReadOnlyList<ImportColumn?> Guess { get; } = [];

    public int Count => IsSheet ? rows.Count : said.Count;

    /// <summary>The first text under a title, to tell columns apart; empty where there is none.</summary>
    public string Example(int column) => rows.Select(row => row.At(column)).FirstOrDefault(cell => cell.Length > 0) ?? "";

    /// <param name="columns">What each column says; null: nothing that is imported. Of two that say the same the first counts.</param>
    public IReadOnlyList<ImportedRow> Read(IReadOnlyList<ImportColumn?> columns)
    {
        if (!IsSheet)
        {
            return said;
        }

        var taken = columns.Select((column, at) => (column, at)).Where(one => one.column is not null).DistinctBy(one => one.column)
            .Select(one => (Column: one.column!.Value, At: one.at)).ToList();
        return
        [
            .. rows.Select(row => new ImportedRow(row.Line, taken.ToDictionary(one => one.Column, one => row.At(one.At)))
            {
                Problems =
                [
                    .. taken.Where(one => row.Formulas.Contains(one.At))
                        .Select(one => $"{one.Column.Title()}: this cell is a formula without a value. Put the value in its place."),
                ],
            }),
        ];
    }
}
