using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme.Releases;

/// <summary>What is different about an item, in the order in which a list has it: what takes people to the wrong place first.</summary>
public enum AgendaChangeKind
{
    [JsonStringEnumMemberName("Cancelled")]
    Cancelled = 1,

    /// <summary>It is no longer in the agenda, and nobody said that it is cancelled.</summary>
    [JsonStringEnumMemberName("Removed")]
    Removed = 2,

    /// <summary>It was cancelled and takes place after all.</summary>
    [JsonStringEnumMemberName("Reinstated")]
    Reinstated = 3,

    /// <summary>It starts at another instant.</summary>
    [JsonStringEnumMemberName("Time")]
    Time = 4,
    [JsonStringEnumMemberName("Length")]
    Length = 5,

    /// <summary>Other rooms, or another place in words. A room that is only called otherwise is a change of words.</summary>
    [JsonStringEnumMemberName("Room")]
    Room = 6,

    /// <summary>Other people, or in another part; their order is no change.</summary>
    [JsonStringEnumMemberName("Speaker")]
    Speaker = 7,
    [JsonStringEnumMemberName("Title")]
    Title = 8,

    /// <summary>Everything else that is said of it.</summary>
    [JsonStringEnumMemberName("Words")]
    Words = 9,
    [JsonStringEnumMemberName("Added")]
    Added = 10,

    /// <summary>The reader is not named in it any more: told to the speaker concerned, and in no list of what a release changes.</summary>
    [JsonStringEnumMemberName("Unlisted")]
    Unlisted = 11,
}

public static class AgendaChangeKinds
{
    public static string Name(this AgendaChangeKind kind) => kind switch
    {
        AgendaChangeKind.Cancelled => "Cancelled",
        AgendaChangeKind.Removed => "Removed",
        AgendaChangeKind.Reinstated => "Reinstated",
        AgendaChangeKind.Time => "Time",
        AgendaChangeKind.Length => "Length",
        AgendaChangeKind.Room => "Room",
        AgendaChangeKind.Speaker => "Speaker",
        AgendaChangeKind.Title => "Title",
        AgendaChangeKind.Words => "Words",
        AgendaChangeKind.Added => "Added",
        AgendaChangeKind.Unlisted => "No longer listed",
    };

    /// <summary>Whoever it concerns is mailed, whatever they switched off: they would come at the wrong time, or in vain.</summary>
    public static bool IsAlwaysTold(this AgendaChangeKind kind) => kind switch
    {
        AgendaChangeKind.Cancelled or AgendaChangeKind.Removed or AgendaChangeKind.Reinstated
            or AgendaChangeKind.Time or AgendaChangeKind.Length or AgendaChangeKind.Unlisted => true,
        AgendaChangeKind.Room or AgendaChangeKind.Speaker or AgendaChangeKind.Title
            or AgendaChangeKind.Words or AgendaChangeKind.Added => false,
    };

    /// <summary>Who chose the item is mailed unless they switched it off; then a banner says it. What was added nobody chose.</summary>
    public static bool MayBeSwitchedOff(this AgendaChangeKind kind) => kind switch
    {
        AgendaChangeKind.Room or AgendaChangeKind.Speaker or AgendaChangeKind.Title or AgendaChangeKind.Words => true,
        AgendaChangeKind.Cancelled or AgendaChangeKind.Removed or AgendaChangeKind.Reinstated
            or AgendaChangeKind.Time or AgendaChangeKind.Length or AgendaChangeKind.Added or AgendaChangeKind.Unlisted => false,
    };
}
