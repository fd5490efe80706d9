using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme.Releases;

/// <summary>Why an item of the draft isn't in a release; the first that holds.</summary>
public enum LeftOutReason
{
    [JsonStringEnumMemberName("Idea")]
    Idea = 1,

    /// <summary>The release before hadn't it, so that nobody has to be told that it is cancelled.</summary>
    [JsonStringEnumMemberName("NeverAnnounced")]
    NeverAnnounced = 2,
    [JsonStringEnumMemberName("NoTime")]
    NoTime = 3,

    /// <summary>A session that is in no room and at no place. What happens around the sessions goes out without.</summary>
    [JsonStringEnumMemberName("NoRoom")]
    NoRoom = 4,

    /// <summary>Somebody hasn't confirmed, and it was chosen to leave it out.</summary>
    [JsonStringEnumMemberName("SpeakerNotConfirmed")]
    SpeakerNotConfirmed = 5,

    /// <summary>What it stands in is left out.</summary>
    [JsonStringEnumMemberName("InLeftOutBlock")]
    InLeftOutBlock = 6,
}

public static class LeftOutReasons
{
    /// <summary>For the sum: "3 ideas", "1 without a room".</summary>
    public static string Counted(this LeftOutReason reason, int count) => reason switch
    {
        LeftOutReason.Idea => count == 1 ? "1 idea" : $"{count} ideas",
        LeftOutReason.NeverAnnounced => $"{count} cancelled and never announced",
        LeftOutReason.NoTime => $"{count} without a time",
        LeftOutReason.NoRoom => $"{count} without a room",
        LeftOutReason.SpeakerNotConfirmed => $"{count} without a speaker",
        LeftOutReason.InLeftOutBlock => count == 1 ? "1 in a block left out" : $"{count} in blocks left out",
    };
}

/// <summary>An item of the draft that isn't in a release.</summary>
public sealed record LeftOutItem(AgendaItem Item, LeftOutReason Reason)
{
    /// <summary>"Planned, no room yet".</summary>
    public string Words => Reason switch
    {
        LeftOutReason.Idea => "An idea",
        LeftOutReason.NeverAnnounced => "Cancelled, and not in the release before",
        LeftOutReason.NoTime => $"{State}, no time yet",
        LeftOutReason.NoRoom => $"{State}, no room yet",
        LeftOutReason.SpeakerNotConfirmed => "Speaker not confirmed, left out as you chose",
        LeftOutReason.InLeftOutBlock => "Its block is left out",
    };

    private string State => Item.State == AgendaItemState.Confirmed ? "Confirmed" : "Planned";
}
