namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>Something from one instant to another, the end excluded.</summary>
internal interface ITimed
{
    DateTimeOffset StartsAt { get; }

    DateTimeOffset EndsAt { get; }
}

internal sealed record Period(DateTimeOffset StartsAt, DateTimeOffset EndsAt) : ITimed
{
    public TimeSpan Length => EndsAt - StartsAt;

    /// <summary>Of two that overlap.</summary>
    public static Period Common(ITimed one, ITimed other) =>
        new(one.StartsAt > other.StartsAt ? one.StartsAt : other.StartsAt, one.EndsAt < other.EndsAt ? one.EndsAt : other.EndsAt);

    /// <summary>The same time in pieces that don't meet, in order.</summary>
    public static IReadOnlyList<Period> Merge(IEnumerable<Period> periods)
    {
        var merged = new List<Period>();
        foreach (var next in periods.Where(period => period.Length > TimeSpan.Zero).OrderBy(period => period.StartsAt))
        {
            if (merged is [.., var last] && next.StartsAt <= last.EndsAt)
            {
                merged[^1] = last with { EndsAt = next.EndsAt > last.EndsAt ? next.EndsAt : last.EndsAt };
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }
}

/// <summary>What is there at once, in one pass through time: no more is looked at than begins, ends, or overlaps.</summary>
internal static class Overlaps
{
    /// <summary>Every two that overlap, the one that begins first in front. What has no length overlaps nothing.</summary>
    public static IEnumerable<(T First, T Second)> Among<T>(IEnumerable<T> all)
        where T : ITimed
    {
        var running = new List<T>();
        foreach (var next in all.OrderBy(one => one.StartsAt))
        {
            running.RemoveAll(one => one.EndsAt <= next.StartsAt);
            if (next.EndsAt <= next.StartsAt)
            {
                continue;
            }

            foreach (var one in running)
            {
                yield return (one, next);
            }

            running.Add(next);
        }
    }

    /// <summary>How much of one lies in the pieces.</summary>
    /// <param name="pieces">In order, and apart from each other.</param>
    /// <returns>Null for nothing.</returns>
    public static Cut? With(ITimed one, IReadOnlyList<Period> pieces)
    {
        Cut? cut = null;
        for (var at = FirstThatEndsAfter(one.StartsAt, pieces); at < pieces.Count && pieces[at].StartsAt < one.EndsAt; at++)
        {
            var common = Period.Common(one, pieces[at]);
            cut = cut is null ? new Cut(pieces[at], common, common.Length) : cut with { Total = cut.Total + common.Length };
        }

        return cut is { Total.Ticks: > 0 } ? cut : null;
    }

    private static int FirstThatEndsAfter(DateTimeOffset instant, IReadOnlyList<Period> pieces)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pieces[middle].EndsAt <= instant ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>What pieces of time take of a period.</summary>
/// <param name="Piece">The first of them.</param>
/// <param name="Common">What it has in common with the period.</param>
/// <param name="Total">With all of them.</param>
internal sealed record Cut(Period Piece, Period Common, TimeSpan Total);
