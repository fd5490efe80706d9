using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme.Arrangement;

/// <summary>Why an item stays where others move.</summary>
public enum StayReason
{
    [JsonStringEnumMemberName("Pinned")]
    Pinned = 1,

    /// <summary>What it stands in is pinned.</summary>
    [JsonStringEnumMemberName("InPinnedBlock")]
    InPinnedBlock = 2,

    /// <summary>It is there on all days.</summary>
    [JsonStringEnumMemberName("Throughout")]
    Throughout = 3,

    /// <summary>It doesn't take place, and is shown where it was announced.</summary>
    [JsonStringEnumMemberName("Cancelled")]
    Cancelled = 4,

    /// <summary>It has begun by the time from which the others move.</summary>
    [JsonStringEnumMemberName("Begun")]
    Begun = 5,
}

public static class StayReasons
{
    public static readonly IReadOnlyList<StayReason> All = Enum.GetValues<StayReason>();

    public static string Words(this StayReason reason) => reason switch
    {
        StayReason.Pinned => "Stays: it is pinned",
        StayReason.InPinnedBlock => "Stays: its block is pinned",
        StayReason.Throughout => "Stays: it is there on all days",
        StayReason.Cancelled => "Stays: it is cancelled",
        StayReason.Begun => "Stays: it begins before that",
    };
}
