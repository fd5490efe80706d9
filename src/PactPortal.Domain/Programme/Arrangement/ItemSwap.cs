namespace PactPortal.Domain.Programme.Arrangement;

/// <summary>
/// Two items change places: start, rooms, place and block. Each keeps its length, so they end at other times. A block takes along what
/// stands in it, by as much as it moves itself; rooms of those stay. Pinned items swap too: both were named.
/// </summary>
public sealed record ItemSwap(AgendaItem One, AgendaItem Other)
{
    /// <summary>What would move, of the items of a convening.</summary>
    public AgendaPreview Preview(IReadOnlyCollection<AgendaItem> items)
    {
        var tree = new AgendaTree(items);
        if (WhyNot(tree) is { } sentence)
        {
            return AgendaPreview.Refused(sentence, nameof(Other));
        }

        return AgendaPreview.Of([.. Moves(One, Other, tree), .. Moves(Other, One, tree)]);
    }

    private static IEnumerable<AgendaMove> Moves(AgendaItem item, AgendaItem into, AgendaTree tree)
    {
        var (from, to) = (AgendaPlacement.Of(item), AgendaPlacement.Of(into));
        if (from.Time is not { } was || to.Time is not { } there)
        {
            yield break;
        }

        yield return new AgendaMove(item, from, to with { Time = there with { EndsAt = there.StartsAt + was.Length } });
        foreach (var child in tree.Under(item).Where(child => child is { IsPlaced: true, IsThroughout: false }))
        {
            var placement = AgendaPlacement.Of(child);
            var by = there.StartsAt - was.StartsAt;
            yield return new AgendaMove(child, placement, placement with { Time = Moved(placement.Time!, there.Day, by) });
        }
    }

    private static AgendaTime Moved(AgendaTime time, int? day, TimeSpan by) => new(day, time.StartsAt + by, time.EndsAt + by);

    private string? WhyNot(AgendaTree tree) =>
        One.AgendaItemId == Other.AgendaItemId ? "Choose another item: one can’t be swapped with itself."
        : Either(item => !item.IsPlaced) is { } unplaced ? $"“{unplaced.Title}” has no time yet. Give it one instead."
        : Either(item => item.IsThroughout) is { } lasting ? $"“{lasting.Title}” is there on all days. Choose another item."
        : Either(item => item.State == AgendaItemState.Cancelled) is { } gone
            ? $"“{gone.Title}” is cancelled, and stays where it was announced. Choose another item."
        : tree.Under(One).Contains(Other) || tree.Under(Other).Contains(One) ? "One of these stands in the other. Choose another item."
        : null;

    private AgendaItem? Either(Func<AgendaItem, bool> which) => which(One) ? One : which(Other) ? Other : null;
}
