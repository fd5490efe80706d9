namespace PactPortal.Domain.Programme;

/// <summary>A room of the venue, and what helps people take part there. What is not known is said to be absent nowhere: it is left out.</summary>
public sealed class Room(Guid conveningId, string code, string name)
{
    public Guid RoomId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    /// <summary>"Level 1".</summary>
    public string? Floor { get; init; }

    /// <summary>People, as the room is set up.</summary>
    public int? Capacity { get; init; }

    /// <summary>"rounds of 8".</summary>
    public string? Layout { get; init; }

    public bool IsStepFree { get; init; }

    public bool HasHearingLoop { get; init; }

    public bool HasCaptionDisplay { get; init; }

    public string? Notes { get; init; }

    /// <summary>False for rooms that hold no sessions, such as the quiet room.</summary>
    public bool HoldsSessions { get; init; } = true;
}
