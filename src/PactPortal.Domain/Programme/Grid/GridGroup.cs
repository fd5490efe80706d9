namespace PactPortal.Domain.Programme.Grid;

/// <summary>Rooms that stand beside each other, and what is in them.</summary>
/// <param name="Bands">In order of time.</param>
public sealed record GridGroup(IReadOnlyList<Room> Rooms, IReadOnlyList<GridBand> Bands)
{
    /// <summary>Of one room and one start, above each other; what is more goes over the grid, and names its room.</summary>
    public const int MostStacked = 8;

    internal static GridGroup Of(IReadOnlyList<Room> rooms, IReadOnlyList<IReadOnlyList<AgendaItem>> columns, IReadOnlyList<AgendaItem> wide)
    {
        var (wholeDay, atTimes) = (wide.Where(AgendaGrid.IsWholeDay).ToList(), wide.Where(item => !AgendaGrid.IsWholeDay(item)).ToLookup(item => item.StartsAt!.Value));
        var byTime = columns.Select(column => column.ToLookup(item => item.StartsAt!.Value)).ToList();
        var starts = atTimes.Select(items => items.Key).Concat(byTime.SelectMany(column => column.Select(items => items.Key))).Distinct().Order();
        var bands = new List<GridBand>();
        GridBandMaker? open = null;
        foreach (var start in starts.Select(at => Start(at, byTime, atTimes[at])))
        {
            if (open?.TryAdd(start) != true)
            {
                bands.AddRange(open is null ? [] : [open.Make()]);
                open = new GridBandMaker(rooms.Count);
                open.Add(start);
            }
        }

        bands.AddRange(open is null ? [] : [open.Make()]);
        return new GridGroup(rooms, wholeDay.Count == 0 ? bands : [.. bands, new GridBand([new GridSlot(null, 1, wholeDay, [])])]);
    }

    private static GridStart Start(DateTimeOffset at, List<ILookup<DateTimeOffset, AgendaItem>> columns, IEnumerable<AgendaItem> wide) => new(
        at,
        [.. wide, .. columns.SelectMany(column => column[at].Skip(MostStacked))],
        [.. columns.Select(column => column[at].Take(MostStacked).ToList())]);
}

/// <summary>
/// Times whose items reach into each other, as a grid of its own: its rows are counted from one, so that the number of times in a day has
/// no end. Where nothing reaches on, another begins.
/// </summary>
public sealed record GridBand(IReadOnlyList<GridSlot> Slots);

/// <summary>A time at which something starts.</summary>
/// <param name="StartsAt">Null for what is there all day long, which stands last.</param>
/// <param name="Row">The first of its rows, where its heading stands; counted from one.</param>
/// <param name="Wide">What goes over all rooms, in the first of its rows.</param>
/// <param name="Cells">What stands in a room, below it.</param>
public sealed record GridSlot(DateTimeOffset? StartsAt, int Row, IReadOnlyList<AgendaItem> Wide, IReadOnlyList<GridCell> Cells);

/// <summary>Where an item stands.</summary>
/// <param name="Row">Within its band, counted from one.</param>
/// <param name="Column">Counted from one.</param>
/// <param name="Rows">More than one where it runs past the next start, or where two stand above each other beside it.</param>
public sealed record GridCell(AgendaItem Item, int Row, int Column, int Rows);
