namespace PactPortal.Domain.Programme.Releases;

/// <summary>How a change is said to one reader.</summary>
/// <param name="Zone">The convening's.</param>
/// <param name="SpeakerName">By a speaker's identifier; null where the reader may not know them: "withheld" stands for the name.</param>
public sealed record ChangeWords(TimeZoneInfo Zone, Func<Guid, string?> SpeakerName)
{
    public const string Withheld = "withheld";

    /// <summary>"release 3".</summary>
    public string Earlier { get; init; } = "the earlier release";

    /// <summary>"release 4", "the draft".</summary>
    public string Later { get; init; } = "the later release";

    /// <summary>Says also what is the planning team's alone: how many an item takes, and the block that it stands in.</summary>
    public bool IsForPlanners { get; init; } = true;

    internal string NotInEarlier => $"Not in {Earlier}";

    internal string NotInLater => $"Not in {Later}";

    /// <summary>"Elderberry Room, 1:30 p.m."</summary>
    internal string WhereAndWhen(ReleasedItem item)
    {
        var time = ClockWords.Time(item.StartsAt, Zone);
        return item.Where is { } where ? $"{where}, {time}" : char.ToUpperInvariant(time[0]) + time[1..];
    }

    /// <summary>"10:45 a.m. to noon"; the day stands before it where it is another.</summary>
    internal ChangeLine Times(ReleasedItem was, ReleasedItem now)
    {
        var withDay = Day(was.StartsAt) != Day(now.StartsAt);
        return new(AgendaChangeKind.Time, Times(was, withDay), Times(now, withDay));
    }

    /// <summary>"1 h 15 min, to 4:35 p.m."</summary>
    internal string Length(ReleasedItem item) =>
        $"{ClockWords.Length(item.EndsAt - item.StartsAt)}, to {ClockWords.Time(item.EndsAt, Zone)}";

    /// <summary>"Willow Salon"; with floor and code where two rooms have one name.</summary>
    internal static ChangeLine Places(ReleasedItem was, ReleasedItem now) => Place(was) != Place(now)
        ? new(AgendaChangeKind.Room, Place(was), Place(now))
        : new(AgendaChangeKind.Room, Apart(was), Apart(now));

    /// <summary>"Lucinda Tidewell, Malik Thistledown (moderator), speaker to be announced".</summary>
    internal string Speakers(ReleasedItem item)
    {
        string[] people =
        [
            .. item.Speakers.Select(one => (SpeakerName(one.SpeakerId) ?? Withheld) + Part(one.Role)),
            .. item.HasSpeakerToBeAnnounced ? ["speaker to be announced"] : Array.Empty<string>(),
        ];
        var words = people is [] ? "nobody named" : string.Join(", ", people);
        return people is [] || item.Speakers is [] ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }

    private static string Part(SpeakingRole role) => role switch
    {
        SpeakingRole.Speaker => "",
        SpeakingRole.Moderator => " (moderator)",
        SpeakingRole.Interpreter => " (interpreter)",
    };

    private static string Place(ReleasedItem item) => item.Where ?? "No room yet";

    private static string Apart(ReleasedItem item) =>
        item.Rooms is [] ? Place(item) : string.Join(" and ", item.Rooms.Select(room => $"{room.NameAndFloor} ({room.Code})"));

    /// <summary>What lasts longer than a day says both days.</summary>
    private string Times(ReleasedItem item, bool withDay) => item.EndsAt - item.StartsAt > AgendaItemTerms.Longest
        ? $"{DateWords.DayTime(item.StartsAt, Zone)} to {DateWords.DayTime(item.EndsAt, Zone)}"
        : (withDay ? $"{DateWords.Day(Day(item.StartsAt))}, " : "") + ClockWords.Range(item.StartsAt, item.EndsAt, Zone);

    private DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
