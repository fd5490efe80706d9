namespace PactPortal.Documents.Rendering.Pdf.Layout;

/// <param name="Left">Of the text, not of the padding.</param>
/// <param name="Width">Of the text.</param>
/// <param name="IsNumber">Right-aligned, tabular figures.</param>
internal sealed record TableColumn(double Left, double Width, bool IsNumber);

/// <summary>Number columns are as wide as their widest amount; the words share what is left by what they would take.</summary>
internal static class ColumnWidths
{
    private const double TextGap = 12, NumberGap = 18, WidestHead = 84, ToWriteIn = 180;

    public static IReadOnlyList<TableColumn> Of(Table table)
    {
        var gaps = table.Columns.Select((column, i) => i == 0 ? 0 : IsNumber(column) ? NumberGap : TextGap).ToArray();
        var wants = table.Columns.Select((column, i) => Wanted(table, column, i)).ToArray();
        var available = LetterStyle.Width - gaps.Sum();
        var numbers = wants.Where((_, i) => IsNumber(table.Columns[i])).Sum();
        // One endless name must not starve the other columns: no word claims more than an equal share.
        var share = Math.Max(1, (available - numbers) / Math.Max(1, table.Columns.Count(column => !IsNumber(column))));
        var least = table.Columns.Select((column, i) => column.Kind == ColumnKind.Text ? Math.Min(share, Least(table, column, i)) : wants[i]).ToArray();
        var widths = wants.Sum() <= available ? Spread(table, wants, available) : Squeeze(wants, least, available);
        var left = LetterStyle.Left;
        List<TableColumn> columns = [];
        for (var i = 0; i < widths.Length; i++)
        {
            left += gaps[i];
            columns.Add(new TableColumn(left, widths[i], IsNumber(table.Columns[i])));
            left += widths[i];
        }

        return columns;
    }

    private static bool IsNumber(Column column) => column.Kind == ColumnKind.Number;

    private static double[] Spread(Table table, double[] wants, double available)
    {
        var spare = available - wants.Sum();
        var words = wants.Where((_, i) => !IsNumber(table.Columns[i])).Sum();
        return [.. wants.Select((want, i) => IsNumber(table.Columns[i]) ? want + (words == 0 ? spare / wants.Length : 0) : want + spare * want / words)];
    }

    /// <summary>The narrowest first, as much as it wants of an equal share: names stay whole, the longest sentences wrap.</summary>
    private static double[] Squeeze(double[] wants, double[] least, double available)
    {
        var floor = least.Sum();
        if (floor >= available)
        {
            return [.. least.Select(width => width * available / floor)];
        }

        var widths = new double[wants.Length];
        var (spare, left) = (available - floor, wants.Length);
        foreach (var i in Enumerable.Range(0, wants.Length).OrderBy(i => wants[i] - least[i]))
        {
            var more = Math.Min(wants[i] - least[i], left == 1 ? spare : spare / left);
            widths[i] = least[i] + more;
            (spare, left) = (spare - more, left - 1);
        }

        return widths;
    }

    private static double Wanted(Table table, Column column, int index)
    {
        if (column.Kind == ColumnKind.Blank)
        {
            return ToWriteIn;
        }

        var head = TextBlock.NaturalWidth([column.Head], LetterStyle.TableHead);
        var cells = Cells(table, column, index).Select(cell => TextBlock.NaturalWidth(cell.Runs, cell.Style));
        return cells.Append(IsNumber(column) ? Math.Min(head, WidestHead) : head).Append(1).Max() + 0.1;
    }

    private static double Least(Table table, Column column, int index) => Cells(table, column, index)
        .Append((Runs: [column.Head], Style: LetterStyle.TableHead))
        .Max(cell => LineBreaker.LongestWord(Shaper.Shape(cell.Runs, cell.Style))) + 0.1;

    private static IEnumerable<(IReadOnlyList<Run> Runs, TextStyle Style)> Cells(Table table, Column column, int index)
    {
        var body = table.Rows.Select(row => (row.Cells[index], Style: LetterStyle.TableText));
        foreach (var (cell, style) in body.Concat(table.Totals.Select(row => (row.Cells[index], LetterStyle.TableTotal))))
        {
            yield return (cell.Runs, style with { IsTabular = IsNumber(column) });
            if (cell.Note is { } note)
            {
                yield return ([note], LetterStyle.TableNote);
            }
        }
    }
}
