using System.Globalization;
using PactPortal.Application.Sheets;
using PactPortal.Domain;

namespace PactPortal.Web.Ui.Exports;

/// <summary>A file that is handed out.</summary>
public sealed record ExportedFile(string Name, string ContentType, byte[] Content);

/// <summary>A cell of a list or an export: a text, an amount of dollars, a day, a count, or a time on the clock of the convening's zone.</summary>
public readonly record struct SheetCell(string? Text, Money? Amount, DateOnly? Day)
{
    /// <summary>How many: a number that a spreadsheet can add up.</summary>
    public int? Count { get; init; }

    /// <summary>To the minute, in the zone that the list is shown in.</summary>
    public DateTime? LocalTime { get; init; }

    /// <summary>As people read it, on the page and on paper; null where there is nothing. An amount stands under a head that names the unit.</summary>
    public string? Words => this switch
    {
        { Amount: { } amount } => MoneyFormat.Plain(amount),
        { Day: { } day } => DateWords.DayWithYear(day),
        { Count: { } count } => count.ToString(CultureInfo.InvariantCulture),
        { LocalTime: { } time } => DateWords.DayTimeWithYear(time),
        _ => Text,
    };

    /// <summary>A text that a spreadsheet would take for a formula, kept from being one: an apostrophe stands before it, and nothing is taken away.</summary>
    public string Neutral => Text is { Length: > 0 } text && FormulaGuard.Starters.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : Text ?? "";

    public static implicit operator SheetCell(string? text) => new(text, null, null);

    public static implicit operator SheetCell(Money amount) => new(null, amount, null);

    public static implicit operator SheetCell(DateOnly day) => new(null, null, day);

    public static implicit operator SheetCell(int count) => new(null, null, null) { Count = count };

    public static SheetCell ToSheetCell(string? text) => text;

    public static SheetCell ToSheetCell(Money amount) => amount;

    public static SheetCell ToSheetCell(DateOnly day) => day;

    public static SheetCell ToSheetCell(int count) => count;

    public static SheetCell Of(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        return new(null, null, null) { LocalTime = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute)) };
    }
}
