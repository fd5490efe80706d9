using PactPortal.Domain;

namespace PactPortal.Web.Ui.Exports;

/// <summary>A file that is handed out.</summary>
public sealed record ExportedFile(string Name, string ContentType, byte[] Content);

/// <summary>A cell of an export: a text, an amount of dollars, or a day.</summary>
public readonly record struct SheetCell(string? Text, Money? Amount, DateOnly? Day)
{
    private const string Starters = "=+-@\t\r\n＝＋－＠";

    /// <summary>A text that a spreadsheet would take for a formula, kept from being one: an apostrophe stands before it, and nothing is taken away.</summary>
    public string Neutral => Text is { Length: > 0 } text && Starters.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : Text ?? "";

    public static implicit operator SheetCell(string text) => new(text, null, null);

    public static implicit operator SheetCell(Money amount) => new(null, amount, null);

    public static implicit operator SheetCell(DateOnly day) => new(null, null, day);

    public static SheetCell ToSheetCell(string text) => text;

    public static SheetCell ToSheetCell(Money amount) => amount;

    public static SheetCell ToSheetCell(DateOnly day) => day;
}
