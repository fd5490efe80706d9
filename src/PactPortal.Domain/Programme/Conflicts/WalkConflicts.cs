namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>People who have less time between two items than the way between their rooms takes.</summary>
internal static class WalkConflicts
{
    public static IEnumerable<AgendaConflict> Of(ReadDraft draft) => draft.BySpeaker().SelectMany(one => Of(one.Speaker, one.Items));

    /// <summary>
    /// To each item they come from the one that ended last, since what overlaps is another conflict. A block is nowhere itself: they walk
    /// between the sessions of it.
    /// </summary>
    private static IEnumerable<AgendaConflict> Of(Speaker speaker, IReadOnlyList<DraftItem> items)
    {
        var places = items.Where(item => item.Item.Kind is not AgendaItemKind.Block && item.EndsAt > item.StartsAt);
        var (byStart, byEnd, ended) = (places.OrderBy(item => item.StartsAt), places.OrderBy(item => item.EndsAt).ToList(), 0);
        foreach (var item in byStart)
        {
            while (byEnd[ended].EndsAt <= item.StartsAt)
            {
                ended++;
            }

            if (ended > 0 && Between(speaker, byEnd[ended - 1], item) is { } found)
            {
                yield return found;
            }
        }
    }

    private static AgendaConflict? Between(Speaker speaker, DraftItem before, DraftItem after)
    {
        var (time, way) = (after.StartsAt - before.EndsAt, MinutesBetween(before.Rooms, after.Rooms));
        if (time >= TimeSpan.FromMinutes(way))
        {
            return null;
        }

        return new AgendaConflict(
            ConflictKind.WalkingTime,
            () => $"{speaker.Name} has {Words((int)time.TotalMinutes, way)}, {before.Rooms[0].Name} to {after.Rooms[0].Name}",
            before,
            after)
        {
            Speaker = speaker,
            When = new Period(before.EndsAt, after.StartsAt),
            Extent = ConflictKey.Minutes(TimeSpan.FromMinutes(way) - time),
        };
    }

    private static string Words(int minutes, int way) => minutes switch
    {
        0 => $"no time for a walk of {(way == 1 ? "1 minute" : $"{way} minutes")}",
        1 => $"1 minute for a walk of {way}",
        _ => $"{minutes} minutes for a walk of {way}",
    };

    /// <summary>Of the two first rooms the one that is farther; none within a room, and none where a room or its way isn't known.</summary>
    private static int MinutesBetween(IReadOnlyList<Room> from, IReadOnlyList<Room> to) =>
        from.Count == 0 || to.Count == 0 || from.Intersect(to).Any() ? 0 : Math.Max(from[0].WalkingMinutes ?? 0, to[0].WalkingMinutes ?? 0);
}
