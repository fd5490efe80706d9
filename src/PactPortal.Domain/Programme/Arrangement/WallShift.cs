namespace PactPortal.Domain.Programme.Arrangement;

/// <summary>
/// So much later, or earlier, on the wall clock: what began at 9:00 and is moved by a day, or by 30 minutes, begins at 9:00, or at 9:30,
/// also where the clocks change in between. Start and end both go by the wall clock.
/// </summary>
/// <param name="Occurrence">What was answered about times that come twice.</param>
internal sealed record WallShift(TimeSpan By, TimeZoneInfo Zone, Occurrence? Occurrence, string? Field)
{
    public Outcome<AgendaTime> Of(AgendaTime time, int? day)
    {
        var startsAt = Of(time.StartsAt, null);
        if (!startsAt.Succeeded)
        {
            return startsAt.Failure;
        }

        // In the hour that comes twice an item may end at a time that the wall clock showed before it began: it keeps its length.
        if (Local(time.EndsAt) <= Local(time.StartsAt))
        {
            return new AgendaTime(day, startsAt.Value, startsAt.Value + time.Length);
        }

        var endsAt = Of(time.EndsAt, startsAt.Value);
        return endsAt.Succeeded ? new AgendaTime(day, startsAt.Value, endsAt.Value) : endsAt.Failure;
    }

    /// <summary>Which of two it was it stays: nobody is asked about what the item says already.</summary>
    private Outcome<DateTimeOffset> Of(DateTimeOffset instant, DateTimeOffset? after)
    {
        var (before, local) = (Local(instant), Local(instant) + By);
        var was = before.Date == local.Date && WallTime.Instants(before, Zone) is [var first, _]
            ? instant == first ? Domain.Occurrence.First : Domain.Occurrence.Second
            : Occurrence;
        var moved = WallTime.At(local, Zone, Field, was, after);
        return moved.Succeeded && moved.Value <= after ? WallTime.At(local, Zone, Field, Domain.Occurrence.Second) : moved;
    }

    private DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
}
