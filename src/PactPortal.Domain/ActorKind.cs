using System.Text.Json.Serialization;

namespace PactPortal.Domain;

/// <summary>What kind of somebody does something. Who it is, is the account, where there is one.</summary>
public enum ActorKind
{
    /// <summary>The portal itself: recurring work, the command line, what the card provider told.</summary>
    [JsonStringEnumMemberName("Portal")]
    Portal = 1,

    /// <summary>Somebody signed in.</summary>
    [JsonStringEnumMemberName("Account")]
    Account,

    /// <summary>An attendee on the page of their personal link.</summary>
    [JsonStringEnumMemberName("Attendee")]
    Attendee,

    /// <summary>Somebody who is not signed in.</summary>
    [JsonStringEnumMemberName("Visitor")]
    Visitor,

    /// <summary>A speaker on the page of their own link.</summary>
    [JsonStringEnumMemberName("Speaker")]
    Speaker,
}
