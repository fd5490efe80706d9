using System.Globalization;

namespace PactPortal.Web.Ui.Lists;

/// <summary>
/// Where a page ended, by the row itself: its instant and what tells it from others of that instant. A list that goes on behind a row
/// costs the same on its hundredth page as on its first.
/// </summary>
public sealed record ListMark(DateTimeOffset At, string Key)
{
    private const int LongestKey = 20;

    public string Written => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}~{Key}");

    /// <summary>Null where it is no mark.</summary>
    public static ListMark? Read(string? written) =>
        written?.Split('~') is [var ticks, { Length: > 0 and <= LongestKey } key]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
            ? new ListMark(new DateTimeOffset(at, TimeSpan.Zero), key)
            : null;
}

/// <summary>A list that in its own order goes on behind the last row that was seen, instead of counting rows.</summary>
/// <param name="Seen">The last row of the page before; null on the first page.</param>
/// <param name="Rows">The rows behind it, in no order.</param>
public sealed record ListContinuation<TRow>(ListMark? Seen, IQueryable<TRow> Rows, Func<TRow, ListMark> MarkOf);
