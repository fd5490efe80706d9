using PactPortal.Application.Programme.Items;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Grid;

namespace PactPortal.Web.Features.Agenda;

/// <summary>A day of the draft by room and time.</summary>
/// <param name="RoomsLeftOut">Names of those that have no item of their own that day.</param>
public sealed record DeskGrid(
    string Slug, string Day, AgendaGrid Grid, IReadOnlyDictionary<Guid, GridItem> Items, IReadOnlyList<string> RoomsLeftOut)
{
    /// <summary>A release was published: what changed since is said in the items.</summary>
    public required bool SaysChanges { get; init; }

    /// <summary>The item that just moved: its way on says what happened.</summary>
    public required Guid? Moved { get; init; }

    public required Func<DateTimeOffset, string> Clock { get; init; }

    public required Func<DateTimeOffset, string> Written { get; init; }

    /// <summary>Whether a day can be a grid: a room has an item of its own.</summary>
    internal static bool HasRooms(IReadOnlyList<AgendaItem> items, KnownDraft known) =>
        items.Count > 0 && AgendaGrid.Of(WithThroughout(items, known), known.Draft.Rooms).Groups.Count > 0;

    internal static DeskGrid Of(
        string slug, string day, Convening convening, KnownDraft known, IReadOnlyList<AgendaItem> items, Guid? moved, Func<AgendaItem, DeskItem> row)
    {
        var all = WithThroughout(items, known);
        var grid = AgendaGrid.Of(all, known.Draft.Rooms);
        var tree = new AgendaTree(known.Draft.Items);
        var steps = new ItemSteps(known, tree, grid, convening);
        var shown = grid.Rooms.Select(room => room.RoomId).ToHashSet();
        var date = convening.Days.FirstOrDefault(one => one.Number == items[0].Day)?.Date;
        return new DeskGrid(
            slug, day, grid, all.ToDictionary(item => item.AgendaItemId, item => Item(item)),
            [.. AgendaGrid.InOrder(known.Draft.Rooms).Where(room => !room.IsRetired && !shown.Contains(room.RoomId)).Select(room => room.Name)])
        {
            SaysChanges = known.Last is not null,
            Moved = moved,
            Clock = at => ClockWords.Time(at, convening.Zone).Replace("noon", "Noon", StringComparison.Ordinal) + (date is not null && convening.LocalDay(at) > date ? ", after midnight" : ""),
            Written = at => MoveItemForm.Of(at, convening.Zone),
        };

        GridItem Item(AgendaItem item)
        {
            var ways = steps.Of(item);
            return new GridItem(row(item), ways)
            {
                Shown = ways.Count == 0 ? null : AgendaItemForm.Of(item, convening, known.Draft).Shown,
                Within = tree.Find(item.ParentId)?.Title,
                Holds = [.. tree.Under(item).OrderBy(one => one.StartsAt).ThenBy(one => one.Code, StringComparer.Ordinal).Select(one => one.Code)],
                TakesRooms = !AgendaGrid.IsForEveryone(item.Kind) && item.RoomIds.Count < 2,
            };
        }
    }

    private static List<AgendaItem> WithThroughout(IReadOnlyList<AgendaItem> items, KnownDraft known) =>
        [.. items, .. known.Draft.Items.Where(item => item.IsThroughout)];
}

/// <summary>An item in the grid.</summary>
/// <param name="Steps">Where it can go; none of what stays where it is.</param>
public sealed record GridItem(DeskItem Row, IReadOnlyList<ItemStep> Steps)
{
    public AgendaItem Item => Row.Item;

    /// <summary>A mark of what is shown, for whoever moves it late.</summary>
    public required string? Shown { get; init; }

    /// <summary>The block that it stands in.</summary>
    public required string? Within { get; init; }

    /// <summary>Codes of what stands in it.</summary>
    public required IReadOnlyList<string> Holds { get; init; }

    /// <summary>Dropped onto a column it takes that room; else it only takes the time.</summary>
    public required bool TakesRooms { get; init; }

    /// <summary>It must be moved, looked at, or neither: a few words behind each other.</summary>
    public string? Notes(bool saysChanges)
    {
        string?[] notes =
        [
            AgendaGrid.IsForEveryone(Item.Kind) || Row.Item.Kind == AgendaItemKind.QuietRoom ? Item.Kind.Name() : null,
            Row.Chosen is { } chosen ? FormattableString.Invariant($"{chosen} chose") : null,
            Item.IsPinned ? "pinned" : null,
            Within is { } block ? $"in {block}" : null,
            Holds.Count > 0 ? $"holds {string.Join(", ", Holds)}" : null,
            saysChanges && Row.Change is { } change ? AgendaWords.Changed(change) : null,
        ];
        return notes.OfType<string>().ToList() is [_, ..] said ? string.Join(" · ", said) : null;
    }
}

/// <summary>What of the draft is to be shown, as the address says it.</summary>
public sealed class DeskRequest
{
    /// <summary>What <see cref="View"/> says where the list is wanted; else a day is a grid as soon as it has rooms.</summary>
    public const string List = "list";

    public string? Day { get; set; }

    public string? View { get; set; }

    /// <summary>What a move handed out.</summary>
    public string? Moved { get; set; }

    /// <summary>How many items an import just added or changed.</summary>
    public string? Imported { get; set; }
}
