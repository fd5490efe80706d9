namespace PactPortal.Domain.Programme;

/// <summary>A room of the venue, and what helps people take part there. What is not known is said to be absent nowhere: it is left out.</summary>
/// <param name="code">Its part of an address; it never changes.</param>
public sealed class Room(Guid conveningId, string code, string name)
{
    public const int NameLength = 200, FloorLength = 60, LayoutLength = 100, NotesLength = 1_000, MostSeats = 10_000, MostMinutes = 60;

    private List<RoomClosure> closures = [];

    public Guid RoomId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    /// <summary>"Level 1".</summary>
    public string? Floor { get; private set; }

    /// <summary>People, as the room is set up.</summary>
    public int? Capacity { get; private set; }

    /// <summary>"rounds of 8".</summary>
    public string? Layout { get; private set; }

    public bool IsStepFree { get; private set; }

    public bool HasHearingLoop { get; private set; }

    public bool HasCaptionDisplay { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>False for rooms that hold no sessions, such as the quiet room.</summary>
    public bool HoldsSessions { get; private set; } = true;

    /// <summary>Minutes that somebody needs to it from any other room; null: not said.</summary>
    public int? WalkingMinutes { get; private set; }

    /// <summary>Several items at once are no conflict in it: a foyer.</summary>
    public bool IsShared { get; private set; }

    /// <summary>When it can't be had; null: not said. Empty: it can be had at all times.</summary>
    public IReadOnlyList<RoomClosure>? Closures => ClosuresSaidAt is null ? null : [.. closures.OrderBy(one => one.StartsAt)];

    /// <summary>When somebody last said when it can't be had; null: nobody did.</summary>
    public DateTimeOffset? ClosuresSaidAt { get; private set; }

    /// <summary>It is chosen for nothing new; what was released or planned in it keeps its name.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Raised by every change.</summary>
    public int Version { get; private set; } = 1;

    public void Change(RoomTerms terms)
    {
        (Name, Floor, Capacity, Layout, Notes) = (terms.Name, terms.Floor, terms.Capacity, terms.Layout, terms.Notes);
        (IsStepFree, HasHearingLoop, HasCaptionDisplay) = (terms.IsStepFree, terms.HasHearingLoop, terms.HasCaptionDisplay);
        (HoldsSessions, WalkingMinutes, IsShared) = (terms.HoldsSessions, terms.WalkingMinutes, terms.IsShared);
        Version++;
    }

    /// <summary>Puts these in place of those there were.</summary>
    public void SayClosures(IEnumerable<(DateTimeOffset StartsAt, DateTimeOffset EndsAt)> times, DateTimeOffset at)
    {
        closures.Clear();
        closures.AddRange(times.Select(time => new RoomClosure(time.StartsAt, time.EndsAt)));
        ClosuresSaidAt = at;
        Version++;
    }

    public void Retire(bool isRetired)
    {
        IsRetired = isRetired;
        Version++;
    }
}

/// <summary>A time at which a room can't be had, the end excluded.</summary>
public sealed class RoomClosure(DateTimeOffset startsAt, DateTimeOffset endsAt)
{
    public Guid RoomClosureId { get; private set; } = Guid.CreateVersion7();

    public Guid RoomId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; } = startsAt;

    public DateTimeOffset EndsAt { get; private set; } = endsAt;
}

/// <summary>Everything about a room that a form says.</summary>
public sealed record RoomTerms(string Name)
{
    public string? Floor { get; init; }

    public int? Capacity { get; init; }

    public string? Layout { get; init; }

    public string? Notes { get; init; }

    public bool IsStepFree { get; init; }

    public bool HasHearingLoop { get; init; }

    public bool HasCaptionDisplay { get; init; }

    public bool HoldsSessions { get; init; } = true;

    public int? WalkingMinutes { get; init; }

    public bool IsShared { get; init; }
}
