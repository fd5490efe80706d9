namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>
/// Which item stands in which. Where parents go in a circle there is no outer and no inner item: what lies on it counts as standing in
/// nothing, so that no conflict is hidden by it.
/// </summary>
internal sealed class BlockTree
{
    private static readonly HashSet<Guid> Nothing = [];

    private readonly Dictionary<Guid, AgendaItem> parents;

    public BlockTree(IReadOnlyList<AgendaItem> items)
    {
        var byId = items.ToDictionary(item => item.AgendaItemId);
        parents = items.Where(item => item.ParentId is { } parent && byId.ContainsKey(parent))
            .ToDictionary(item => item.AgendaItemId, item => byId[item.ParentId.GetValueOrDefault()]);
        Circles = CirclesOf(items);
        foreach (var item in Circles.SelectMany(circle => circle))
        {
            parents.Remove(item.AgendaItemId);
        }
    }

    /// <summary>Each begins with its first item by code; every item stands in the next one, and the last in the first.</summary>
    public IReadOnlyList<IReadOnlyList<AgendaItem>> Circles { get; }

    /// <summary>The block it stands in, or null.</summary>
    public AgendaItem? ParentOf(AgendaItem item) => parents.GetValueOrDefault(item.AgendaItemId);

    /// <summary>The block it stands in, the block of that, and so on.</summary>
    public IReadOnlySet<Guid> Above(AgendaItem item)
    {
        if (!parents.TryGetValue(item.AgendaItemId, out var next))
        {
            return Nothing;
        }

        var above = new HashSet<Guid>();
        while (next is not null)
        {
            above.Add(next.AgendaItemId);
            next = parents.GetValueOrDefault(next.AgendaItemId);
        }

        return above;
    }

    /// <summary>Climbs from every item, and no step twice.</summary>
    private List<IReadOnlyList<AgendaItem>> CirclesOf(IReadOnlyList<AgendaItem> items)
    {
        var (circles, climbedFrom) = (new List<IReadOnlyList<AgendaItem>>(), new Dictionary<Guid, AgendaItem>());
        foreach (var start in items)
        {
            var next = start;
            while (next is not null && climbedFrom.TryAdd(next.AgendaItemId, start))
            {
                next = parents.GetValueOrDefault(next.AgendaItemId);
            }

            if (next is not null && climbedFrom[next.AgendaItemId] == start)
            {
                circles.Add(Around(next));
            }
        }

        return circles;
    }

    private List<AgendaItem> Around(AgendaItem one)
    {
        List<AgendaItem> circle = [one];
        for (var next = parents[one.AgendaItemId]; next != one; next = parents[next.AgendaItemId])
        {
            circle.Add(next);
        }

        var first = circle.IndexOf(circle.MinBy(item => item.Code, StringComparer.Ordinal) ?? one);
        return [.. circle[first..], .. circle[..first]];
    }
}
