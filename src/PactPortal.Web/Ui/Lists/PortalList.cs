using Microsoft.EntityFrameworkCore;
using PactPortal.Web.Ui.Exports;

namespace PactPortal.Web.Ui.Lists;

/// <summary>
/// A list: which rows it has, what its columns say, and in which order they stand. Its page, its files and its print are made of this and
/// can't differ.
/// </summary>
public sealed class PortalList<TRow>
{
    public const int RowsOnPage = 25;

    /// <summary>Counting stops here: a page says "more than 1,000", and costs the same with a hundred thousand.</summary>
    public const int CountedAtMost = 1_000;

    /// <summary>Of the page; its files have the same, and an ending.</summary>
    public required string Address { get; init; }

    /// <summary>"registration"; in the singular, in small letters.</summary>
    public required string One { get; init; }

    /// <summary>"registrations"; files and entries of the audit trail are named so.</summary>
    public required string Many { get; init; }

    /// <summary>"Registrations"</summary>
    public string Title => char.ToUpperInvariant(Many[0]) + Many[1..];

    /// <summary>Whose list it is: the convening's name.</summary>
    public required string Of { get; init; }

    /// <summary>What the audit trail calls that: its slug.</summary>
    public required string Subject { get; init; }

    public required ListRequest Request { get; init; }

    /// <summary>All that the request asks for, on whatever page, in no order.</summary>
    public required IQueryable<TRow> Rows { get; init; }

    public required ListColumns<TRow> Columns { get; init; }

    /// <summary>Where nothing else is asked for.</summary>
    public required ListOrder DefaultOrder { get; init; }

    /// <summary>Tells rows apart that are equal in the column they are ordered by: without it a row could be on two pages, or on none.</summary>
    public required Func<IOrderedQueryable<TRow>, IOrderedQueryable<TRow>> TieBreak { get; init; }

    /// <summary>How the default order is paged, where it isn't by the number of the page.</summary>
    public ListContinuation<TRow>? Continuation { get; init; }

    /// <summary>What stands where the portal has no such row yet.</summary>
    public required (string Head, string Words) Empty { get; init; }

    /// <summary>The order that was asked for, if there is a column for it.</summary>
    public ListOrder Order => ListOrder.Read(Request.Sort) is { } asked && ColumnOf(asked) is { } column ? asked with { Key = column.Key } : DefaultOrder;

    public ListColumn<TRow> OrderedBy =>
        ColumnOf(Order) ?? throw new InvalidOperationException($"The list of {Many} has no column that orders it by “{Order.Key}”.");

    /// <summary>The rows in their order, of the page and of files alike.</summary>
    public IQueryable<TRow> Ordered => In(Rows, OrderedBy, Order.IsDescending);

    /// <summary>A page of it; three statements at most, however many rows there are.</summary>
    public async Task<ListPage> ToPageAsync(CancellationToken cancellation)
    {
        var goesOn = Order == DefaultOrder ? Continuation : null;
        var first = (Request.PageNumber - 1) * RowsOnPage;
        var found = await (goesOn is null ? Ordered.Skip(first) : In(goesOn.Rows, OrderedBy, Order.IsDescending)).Take(RowsOnPage + 1).ToListAsync(cancellation);
        var rows = found.Take(RowsOnPage).ToList();
        var all = found.Count <= RowsOnPage && first == 0 && goesOn?.Seen is null
            ? rows.Count
            : await Counted.Take(CountedAtMost + 1).CountAsync(cancellation);
        var hasNext = found.Count > RowsOnPage;
        var pager = goesOn is null
            ? ListPager.ByNumber(this, Request.PageNumber, hasNext)
            : ListPager.ByMark(this, goesOn.Seen, hasNext ? goesOn.MarkOf(rows[^1]) : null);
        return ListPage.From(this, rows, goesOn is null ? first : null, all, pager);
    }

    /// <summary>The head, then every row, each read when it is written.</summary>
    public async IAsyncEnumerable<IReadOnlyList<SheetCell>> ReadSheetAsync()
    {
        var columns = Columns.All.Where(column => column.IsInFiles).ToList();
        yield return [.. columns.Select(column => (SheetCell)column.FileTitle)];
        await foreach (var row in Ordered.AsAsyncEnumerable())
        {
            yield return [.. columns.Select(column => column.Value(row))];
        }
    }

    /// <summary>The address of the same rows in an order, from their first page.</summary>
    internal string In(ListOrder order) => With(Address, Request.QueryWith(("sort", order == DefaultOrder ? null : order.Written)));

    internal string AddressWith(string name, string? value) =>
        With(Address, Request.QueryWith(("sort", Order == DefaultOrder ? null : Order.Written), (name, value)));

    internal string File(ListFormat format) =>
        With($"{Address}.{format.Ending}", Request.QueryWith(("sort", Order == DefaultOrder ? null : Order.Written)));

    /// <summary>In the order that costs least: a limit wants one.</summary>
    private IQueryable<TRow> Counted => ColumnOf(DefaultOrder) is { } column ? In(Rows, column, DefaultOrder.IsDescending) : Rows;

    private IQueryable<TRow> In(IQueryable<TRow> rows, ListColumn<TRow> column, bool isDescending) =>
        TieBreak(column.Order!(rows, isDescending)); // it was found by having an order

    private ListColumn<TRow>? ColumnOf(ListOrder order) =>
        Columns.All.FirstOrDefault(column => column.Order is not null && string.Equals(column.Key, order.Key, StringComparison.OrdinalIgnoreCase));

    private static string With(string address, string query) => query.Length == 0 ? address : $"{address}?{query}";
}
