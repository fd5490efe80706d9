namespace PactPortal.Domain.Programme.Arrangement;

/// <summary>
/// The items of a day once more on another, at the same wall times: new items with codes of their own, planned at most. Who speaks in
/// them is asked anew; who declined isn't. A block's copy holds the copies. What is cancelled, or there on all days, isn't copied.
/// </summary>
/// <param name="Occurrence">What was answered about times that come twice.</param>
public sealed record DayCopy(int FromDay, DateOnly FromDate, int ToDay, DateOnly ToDate, TimeZoneInfo Zone, Occurrence? Occurrence = null)
{
    /// <summary>What would be added: each is stored by who applies it.</summary>
    /// <param name="taken">Every code that the convening has or had.</param>
    public AgendaPreview Preview(IReadOnlyCollection<AgendaItem> items, IEnumerable<string> taken)
    {
        if (FromDay == ToDay)
        {
            return AgendaPreview.Refused("Choose another day to copy to.", nameof(ToDay));
        }

        var codes = new FreeCodes([.. items.Select(item => item.Code), .. taken]);
        var copies = items.Where(item => item.Day == FromDay && item is { IsPlaced: true, State: not AgendaItemState.Cancelled })
            .OrderBy(item => item.StartsAt).ThenBy(item => item.Code, StringComparer.Ordinal)
            .ToDictionary(item => item.AgendaItemId, item => (Item: item, Copy: new AgendaItem(item.ConveningId, codes.Next(item.Code))));
        var shift = new WallShift(TimeSpan.FromDays(ToDate.DayNumber - FromDate.DayNumber), Zone, Occurrence, nameof(Occurrence));
        return AgendaPreview.Of(
        [
            .. from one in copies.Values
               let block = copies.GetValueOrDefault(one.Item.ParentId ?? Guid.Empty).Copy
               select Copied(one.Item, one.Copy, shift, block),
            .. items.Where(item => item.IsThroughout).Select(item => AgendaMove.Staying(item, StayReason.Throughout)),
            .. items.Where(item => item.Day == FromDay && item is { IsPlaced: true, State: AgendaItemState.Cancelled })
                .Select(item => AgendaMove.Staying(item, StayReason.Cancelled)),
        ]);
    }

    private AgendaMove Copied(AgendaItem item, AgendaItem copy, WallShift shift, AgendaItem? block)
    {
        var terms = AgendaItemTerms.Of(item) with { ParentId = block?.AgendaItemId, State = Copied(item.State) };
        var move = AgendaMove.Moved(item, shift.Of(terms.Time!, ToDay));
        copy.Change(terms with { Time = move.To?.Time });
        foreach (var speaker in item.Speakers.Where(speaker => speaker.Answer != SpeakingAnswer.Declined))
        {
            copy.Give(speaker.SpeakerId, speaker.Role, SpeakingAnswer.NotAsked, null);
        }

        return move with { Item = copy, CopyOf = item, To = move.To is null ? null : AgendaPlacement.Of(copy) };
    }

    private static AgendaItemState Copied(AgendaItemState state) => state switch
    {
        AgendaItemState.Idea => AgendaItemState.Idea,
        AgendaItemState.Planned or AgendaItemState.Confirmed => AgendaItemState.Planned,
        AgendaItemState.Cancelled => throw new ArgumentOutOfRangeException(nameof(state), state, "What is cancelled isn't copied."),
    };
}
