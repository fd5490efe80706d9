using System.Text.Json.Serialization;
using PactPortal.Domain.Counties;

namespace PactPortal.Domain.Programme;

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

/// <summary>How an interpreter or captioner is provided for a session.</summary>
public enum AccessProvision
{
    [JsonStringEnumMemberName("NotOffered")]
    NotOffered = 1,
    [JsonStringEnumMemberName("OnRequest")]
    OnRequest = 2,
    [JsonStringEnumMemberName("Scheduled")]
    Scheduled = 3,
}

/// <summary>One session of the agenda. It runs from its start to its end, the end excluded.</summary>
/// <param name="code">What people say and addresses hold: "PL-2".</param>
public sealed class Session(Guid conveningId, string code, string title, Guid trackId, int day, DateTimeOffset startsAt, DateTimeOffset endsAt)
{
    private readonly List<SessionSpeaker> speakers = [];

    public Guid SessionId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public string Code { get; private set; } = code;

    public string Title { get; private set; } = title;

    public Guid TrackId { get; private set; } = trackId;

    /// <summary>Number of the convening's day.</summary>
    public int Day { get; private set; } = day;

    public DateTimeOffset StartsAt { get; private set; } = startsAt;

    public DateTimeOffset EndsAt { get; private set; } = endsAt;

    /// <summary>Null until a room is found.</summary>
    public Guid? RoomId { get; init; }

    /// <summary>In the field's own word: "case clinic".</summary>
    public required string Format { get; init; }

    public SessionLevel Level { get; init; } = SessionLevel.All;

    public string? Abstract { get; init; }

    public IReadOnlyList<string> Objectives { get; init; } = [];

    public SessionAudience Audience { get; init; } = SessionAudience.Everyone;

    /// <summary>The regional cohort that meets in it, or null.</summary>
    public Cohort? Cohort { get; init; }

    /// <summary>What people may want to know beforehand, to stay away without giving a reason.</summary>
    public string? ContentAdvisory { get; init; }

    /// <summary>Minutes that count towards a certificate's hours; null where none are given.</summary>
    public int? CreditMinutes { get; init; }

    public AccessProvision Interpreter { get; init; } = AccessProvision.NotOffered;

    public AccessProvision Captioning { get; init; } = AccessProvision.NotOffered;

    public bool MayBeRecorded { get; init; }

    public bool MayBePhotographed { get; init; }

    /// <summary>Raised by every change that a calendar must know of (RFC 5545, 3.8.7.4).</summary>
    public int Revision { get; private set; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset RevisedAt { get; init; }

    public void Add(Guid speakerId, bool isModerator) => speakers.Add(new SessionSpeaker(speakerId, isModerator, speakers.Count + 1));
}

/// <summary>Somebody's place in a session.</summary>
public sealed class SessionSpeaker
{
    internal SessionSpeaker(Guid speakerId, bool isModerator, int position) => (SpeakerId, IsModerator, Position) = (speakerId, isModerator, position);

    public Guid SessionId { get; private set; }

    public Guid SpeakerId { get; private set; }

    public bool IsModerator { get; private set; }

    public int Position { get; private set; }
}
