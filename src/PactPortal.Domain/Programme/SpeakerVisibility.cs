using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme;

/// <summary>Who may know that somebody speaks. The speaker decides.</summary>
public enum SpeakerVisibility
{
    /// <summary>Everybody.</summary>
    [JsonStringEnumMemberName("Public")]
    Public = 1,

    /// <summary>People of the convening's registered teams, signed in, on pages only; never in a file that travels on.</summary>
    [JsonStringEnumMemberName("Attendees")]
    Attendees = 2,

    /// <summary>Nobody: on no page, in no file, feed, search or count.</summary>
    [JsonStringEnumMemberName("Hidden")]
    Hidden = 3,
}
