namespace PactPortal.Domain.Programme;

/// <summary>
/// Which items stand in which blocks. Parents that form a circle keep nothing from ending: an item is met once. A circle is refused where
/// it would be made.
/// </summary>
public sealed class AgendaTree
{
    private readonly Dictionary<Guid, AgendaItem> items;
    private readonly ILookup<Guid, AgendaItem> children;

    public AgendaTree(IEnumerable<AgendaItem> all)
    {
        items = all.ToDictionary(item => item.AgendaItemId);
        children = items.Values.Where(item => item.ParentId is not null).ToLookup(item => item.ParentId!.Value);
    }

    public AgendaItem? Find(Guid? id) => id is { } known ? items.GetValueOrDefault(known) : null;

    /// <summary>What it stands in, the nearest first. In a circle it stands in itself, which isn't said again.</summary>
    public IReadOnlyList<AgendaItem> Above(AgendaItem item)
    {
        var (above, met) = (new List<AgendaItem>(), new HashSet<Guid> { item.AgendaItemId });
        for (var next = Find(item.ParentId); next is not null && met.Add(next.AgendaItemId); next = Find(next.ParentId))
        {
            above.Add(next);
        }

        return above;
    }

    /// <summary>What stands in it, and in what stands in it.</summary>
    public IReadOnlyList<AgendaItem> Under(AgendaItem block)
    {
        var (under, met) = (new List<AgendaItem>(), new HashSet<Guid> { block.AgendaItemId });
        var open = new Queue<Guid>(met);
        while (open.TryDequeue(out var id))
        {
            foreach (var child in children[id].Where(child => met.Add(child.AgendaItemId)))
            {
                under.Add(child);
                open.Enqueue(child.AgendaItemId);
            }
        }

        return under;
    }

    /// <summary>Its parents lead back to it: no form lets it come to that, a file may.</summary>
    public bool IsInCircle(AgendaItem item) =>
        Above(item) is [.., var last] ? last.ParentId == item.AgendaItemId : item.ParentId == item.AgendaItemId;

    /// <summary>Why an item can't stand there, or null.</summary>
    /// <param name="itemId">It may be one that isn't in the agenda yet.</param>
    /// <param name="parentId">What it is to stand in; null: in nothing.</param>
    public Refusal? WhyNot(Guid itemId, Guid? parentId, string? field)
    {
        if (parentId is null)
        {
            return null;
        }

        if (parentId == itemId)
        {
            return new Refusal("An item can’t stand in itself. Choose another block, or none.", field);
        }

        if (Find(parentId) is not { } parent)
        {
            return new Refusal("This block is no longer there. Choose another, or none.", field);
        }

        if (parent.Kind != AgendaItemKind.Block)
        {
            return new Refusal($"“{parent.Title}” is not a block of sessions. Choose one that is, or none.", field);
        }

        return Above(parent).Any(above => above.AgendaItemId == itemId)
            ? new Refusal($"“{parent.Title}” stands in this item already. Choose another block, or none.", field)
            : null;
    }
}
