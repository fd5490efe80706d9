using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme;

/// <summary>Something that is asked of a speaker and then ticked off: a seat, a hotel, a form.</summary>
public enum SpeakerArrangement
{
    [JsonStringEnumMemberName("NotAsked")]
    NotAsked = 1,
    [JsonStringEnumMemberName("Asked")]
    Asked = 2,

    /// <summary>They want it, or will send it: the planning team has to see to it.</summary>
    [JsonStringEnumMemberName("Wanted")]
    Wanted = 3,
    [JsonStringEnumMemberName("NotWanted")]
    NotWanted = 4,
    [JsonStringEnumMemberName("Done")]
    Done = 5,
}
