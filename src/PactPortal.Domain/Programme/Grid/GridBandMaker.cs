namespace PactPortal.Domain.Programme.Grid;

/// <summary>What begins at one time.</summary>
/// <param name="Wide">Over all rooms.</param>
/// <param name="Columns">By room, in the order of the rooms.</param>
internal sealed record GridStart(DateTimeOffset At, IReadOnlyList<AgendaItem> Wide, IReadOnlyList<IReadOnlyList<AgendaItem>> Columns)
{
    public int WideRows => Wide.Count > 0 ? 1 : 0;

    public int Rows => Math.Max(1, WideRows + Columns.Max(column => column.Count));
}

/// <summary>Puts times after each other as long as an item of one reaches into the next.</summary>
internal sealed class GridBandMaker(int columns)
{
    /// <summary>For so many rows and spans there are places in the style sheet; a band that is full ends, and what would run on ends with it.</summary>
    public const int MostRows = 24;

    private readonly List<(GridStart Start, int Row)> starts = [];

    /// <summary>When the item ends that stands in a room as yet.</summary>
    private readonly DateTimeOffset[] until = new DateTimeOffset[columns];

    private int rows;

    /// <summary>False where the time is one of another band: nothing reaches into it, something goes over all rooms, or this one is full.</summary>
    public bool TryAdd(GridStart start)
    {
        if (start.Wide.Count > 0 || rows + start.Rows > MostRows
            || !until.Where((end, column) => end > start.At && start.Columns[column].Count == 0).Any())
        {
            return false;
        }

        Add(start);
        return true;
    }

    public void Add(GridStart start)
    {
        starts.Add((start, rows + 1));
        rows += start.Rows;
        for (var column = 0; column < columns; column++)
        {
            if (start.Columns[column] is [.., { EndsAt: { } end }])
            {
                until[column] = end;
            }
        }
    }

    public GridBand Make() => new([.. starts.Select((one, at) => new GridSlot(one.Start.At, one.Row, one.Start.Wide, [.. Cells(at)]))]);

    private IEnumerable<GridCell> Cells(int at)
    {
        var (start, row) = starts[at];
        var first = row + start.WideRows;
        return start.Columns.SelectMany((items, column) => items.Select((item, place) => new GridCell(
            item, first + place, column + 1, place < items.Count - 1 ? 1 : LastRow(at, column, item) - first - place + 1)));
    }

    /// <summary>Down to where the item is over, or where another stands in its room.</summary>
    private int LastRow(int at, int column, AgendaItem item)
    {
        var last = at;
        while (last + 1 < starts.Count && starts[last + 1].Start is var next && next.At < item.EndsAt && next.Columns[column].Count == 0)
        {
            last++;
        }

        return starts[last].Row + starts[last].Start.Rows - 1;
    }
}
