using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PactPortal.Domain;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Tests.Finance;

/// <summary>An exported workbook as a spreadsheet program opens it.</summary>
public sealed class WorkbookIsOpened
{
    private static readonly IReadOnlyList<IReadOnlyList<SheetCell>> Rows =
    [
        ["Organization", "Warrant", "Paid on", "Amount USD"],
        ["  Fresno County\u0007 Department of Social Services", "00417", new DateOnly(2026, 11, 2), new Money(1_234_56)],
        ["=HYPERLINK(\"x\")", "+1", new DateOnly(2026, 1, 1), new Money(-50)],
    ];

    [Fact]
    public async Task Open_AnyRows_IsValidAndFormulasAreTexts()
    {
        var cells = await CellsAsync();

        Assert.Equal(
            ["Organization", "Warrant", "Paid on", "Amount USD", "  Fresno County\uFFFD Department of Social Services", "00417", "46328", "1234.56", "'=HYPERLINK(\"x\")", "'+1", "46023", "-0.5"],
            cells.Select(Shown));
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
    }

    [Fact]
    public async Task Open_AmountsAndDays_AreNumbersInFormats()
    {
        var cells = await CellsAsync();

        Assert.All([cells[4], cells[5], cells[8], cells[9]], cell => Assert.True(cell.DataType is { } type && type.Value != CellValues.Number));
        Assert.All([cells[6], cells[7], cells[10], cells[11]], cell => Assert.True(cell.DataType is null || cell.DataType.Value == CellValues.Number));
        Assert.NotEqual(cells[6].StyleIndex?.Value, cells[7].StyleIndex?.Value);
        Assert.NotEqual(cells[0].StyleIndex?.Value, cells[4].StyleIndex?.Value);
    }

    [Fact]
    public async Task Open_TheSheet_KeepsItsHeadInSightAndItsColumnsWideEnough()
    {
        await using var content = await ContentAsync();
        using var book = SpreadsheetDocument.Open(content, isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;

        var pane = sheet.Descendants<Pane>().Single();
        var widths = sheet.Descendants<Column>().Select(column => column.Width?.Value ?? 0).ToList();

        Assert.Equal((PaneStateValues.Frozen, 1d), (pane.State!.Value, pane.VerticalSplit!.Value));
        Assert.Equal(4, widths.Count);
        Assert.InRange(widths[0], Rows[1][0].Neutral.Length, 62);
        Assert.All(widths, width => Assert.InRange(width, 10, 62));
    }

    private static string Shown(Cell cell) => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    private static async Task<List<Cell>> CellsAsync()
    {
        await using var content = await ContentAsync();
        Assert.Equal([], XlsxCells.Invalid(content));
        content.Position = 0;
        using var book = SpreadsheetDocument.Open(content, isEditable: false);
        return [.. book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>()];
    }

    private static async Task<MemoryStream> ContentAsync() =>
        new((await XlsxFile.OfAsync("statement.xlsx", "Statement", Rows, TestContext.Current.CancellationToken)).Content);
}
