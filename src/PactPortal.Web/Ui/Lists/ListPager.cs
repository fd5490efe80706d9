using System.Globalization;

namespace PactPortal.Web.Ui.Lists;

/// <summary>The ways from a page of a list to its others; null where there is none.</summary>
/// <param name="IsByNumber">The way back leads to the page before, and not to the newest rows.</param>
public sealed record ListPager((string Label, string Href)? Back, (string Label, string Href)? Next, bool IsByNumber)
{
    internal static ListPager ByNumber<TRow>(PortalList<TRow> list, int page, bool hasNext) =>
        new(page > 1 ? ("Previous page", To(list, page - 1)) : null, hasNext ? ("Next page", To(list, page + 1)) : null, IsByNumber: true);

    internal static ListPager ByMark<TRow>(PortalList<TRow> list, ListMark? seen, ListMark? last) =>
        new(
            seen is null ? null : ("Newest", list.AddressWith("after", null)),
            last is null ? null : ("Older", list.AddressWith("after", last.Written)), IsByNumber: false);

    private static string To<TRow>(PortalList<TRow> list, int page) =>
        list.AddressWith("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));
}
