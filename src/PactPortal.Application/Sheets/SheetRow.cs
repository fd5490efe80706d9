namespace PactPortal.Application.Sheets;

/// <summary>A row of a sheet, each cell as the text that it shows.</summary>
/// <param name="Line">As the spreadsheet counts, from 1.</param>
/// <param name="Cells">Without white space at either end. Rows may have different numbers of them.</param>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Which cells, from 0, are a formula without a value: nothing here calculates.</summary>
    public IReadOnlyList<int> Formulas { get; init; } = [];

    public bool IsEmpty => Cells.All(cell => cell.Length == 0);

    /// <summary>Empty where the row ends before it.</summary>
    public string At(int column) => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
