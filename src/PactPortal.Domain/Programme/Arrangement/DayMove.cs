namespace PactPortal.Domain.Programme.Arrangement;

/// <summary>
/// All items of a day to another date, at the same wall times also where the clocks change between the two: a day that is held a week
/// later, or two days that change places. Pinned and cancelled items go along; what is there on all days stays.
/// </summary>
/// <param name="FromDate">The date that the day's items are at.</param>
/// <param name="ToDay">The same number, where the day itself is at another date now.</param>
/// <param name="Occurrence">What was answered about times that come twice.</param>
public sealed record DayMove(int FromDay, DateOnly FromDate, int ToDay, DateOnly ToDate, TimeZoneInfo Zone, Occurrence? Occurrence = null)
{
    /// <summary>What would move, of the items of a convening.</summary>
    public AgendaPreview Preview(IReadOnlyCollection<AgendaItem> items)
    {
        if (FromDate == ToDate && FromDay == ToDay)
        {
            return AgendaPreview.Refused("Choose another day or date: the items are there already.", nameof(ToDate));
        }

        var shift = new WallShift(TimeSpan.FromDays(ToDate.DayNumber - FromDate.DayNumber), Zone, Occurrence, nameof(Occurrence));
        return AgendaPreview.Of(
            from item in items
            let time = AgendaItemTerms.Of(item).Time
            where time is not null && (item.IsThroughout || item.Day == FromDay)
            select item.IsThroughout ? AgendaMove.Staying(item, StayReason.Throughout) : AgendaMove.Moved(item, shift.Of(time, ToDay)));
    }
}
