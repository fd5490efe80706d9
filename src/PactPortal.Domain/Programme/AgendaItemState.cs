using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme;

/// <summary>How far an item of the draft is.</summary>
public enum AgendaItemState
{
    /// <summary>Thought of; never released.</summary>
    [JsonStringEnumMemberName("Idea")]
    Idea = 1,

    /// <summary>Will take place, not everything about it is settled.</summary>
    [JsonStringEnumMemberName("Planned")]
    Planned = 2,
    [JsonStringEnumMemberName("Confirmed")]
    Confirmed = 3,

    /// <summary>Was announced and doesn't take place; it stays in releases, as cancelled.</summary>
    [JsonStringEnumMemberName("Cancelled")]
    Cancelled = 4,
}

/// <summary>What somebody does in an item.</summary>
public enum SpeakingRole
{
    [JsonStringEnumMemberName("Speaker")]
    Speaker = 1,
    [JsonStringEnumMemberName("Moderator")]
    Moderator = 2,
    [JsonStringEnumMemberName("Interpreter")]
    Interpreter = 3,
}

/// <summary>What somebody said to being asked for an item.</summary>
public enum SpeakingAnswer
{
    [JsonStringEnumMemberName("NotAsked")]
    NotAsked = 1,
    [JsonStringEnumMemberName("Asked")]
    Asked = 2,
    [JsonStringEnumMemberName("Confirmed")]
    Confirmed = 3,
    [JsonStringEnumMemberName("Declined")]
    Declined = 4,
}

/// <summary>For whom an item's words are: how much of a subject somebody knows.</summary>
public enum SessionLevel
{
    [JsonStringEnumMemberName("All")]
    All = 1,
    [JsonStringEnumMemberName("Foundational")]
    Foundational = 2,
    [JsonStringEnumMemberName("Intermediate")]
    Intermediate = 3,
    [JsonStringEnumMemberName("Advanced")]
    Advanced = 4,
}

/// <summary>How an interpreter or captioner is provided for an item.</summary>
public enum AccessProvision
{
    [JsonStringEnumMemberName("NotOffered")]
    NotOffered = 1,
    [JsonStringEnumMemberName("OnRequest")]
    OnRequest = 2,
    [JsonStringEnumMemberName("Scheduled")]
    Scheduled = 3,
}
