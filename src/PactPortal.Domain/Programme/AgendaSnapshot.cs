using System.Text.Json.Serialization;
using PactPortal.Domain.People;

namespace PactPortal.Domain.Programme;

/// <summary>What a release holds, kept as JSON: names of properties are stored, and stay.</summary>
/// <param name="Items">In order of time, then of code.</param>
public sealed record AgendaSnapshot([property: JsonPropertyName("items")] IReadOnlyList<ReleasedItem> Items)
{
    public static readonly AgendaSnapshot Empty = new([]);

    /// <summary>Every room of the venue, also those that hold no item: what helps people take part there.</summary>
    [JsonPropertyName("rooms")]
    public IReadOnlyList<ReleasedRoom> Rooms { get; init; } = [];

    /// <summary>
    /// What an earlier release had and this one hasn't, as cancelled, with the sequence that its cancellation has: calendars that hold it are told. No page
    /// shows it.
    /// </summary>
    [JsonPropertyName("withdrawn")]
    public IReadOnlyList<ReleasedItem> Withdrawn { get; init; } = [];

    /// <summary>With what left the agenda: people who chose it still see that it is gone.</summary>
    public IEnumerable<ReleasedItem> ItemsAndWithdrawn => Items.Concat(Withdrawn);

    public ReleasedItem? Find(string code) => Items.FirstOrDefault(item => string.Equals(item.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Everything in it that somebody typed.</summary>
    internal IEnumerable<string?> Words => Items.Concat(Withdrawn).SelectMany(item => item.Words).Concat(Rooms.SelectMany(room => new[] { room.Name, room.Notes }));

    internal AgendaSnapshot Without(KnownNames known) => new([.. Items.Select(item => item.Without(known))])
    {
        Withdrawn = [.. Withdrawn.Select(item => item.Without(known))],
        Rooms = [.. Rooms.Select(room => room.Without(known))],
    };
}

public sealed record ReleasedSpeaker(
    [property: JsonPropertyName("speakerId")] Guid SpeakerId, [property: JsonPropertyName("role")] SpeakingRole Role);

public sealed record ReleasedTrack(
    [property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("position")] int Position);

/// <summary>A room as it was when the release was made.</summary>
public sealed record ReleasedRoom(
    [property: JsonPropertyName("id")] Guid Id, [property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("name")] string Name)
{
    [JsonPropertyName("floor")]
    public string? Floor { get; init; }

    [JsonPropertyName("capacity")]
    public int? Capacity { get; init; }

    [JsonPropertyName("isStepFree")]
    public bool IsStepFree { get; init; }

    [JsonPropertyName("hasHearingLoop")]
    public bool HasHearingLoop { get; init; }

    [JsonPropertyName("hasCaptionDisplay")]
    public bool HasCaptionDisplay { get; init; }

    [JsonPropertyName("notes")]
    public string? Notes { get; init; }

    /// <summary>False for rooms that hold no sessions, such as the quiet room.</summary>
    [JsonPropertyName("holdsSessions")]
    public bool HoldsSessions { get; init; } = true;

    /// <summary>"Willow Salon, Level 1".</summary>
    public string NameAndFloor => Floor is { } floor ? $"{Name}, {floor}" : Name;

    public static ReleasedRoom Of(Room room) => new(room.RoomId, room.Code, room.Name)
    {
        Floor = room.Floor,
        Capacity = room.Capacity,
        IsStepFree = room.IsStepFree,
        HasHearingLoop = room.HasHearingLoop,
        HasCaptionDisplay = room.HasCaptionDisplay,
        Notes = room.Notes,
        HoldsSessions = room.HoldsSessions,
    };

    internal ReleasedRoom Without(KnownNames known) => this with { Name = known.TakeOutOf(Name), Notes = known.TakeOutOf(Notes) };
}
