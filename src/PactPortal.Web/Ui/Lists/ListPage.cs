using System.Globalization;
using PactPortal.Web.Ui.Exports;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Ui.Lists;

/// <summary>The head of a column. Its link orders the list by it, or turns the order round.</summary>
/// <param name="SortedAs">"ascending" or "descending" where the list is ordered by it, for screen readers.</param>
public sealed record ListHead(string Title, ListColumnKind Kind, string? SortHref, string? SortedAs)
{
    public bool IsNumber => Kind is ListColumnKind.Money or ListColumnKind.Count;
}

public sealed record ListCell(
    SheetCell Value, string? Note, string? Href, StatusKind? Status, IReadOnlyList<ListAct> Acts, string Missing);

/// <summary>A page of a list, as its view shows it.</summary>
/// <param name="Of">Whose list it is: the convening's name.</param>
/// <param name="Caption">Says the order and the unit.</param>
/// <param name="Counted">"1 to 25 of 312 registrations"</param>
/// <param name="Orders">Every order that can be asked for, by the value of its option.</param>
public sealed record ListPage(
    string Address, string Of, string One, string Many, ListRequest Request, string Caption, string Counted, IReadOnlyList<ListHead> Heads,
    IReadOnlyList<IReadOnlyList<ListCell>> Rows, IReadOnlyList<Choice> Orders, string Order, ListPager Pager,
    IReadOnlyList<(string Label, string Href)> Files, (string Head, string Words) Empty)
{
    internal static ListPage From<TRow>(PortalList<TRow> list, List<TRow> rows, int? first, int all, ListPager pager)
    {
        var columns = list.Columns.All.Where(column => column.IsOnPage).ToList();
        return new ListPage(
            list.Address, list.Of, list.One, list.Many, list.Request, CaptionOf(list), Count(list, rows.Count, first, all),
            [.. columns.Select(column => HeadOf(list, column))],
            [.. rows.Select(row => (IReadOnlyList<ListCell>)[.. columns.Select(column => CellOf(column, row))])],
            [.. columns.Where(column => column.Order is not null).SelectMany<ListColumn<TRow>, Choice>(column => [OrderOf(column, false), OrderOf(column, true)])],
            list.Order.Written, pager, [.. ListFormat.All.Select(format => (format.Label, list.File(format)))], EmptyOf(list, all));
    }

    private static Choice OrderOf<TRow>(ListColumn<TRow> column, bool isDescending) =>
        new(new ListOrder(column.Key, isDescending).Written, $"{column.Title}, {column.Direction(isDescending)}");

    private static string CaptionOf<TRow>(PortalList<TRow> list)
    {
        var direction = list.OrderedBy.Direction(list.Order.IsDescending);
        var order = $"{list.Title} by {list.OrderedBy.Title.ToLowerInvariant()}, {direction}";
        return list.Columns.All.Any(column => column.Kind == ListColumnKind.Money) ? $"{order}; amounts in US dollars" : order;
    }

    private static ListHead HeadOf<TRow>(PortalList<TRow> list, ListColumn<TRow> column)
    {
        var isOrder = ReferenceEquals(column, list.OrderedBy);
        var next = isOrder ? list.Order.Reversed : new ListOrder(column.Key);
        return new(
            column.Title, column.Kind, column.Order is null ? null : list.In(next),
            !isOrder ? null : list.Order.IsDescending ? "descending" : "ascending");
    }

    private static ListCell CellOf<TRow>(ListColumn<TRow> column, TRow row) =>
        new(
            column.Value(row), column.Note?.Invoke(row), column.Href?.Invoke(row), column.Status?.Invoke(row), column.Acts?.Invoke(row) ?? [],
            column.Missing);

    private static string Count<TRow>(PortalList<TRow> list, int shown, int? first, int all)
    {
        var many = all > PortalList<TRow>.CountedAtMost;
        var total = many
            ? $"more than {Figure(PortalList<TRow>.CountedAtMost)} {list.Many}"
            : $"{Figure(all)} {(all == 1 ? list.One : list.Many)}";
        return shown == 0 ? total
            : first is { } before ? $"{Figure(before + 1)} to {Figure(before + shown)} of {total}"
            : $"{Figure(shown)} of {total}";
    }

    private static string NothingFits(ListRequest request) =>
        request.Filters.FirstOrDefault(filter => filter is { NarrowsAnyway: true, Selected: null }) is { } narrowed
            ? $"What was looked through is: {narrowed.AnyText.ToLowerInvariant()}. Choose another under “Filters and order”, or try fewer words."
            : "Try fewer words, or fewer filters.";

    private static string Figure(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static (string Head, string Words) EmptyOf<TRow>(PortalList<TRow> list, int all) =>
        all > 0 ? ($"No more {list.Many}", "The list ends before this page.")
        : list.Request.IsFiltered ? ($"No {list.One} fits", NothingFits(list.Request))
        : list.Empty;
}
