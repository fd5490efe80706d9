using PactPortal.Web.Ui.Exports;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Ui.Lists;

/// <summary>How the values of a column are set, and which words say the direction of its order.</summary>
public enum ListColumnKind
{
    Text,

    /// <summary>References and numbers of documents: figures of one width, never broken.</summary>
    Code,
    Count,
    Money,
    Day,
    Time,

    /// <summary>What can be done with a row, as links. On the page alone.</summary>
    Acts,
}

/// <summary>Something that can be done with a row.</summary>
/// <param name="OfWhat">What a screen reader adds: " of R-000123".</param>
public sealed record ListAct(string Href, string Label, string OfWhat);

/// <summary>One column of a list: its head, its value, its order. The page, the files and the print read the same value.</summary>
public sealed record ListColumn<TRow>(string Title, ListColumnKind Kind, Func<TRow, SheetCell> Value)
{
    /// <summary>Where the cell leads.</summary>
    public Func<TRow, string>? Href { get; init; }

    /// <summary>A small second line, on the page and on paper. A file has a column of its own for it.</summary>
    public Func<TRow, string?>? Note { get; init; }

    /// <summary>The shape beside the words, where the column is a status.</summary>
    public Func<TRow, StatusKind>? Status { get; init; }

    public Func<TRow, IReadOnlyList<ListAct>>? Acts { get; init; }

    /// <summary>What the cell says where there is no value: "not charged". A dash stands there for who sees it.</summary>
    public string Missing { get; init; } = "none";

    public bool IsOnPage { get; init; } = true;

    public bool IsInFiles { get; init; } = true;

    /// <summary>Paper is upright and has room for six columns. One that the list is ordered by is there in any case.</summary>
    public bool IsOnPaper { get; init; } = true;

    /// <summary>Orders by the column, or in reverse; null where the list can't be.</summary>
    public Func<IQueryable<TRow>, bool, IOrderedQueryable<TRow>>? Order { get; init; }

    /// <summary>In an address: <c>due</c>, <c>issued-on</c>.</summary>
    public string Key => Title.ToLowerInvariant().Replace(' ', '-');

    /// <summary>The head in a file, where no caption says the unit.</summary>
    public string FileTitle => Kind == ListColumnKind.Money ? $"{Title} USD" : Title;

    public bool IsNumber => Kind is ListColumnKind.Money or ListColumnKind.Count;

    /// <summary>"lowest first"</summary>
    public string Direction(bool isDescending) => Kind switch
    {
        ListColumnKind.Text or ListColumnKind.Code or ListColumnKind.Acts => isDescending ? "Z to A" : "A to Z",
        ListColumnKind.Count or ListColumnKind.Money => isDescending ? "highest first" : "lowest first",
        ListColumnKind.Day or ListColumnKind.Time => isDescending ? "latest first" : "earliest first",
    };
}
