using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>How hard a conflict is. None of them keeps the planning team from publishing.</summary>
public enum ConflictSeverity
{
    /// <summary>It can't take place so: two items in one room.</summary>
    [JsonStringEnumMemberName("MustBeSettled")]
    MustBeSettled = 1,

    /// <summary>It can, and somebody will have a hard time of it.</summary>
    [JsonStringEnumMemberName("LookAtIt")]
    LookAtIt = 2,

    /// <summary>Good to know; also what is wrong with an idea or with an item that has no time yet, since neither is released.</summary>
    [JsonStringEnumMemberName("Note")]
    Note = 3,
}

public static class ConflictSeverities
{
    public static string Name(this ConflictSeverity severity) => severity switch
    {
        ConflictSeverity.MustBeSettled => "Must be settled",
        ConflictSeverity.LookAtIt => "Look at it",
        ConflictSeverity.Note => "Note",
    };
}
