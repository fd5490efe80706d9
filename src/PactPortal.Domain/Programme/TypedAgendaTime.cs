namespace PactPortal.Domain.Programme;

/// <summary>A start and an end as somebody types them for an item that belongs to a day.</summary>
/// <param name="Day">Number of the convening's day.</param>
/// <param name="Date">That day's date.</param>
public sealed record TypedAgendaTime(int Day, DateOnly Date, string? Start, string? End)
{
    /// <summary>
    /// An end that isn't after the start is taken for one past midnight where the item is shorter than this; where it isn't, for a slip.
    /// </summary>
    public static readonly TimeSpan LongestPastMidnight = TimeSpan.FromHours(12);

    /// <summary>It begins past midnight already, and belongs to the day all the same: the last hour of a reception.</summary>
    public bool StartsPastMidnight { get; init; }

    /// <summary>What was answered where the start comes twice.</summary>
    public Occurrence? StartOccurrence { get; init; }

    /// <summary>What was answered where the end comes twice.</summary>
    public Occurrence? EndOccurrence { get; init; }

    public string StartField { get; init; } = nameof(Start);

    public string EndField { get; init; } = nameof(End);

    /// <summary>When it takes place, or why it can't: of the two fields, each that can't be read has its sentence.</summary>
    public Outcome<AgendaTime> Read(TimeZoneInfo zone)
    {
        var (start, end) = (WallTime.Read(Start, StartField), WallTime.Read(End, EndField));
        if (!start.Succeeded || !end.Succeeded)
        {
            return (List<Refusal>)[.. start.Refusals, .. end.Refusals];
        }

        var date = StartsPastMidnight ? Date.AddDays(1) : Date;
        var startsAt = WallTime.At(date, start.Value, zone, StartField, StartOccurrence);
        if (!startsAt.Succeeded)
        {
            return startsAt.Failure;
        }

        var endsAt = end.Value > start.Value
            ? WallTime.At(date.ToDateTime(end.Value), zone, EndField, EndOccurrence, after: startsAt.Value)
            : NotAfter(date, start.Value, end.Value, startsAt.Value, zone);
        return endsAt.Succeeded ? Checked(startsAt.Value, endsAt.Value) : endsAt.Failure;
    }

    /// <summary>
    /// The wall clock shows the end no later than the start: past midnight, or the same night a second time.
    /// </summary>
    private Outcome<DateTimeOffset> NotAfter(DateOnly date, TimeOnly start, TimeOnly end, DateTimeOffset startsAt, TimeZoneInfo zone)
    {
        var again = WallTime.Instants(date.ToDateTime(end), zone);
        var comesAgain = again is [_, var second] && second > startsAt;
        if (comesAgain && EndOccurrence is not null)
        {
            return WallTime.At(date, end, zone, EndField, EndOccurrence);
        }

        if (start == end)
        {
            return new Refusal(
                ClockWords.Sentence($"An item needs a length. This one starts and ends at {ClockWords.Time(start)}"), EndField);
        }

        return comesAgain ? WallTime.Twice(date.ToDateTime(end), again, zone, EndField)
            : end - start < LongestPastMidnight ? WallTime.At(date.AddDays(1), end, zone, EndField, EndOccurrence)
            : new Refusal("This end is before the start. An item that runs past midnight is shorter than 12 hours.", EndField);
    }

    private Outcome<AgendaTime> Checked(DateTimeOffset startsAt, DateTimeOffset endsAt)
    {
        var time = new AgendaTime(Day, startsAt, endsAt);
        if (time.Length <= TimeSpan.Zero)
        {
            return new Refusal("This end is before the start: the clocks go back between the two. Say which is meant.", EndField);
        }

        var (most, asked) = (ClockWords.Length(AgendaItemTerms.Longest), ClockWords.Length(time.Length));
        return time.Length > AgendaItemTerms.Longest
            ? new Refusal($"An item takes at most {most}. This one would take {asked}.", EndField)
            : time;
    }
}
