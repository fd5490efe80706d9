using System.Text.Json.Serialization;
using PactPortal.Domain.Counties;
using PactPortal.Domain.People;

namespace PactPortal.Domain.Programme;

/// <summary>An item as it was released.</summary>
public sealed record ReleasedItem
{
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    [JsonPropertyName("code")]
    public required string Code { get; init; }

    [JsonPropertyName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("kind")]
    public required AgendaItemKind Kind { get; init; }

    [JsonPropertyName("parentId")]
    public Guid? ParentId { get; init; }

    /// <summary>Null for what is there on all days.</summary>
    [JsonPropertyName("day")]
    public int? Day { get; init; }

    [JsonPropertyName("startsAt")]
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Exclusive.</summary>
    [JsonPropertyName("endsAt")]
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>It was announced and doesn't take place.</summary>
    [JsonPropertyName("isCancelled")]
    public bool IsCancelled { get; init; }

    [JsonPropertyName("rooms")]
    public IReadOnlyList<ReleasedRoom> Rooms { get; init; } = [];

    [JsonPropertyName("place")]
    public string? Place { get; init; }

    [JsonPropertyName("track")]
    public ReleasedTrack? Track { get; init; }

    [JsonPropertyName("format")]
    public string? Format { get; init; }

    [JsonPropertyName("level")]
    public SessionLevel Level { get; init; } = SessionLevel.All;

    [JsonPropertyName("audience")]
    public SessionAudience Audience { get; init; } = SessionAudience.Everyone;

    [JsonPropertyName("cohort")]
    public Cohort? Cohort { get; init; }

    [JsonPropertyName("capacity")]
    public int? Capacity { get; init; }

    [JsonPropertyName("takesChoices")]
    public bool TakesChoices { get; init; }

    [JsonPropertyName("abstract")]
    public string? Abstract { get; init; }

    [JsonPropertyName("objectives")]
    public IReadOnlyList<string> Objectives { get; init; } = [];

    [JsonPropertyName("contentAdvisory")]
    public string? ContentAdvisory { get; init; }

    [JsonPropertyName("creditMinutes")]
    public int? CreditMinutes { get; init; }

    [JsonPropertyName("interpreter")]
    public AccessProvision Interpreter { get; init; } = AccessProvision.NotOffered;

    [JsonPropertyName("captioning")]
    public AccessProvision Captioning { get; init; } = AccessProvision.NotOffered;

    [JsonPropertyName("mayBeRecorded")]
    public bool MayBeRecorded { get; init; }

    [JsonPropertyName("mayBePhotographed")]
    public bool MayBePhotographed { get; init; }

    /// <summary>In their order, those alone who had confirmed.</summary>
    [JsonPropertyName("speakers")]
    public IReadOnlyList<ReleasedSpeaker> Speakers { get; init; } = [];

    /// <summary>Somebody was asked and hadn't answered.</summary>
    [JsonPropertyName("hasSpeakerToBeAnnounced")]
    public bool HasSpeakerToBeAnnounced { get; init; }

    [JsonPropertyName("sequence")]
    public int Sequence { get; init; }

    /// <summary>When what a calendar holds of it last changed.</summary>
    [JsonPropertyName("revisedAt")]
    public required DateTimeOffset RevisedAt { get; init; }

    public bool IsSession => Kind.IsSession();

    /// <summary>Somebody is among those who had confirmed, in whatever part.</summary>
    public bool Names(Guid speakerId) => Speakers.Any(speaker => speaker.SpeakerId == speakerId);

    /// <summary>The first room, or the place in words.</summary>
    public string? Where => Rooms is [] ? Place : string.Join(" and ", Rooms.Select(room => room.Name));

    /// <summary>Its rooms with their floors, or its place in words; null where neither is known.</summary>
    public string? WhereToGo => Rooms is [] ? Place : string.Join(" and ", Rooms.Select(room => room.NameAndFloor));

    /// <summary>Seats that are chosen beforehand: what was said, else what its rooms hold; null where there is no limit, or none is known.</summary>
    public int? Seats => Capacity ?? (Rooms.Count > 0 && Rooms.All(room => room.Capacity is not null) ? Rooms.Sum(room => room.Capacity) : null);

    /// <summary>Both take place, and for a while at once. Half-open: touching is no overlap.</summary>
    public bool Overlaps(ReleasedItem other) => !IsCancelled && !other.IsCancelled && StartsAt < other.EndsAt && other.StartsAt < EndsAt;

    /// <summary>Everything in it that somebody typed.</summary>
    internal IEnumerable<string?> Words =>
    [
        Title, Place, Format, Abstract, ContentAdvisory, Track?.Name, .. Objectives, .. Rooms.SelectMany(room => new[] { room.Name, room.Notes }),
    ];

    internal ReleasedItem Without(KnownNames known) => this with
    {
        Title = known.TakeOutOf(Title),
        Place = known.TakeOutOf(Place),
        Format = known.TakeOutOf(Format),
        Abstract = known.TakeOutOf(Abstract),
        Objectives = [.. Objectives.Select(text => known.TakeOutOf(text))],
        ContentAdvisory = known.TakeOutOf(ContentAdvisory),
        Rooms = [.. Rooms.Select(room => room.Without(known))],
        Track = Track is null ? null : Track with { Name = known.TakeOutOf(Track.Name) },
    };
}
