using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>What is in the way of what in a draft of the agenda.</summary>
public enum ConflictKind
{
    /// <summary>Two items are in one room at once.</summary>
    [JsonStringEnumMemberName("RoomTakenTwice")]
    RoomTakenTwice = 1,

    /// <summary>An item is in a room when the room can't be had.</summary>
    [JsonStringEnumMemberName("RoomClosed")]
    RoomClosed = 2,

    /// <summary>More people chose an item than it has seats for.</summary>
    [JsonStringEnumMemberName("RoomTooSmall")]
    RoomTooSmall = 3,

    /// <summary>Somebody speaks, moderates or interprets in two items at once.</summary>
    [JsonStringEnumMemberName("SpeakerInTwoPlaces")]
    SpeakerInTwoPlaces = 4,

    /// <summary>Somebody is in an item at a time at which they said they can't.</summary>
    [JsonStringEnumMemberName("SpeakerAway")]
    SpeakerAway = 5,

    /// <summary>Somebody declined and still stands in the item.</summary>
    [JsonStringEnumMemberName("SpeakerDeclined")]
    SpeakerDeclined = 6,

    /// <summary>Somebody has less time between two items than the way between their rooms takes.</summary>
    [JsonStringEnumMemberName("WalkingTime")]
    WalkingTime = 7,
    [JsonStringEnumMemberName("OutsideDay")]
    OutsideDay = 8,
    [JsonStringEnumMemberName("OutsideBlock")]
    OutsideBlock = 9,

    /// <summary>A block stands in an item that stands in it: two planners at once, or an import.</summary>
    [JsonStringEnumMemberName("BlockInItself")]
    BlockInItself = 10,

    /// <summary>One cohort is wanted in two items at once.</summary>
    [JsonStringEnumMemberName("CohortInTwoPlaces")]
    CohortInTwoPlaces = 11,

    /// <summary>An interpreter is scheduled, and nobody confirmed to be it.</summary>
    [JsonStringEnumMemberName("InterpreterMissing")]
    InterpreterMissing = 12,

    /// <summary>The same people chose two items that overlap.</summary>
    [JsonStringEnumMemberName("OverlappingChoices")]
    OverlappingChoices = 13,
}

public static class ConflictKinds
{
    public static readonly IReadOnlyList<ConflictKind> All = Enum.GetValues<ConflictKind>();

    public static string Name(this ConflictKind kind) => kind switch
    {
        ConflictKind.RoomTakenTwice => "Room taken twice",
        ConflictKind.RoomClosed => "Room can’t be had",
        ConflictKind.RoomTooSmall => "Room too small",
        ConflictKind.SpeakerInTwoPlaces => "Speaker in two places",
        ConflictKind.SpeakerAway => "Speaker away",
        ConflictKind.SpeakerDeclined => "Speaker declined",
        ConflictKind.WalkingTime => "Walking time",
        ConflictKind.OutsideDay => "Outside its day",
        ConflictKind.OutsideBlock => "Outside its block",
        ConflictKind.BlockInItself => "Block within itself",
        ConflictKind.CohortInTwoPlaces => "Cohort in two places",
        ConflictKind.InterpreterMissing => "No interpreter yet",
        ConflictKind.OverlappingChoices => "Overlapping choices",
    };

    /// <summary>Where every item of it has a time and is more than an idea.</summary>
    public static ConflictSeverity Severity(this ConflictKind kind) => kind switch
    {
        ConflictKind.RoomTakenTwice or ConflictKind.RoomClosed or ConflictKind.RoomTooSmall or ConflictKind.SpeakerInTwoPlaces
            or ConflictKind.SpeakerAway or ConflictKind.OutsideDay or ConflictKind.BlockInItself => ConflictSeverity.MustBeSettled,
        ConflictKind.SpeakerDeclined or ConflictKind.WalkingTime or ConflictKind.OutsideBlock or ConflictKind.CohortInTwoPlaces
            or ConflictKind.InterpreterMissing => ConflictSeverity.LookAtIt,
        ConflictKind.OverlappingChoices => ConflictSeverity.Note,
    };
}
