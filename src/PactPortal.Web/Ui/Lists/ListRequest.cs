using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace PactPortal.Web.Ui.Lists;

/// <summary>
/// What a list is asked for: words, filters, an order and a page. It is bound from the address of a GET, and what it writes back into an
/// address is what it understood, so that a page, its files and its links always speak of the same rows.
/// </summary>
public abstract class ListRequest
{
    /// <summary>Longer words are cut: no name or number of the portal is as long.</summary>
    public const int LongestWords = 200;

    private const int LastPage = 10_000;

    /// <summary>The words somebody searched for, as they were typed.</summary>
    public string? Q { get; set; }

    /// <summary>The key of a column, with a minus before it for the reverse: <c>-submitted</c>. Anything unknown is the list's own order.</summary>
    public string? Sort { get; set; }

    /// <summary>From 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>The words that are searched for, with single spaces and without signs that nobody sees; null for all.</summary>
    [BindNever]
    public string? Words => Plain(Q) is not { Length: > 0 } words ? null : words.Length > LongestWords ? words[..LongestWords] : words;

    [BindNever]
    public int PageNumber => Math.Clamp(Page, 1, LastPage);

    /// <summary>The label of the field for words.</summary>
    [BindNever]
    public abstract string SearchLabel { get; }

    /// <summary>Besides the words, in the order in which they are shown.</summary>
    [BindNever]
    public virtual IReadOnlyList<ListFilter> Filters => [];

    [BindNever]
    public bool IsFiltered => Words is not null || Filters.Any(filter => filter.Selected is not null);

    private static string Plain(string? typed) =>
        string.Join(' ', string.Concat((typed ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words and filters as a query string, without a leading sign.</summary>
    /// <param name="more">What is added behind them; null values are left out.</param>
    internal string QueryWith(params IEnumerable<(string Name, string? Value)> more) =>
        string.Join('&', Filters.Select(filter => (filter.Name, Value: filter.Selected)).Prepend(("q", Value: Words)).Concat(more)
            .Where(pair => pair.Value is not null).Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Value!)}"));
}
