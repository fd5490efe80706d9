using System.Linq.Expressions;
using PactPortal.Domain;
using PactPortal.Web.Ui.Exports;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Ui.Lists;

/// <summary>The columns of a list, from left to right. The first names the row.</summary>
public sealed class ListColumns<TRow>(TimeZoneInfo zone)
{
    private readonly List<ListColumn<TRow>> all = [];

    /// <summary>In which instants are shown.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    public IReadOnlyList<ListColumn<TRow>> All => all;

    public ListColumns<TRow> Text(string title, Func<TRow, string?> value, Expression<Func<TRow, string?>>? sort = null) =>
        Add(new(title, ListColumnKind.Text, row => value(row)) { Order = By(sort) });

    public ListColumns<TRow> Code(
        string title, Func<TRow, string?> value, Func<TRow, string>? href = null, Expression<Func<TRow, string?>>? sort = null) =>
        Add(new(title, ListColumnKind.Code, row => value(row)) { Href = href, Order = By(sort) });

    /// <summary>Whose row it is: the county first and its agency below. In a file each has a column.</summary>
    public ListColumns<TRow> Organization(
        Func<TRow, string> name, Func<TRow, string?> county, Func<TRow, string>? href = null, Expression<Func<TRow, string?>>? sort = null)
    {
        Add(new("Organization", ListColumnKind.Text, row => county(row) ?? name(row))
        {
            Note = row => county(row) is null ? null : name(row),
            Href = href,
            IsInFiles = false,
            Order = By(sort),
        });
        Add(new("Organization", ListColumnKind.Text, row => name(row)) { IsOnPage = false });
        return Add(new("County", ListColumnKind.Text, row => county(row)) { IsOnPage = false });
    }

    public ListColumns<TRow> Status(
        Func<TRow, string> words, Func<TRow, StatusKind> kind, Expression<Func<TRow, string?>>? sort = null) =>
        Add(new("Status", ListColumnKind.Text, row => words(row)) { Status = kind, Order = By(sort) });

    public ListColumns<TRow> Count(string title, Func<TRow, int> value, Expression<Func<TRow, int>>? sort = null) =>
        Add(new(title, ListColumnKind.Count, row => value(row)) { Order = By(sort) });

    public ListColumns<TRow> Money<TKey>(string title, Func<TRow, Money?> value, Expression<Func<TRow, TKey>>? sort, string missing = "none") =>
        Add(new(title, ListColumnKind.Money, row => value(row) is { } amount ? amount : default(SheetCell)) { Missing = missing, Order = By(sort) });

    public ListColumns<TRow> Day(string title, Func<TRow, DateOnly?> value, Expression<Func<TRow, DateOnly?>>? sort = null) =>
        Add(new(title, ListColumnKind.Day, row => value(row) is { } day ? day : default(SheetCell)) { Order = By(sort) });

    public ListColumns<TRow> Time(string title, Func<TRow, DateTimeOffset?> value, Expression<Func<TRow, DateTimeOffset?>>? sort = null) =>
        Add(new(title, ListColumnKind.Time, row => value(row) is { } at ? SheetCell.Of(at, Zone) : default) { Order = By(sort) });

    /// <summary>What can be done with a row, or the words that say why nothing can.</summary>
    public ListColumns<TRow> Acts(Func<TRow, IReadOnlyList<ListAct>> acts, Func<TRow, string?> otherwise) =>
        Add(new("Do", ListColumnKind.Acts, row => otherwise(row)) { Acts = acts, IsInFiles = false });

    public ListColumns<TRow> Add(ListColumn<TRow> column)
    {
        all.Add(column);
        return this;
    }

    /// <summary>Makes the last column lead to an address.</summary>
    public ListColumns<TRow> LeadingTo(Func<TRow, string> href)
    {
        all[^1] = all[^1] with { Href = href };
        return this;
    }

    /// <summary>Gives the last column a small second line.</summary>
    public ListColumns<TRow> Noting(Func<TRow, string?> note)
    {
        all[^1] = all[^1] with { Note = note };
        return this;
    }

    /// <summary>Leaves the last column to the files: the page has no room for it.</summary>
    public ListColumns<TRow> InFilesOnly()
    {
        all[^1] = all[^1] with { IsOnPage = false };
        return this;
    }

    /// <summary>Keeps the last column from paper.</summary>
    public ListColumns<TRow> NotOnPaper()
    {
        all[^1] = all[^1] with { IsOnPaper = false };
        return this;
    }

    private static Func<IQueryable<TRow>, bool, IOrderedQueryable<TRow>>? By<TKey>(Expression<Func<TRow, TKey>>? key) =>
        key is null ? null : (rows, isDescending) => isDescending ? rows.OrderByDescending(key) : rows.OrderBy(key);
}
