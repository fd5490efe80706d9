namespace PactPortal.Domain.Programme.Releases;

/// <summary>
/// What changed from one release to another, or to the draft as it would go out, whatever happened in between: moved and moved back is
/// nothing. What is cancelled in both, or was cancelled and is gone, doesn't change.
/// </summary>
public static class AgendaDifference
{
    /// <summary>In order of what matters most, then of time and code.</summary>
    public static IReadOnlyList<AgendaChange> Between(AgendaSnapshot earlier, AgendaSnapshot later, ChangeWords words)
    {
        var (was, now) = (earlier.Items.ToDictionary(item => item.Id), later.Items.ToDictionary(item => item.Id));
        return
        [
            .. was.Keys.Union(now.Keys).Select(id => Of(was.GetValueOrDefault(id), now.GetValueOrDefault(id), words)).OfType<AgendaChange>()
                .OrderBy(change => change.Lines[0].Kind)
                .ThenBy(change => change.Item.StartsAt)
                .ThenBy(change => change.Item.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Of one item, as somebody was last told of it and as it is; null where that is the same.</summary>
    public static AgendaChange? Of(ReleasedItem? was, ReleasedItem? now, ChangeWords words)
    {
        ChangeLine[] lines = [.. Lines(was, now, words)];
        return lines is [] ? null : new AgendaChange(was, now, lines);
    }

    /// <summary>
    /// Of an item in which a speaker was named and isn't any more, as they are told: that it takes place without them, or that it doesn't. Null where they
    /// weren't named, or still are.
    /// </summary>
    public static AgendaChange? OfFormerSpeaker(ReleasedItem? was, ReleasedItem? now, Guid speakerId, ChangeWords words) =>
        was is not { IsCancelled: false } || !was.Names(speakerId) || now?.Names(speakerId) == true ? null
        : now is { IsCancelled: false } ? new AgendaChange(was, now, [new(AgendaChangeKind.Unlisted, words.WhereAndWhen(was), "Not listed")])
        : Of(was, now, words);

    private static IEnumerable<ChangeLine> Lines(ReleasedItem? was, ReleasedItem? now, ChangeWords words) => (was, now) switch
    {
        (null, null) or ({ IsCancelled: true }, null or { IsCancelled: true }) => [],
        (null, { IsCancelled: false }) => [new(AgendaChangeKind.Added, words.NotInEarlier, words.WhereAndWhen(now))],
        (null, { IsCancelled: true }) => [new(AgendaChangeKind.Cancelled, words.NotInEarlier, "Cancelled")],
        ({ IsCancelled: false }, null) => [new(AgendaChangeKind.Removed, words.WhereAndWhen(was), words.NotInLater)],
        ({ IsCancelled: false }, { IsCancelled: true }) => [new(AgendaChangeKind.Cancelled, words.WhereAndWhen(was), "Cancelled")],
        ({ IsCancelled: true }, { IsCancelled: false }) =>
            [new(AgendaChangeKind.Reinstated, "Cancelled", words.WhereAndWhen(now)), .. OfBoth(was, now, words)],
        ({ IsCancelled: false }, { IsCancelled: false }) => OfBoth(was, now, words),
    };

    private static IEnumerable<ChangeLine> OfBoth(ReleasedItem was, ReleasedItem now, ChangeWords words)
    {
        if (was.StartsAt != now.StartsAt)
        {
            yield return words.Times(was, now);
        }

        if (was.EndsAt - was.StartsAt != now.EndsAt - now.StartsAt)
        {
            yield return new(AgendaChangeKind.Length, words.Length(was), words.Length(now));
        }

        if (!RoomsOf(was).SetEquals(RoomsOf(now)) || (was.Rooms is [] && was.Place != now.Place))
        {
            yield return ChangeWords.Places(was, now);
        }

        if (!was.Speakers.ToHashSet().SetEquals(now.Speakers) || was.HasSpeakerToBeAnnounced != now.HasSpeakerToBeAnnounced)
        {
            yield return new(AgendaChangeKind.Speaker, words.Speakers(was), words.Speakers(now));
        }

        if (was.Title != now.Title)
        {
            yield return new(AgendaChangeKind.Title, was.Title, now.Title);
        }

        foreach (var (before, after) in ReleasedFacts.Between(was, now, words.IsForPlanners))
        {
            yield return new(AgendaChangeKind.Words, before, after);
        }
    }

    private static HashSet<Guid> RoomsOf(ReleasedItem item) => [.. item.Rooms.Select(room => room.Id)];
}
