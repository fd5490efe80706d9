using PactPortal.Domain.Counties;

namespace PactPortal.Domain.Programme;

/// <summary>When an item takes place.</summary>
/// <param name="Day">Number of the convening's day it belongs to; null for what is there on all of them.</param>
/// <param name="EndsAt">Exclusive, after the start.</param>
public sealed record AgendaTime(int? Day, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    public TimeSpan Length => EndsAt - StartsAt;

    /// <summary>Half-open: touching is no overlap.</summary>
    public bool Overlaps(AgendaTime other) => StartsAt < other.EndsAt && other.StartsAt < EndsAt;
}

/// <summary>Everything about an item that a form says.</summary>
public sealed record AgendaItemTerms
{
    public const int TitleLength = 300, PlaceLength = 200, FormatLength = 60, AbstractLength = 4_000, AdvisoryLength = 500, CodeLength = 40;
    public const int ObjectiveLength = 300, MostObjectives = 10, MostPeople = 10_000;

    /// <summary>An item of a programme is over within a day; what is there on all days isn't bound by it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public required string Title { get; init; }

    public AgendaItemKind Kind { get; init; } = AgendaItemKind.Workshop;

    public AgendaItemState State { get; init; } = AgendaItemState.Idea;

    public Guid? ParentId { get; init; }

    /// <summary>Null while it has none.</summary>
    public AgendaTime? Time { get; init; }

    public bool IsPinned { get; init; }

    public IReadOnlyList<Guid> RoomIds { get; init; } = [];

    public string? Place { get; init; }

    public Guid? TrackId { get; init; }

    public string? Format { get; init; }

    public SessionLevel Level { get; init; } = SessionLevel.All;

    public SessionAudience Audience { get; init; } = SessionAudience.Everyone;

    public Cohort? Cohort { get; init; }

    public int? Capacity { get; init; }

    public bool TakesChoices { get; init; }

    public string? Abstract { get; init; }

    public IReadOnlyList<string> Objectives { get; init; } = [];

    public string? ContentAdvisory { get; init; }

    public int? CreditMinutes { get; init; }

    public AccessProvision Interpreter { get; init; } = AccessProvision.NotOffered;

    public AccessProvision Captioning { get; init; } = AccessProvision.NotOffered;

    public bool MayBeRecorded { get; init; }

    public bool MayBePhotographed { get; init; }

    /// <summary>Lists are compared by what is in them.</summary>
    public bool IsSameAs(AgendaItemTerms other) =>
        this with { RoomIds = other.RoomIds, Objectives = other.Objectives, Audience = other.Audience } == other
        && RoomIds.SequenceEqual(other.RoomIds)
        && Objectives.SequenceEqual(other.Objectives)
        && Audience.Words == other.Audience.Words;

    public static AgendaItemTerms Of(AgendaItem item) => new()
    {
        Title = item.Title,
        Kind = item.Kind,
        State = item.State,
        ParentId = item.ParentId,
        Time = item is { StartsAt: { } startsAt, EndsAt: { } endsAt } ? new AgendaTime(item.Day, startsAt, endsAt) : null,
        IsPinned = item.IsPinned,
        RoomIds = item.RoomIds,
        Place = item.Place,
        TrackId = item.TrackId,
        Format = item.Format,
        Level = item.Level,
        Audience = item.Audience,
        Cohort = item.Cohort,
        Capacity = item.Capacity,
        TakesChoices = item.TakesChoices,
        Abstract = item.Abstract,
        Objectives = item.Objectives,
        ContentAdvisory = item.ContentAdvisory,
        CreditMinutes = item.CreditMinutes,
        Interpreter = item.Interpreter,
        Captioning = item.Captioning,
        MayBeRecorded = item.MayBeRecorded,
        MayBePhotographed = item.MayBePhotographed,
    };
}
