namespace PactPortal.Application.Sheets;

/// <summary>
/// Texts that a spreadsheet would take for a formula. Files that the portal writes have an apostrophe before them; where such a file comes
/// back it is taken away again.
/// </summary>
public static class FormulaGuard
{
    public const string Starters = "=+-@\t\r\n＝＋－＠";

    private static readonly HashSet<string> Errors = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"];

    /// <summary>The text as it was before it was guarded.</summary>
    public static string Unguarded(string cell) =>
        cell is ['\'', var first, ..] && Starters.Contains(first, StringComparison.Ordinal) ? cell[1..] : cell;

    /// <summary>A formula as text, or what stands in a sheet where a formula went wrong.</summary>
    internal static bool IsFormula(string cell) => cell is ['=', _, ..] || Errors.Contains(cell);

    internal static bool IsError(string cell) => Errors.Contains(cell);
}
