namespace PactPortal.Domain.Programme;

/// <summary>
/// One item of a convening's agenda as the planning team works on it: the draft. What others read is a release, made from it. It runs from its start to its
/// end, the end excluded. Its identifier is what calendars know it by, for life.
/// </summary>
/// <param name="code">What people say and addresses hold: "PL-2". It never changes.</param>
public sealed partial class AgendaItem(Guid conveningId, string code)
{
    private List<AgendaItemRoom> rooms = [];
    private List<AgendaItemSpeaker> speakers = [];

    public Guid AgendaItemId { get; private init; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public string Code { get; private set; } = code;

    public string Title { get; private set; } = "";

    public AgendaItemKind Kind { get; private set; } = AgendaItemKind.Workshop;

    public AgendaItemState State { get; private set; } = AgendaItemState.Idea;

    /// <summary>The block it stands in, or null.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Number of the convening's day it belongs to, also past midnight; null for what is there on all of them, and while it has no time.</summary>
    public int? Day { get; private set; }

    /// <summary>Null while it has no time.</summary>
    public DateTimeOffset? StartsAt { get; private set; }

    /// <summary>Exclusive; null while it has no time.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>It stays where it is when others are shifted.</summary>
    public bool IsPinned { get; private set; }

    /// <summary>In words where it is in no room: "Meet in the lobby".</summary>
    public string? Place { get; private set; }

    public Guid? TrackId { get; private set; }

    /// <summary>In the field's own word: "case clinic"; null where the kind says it.</summary>
    public string? Format { get; private set; }

    public SessionLevel Level { get; private set; } = SessionLevel.All;

    public SessionAudience Audience { get; private set; } = SessionAudience.Everyone;

    /// <summary>The regional cohort that meets in it, or null.</summary>
    public Counties.Cohort? Cohort { get; private set; }

    /// <summary>People; null: as many as the room holds.</summary>
    public int? Capacity { get; private set; }

    /// <summary>Attendees choose it, and have a seat in it; others are for whoever comes.</summary>
    public bool TakesChoices { get; private set; }

    public string? Abstract { get; private set; }

    public IReadOnlyList<string> Objectives { get; private set; } = [];

    /// <summary>What people may want to know beforehand, to stay away without giving a reason.</summary>
    public string? ContentAdvisory { get; private set; }

    /// <summary>Minutes that count towards a certificate's hours; null where none are given.</summary>
    public int? CreditMinutes { get; private set; }

    public AccessProvision Interpreter { get; private set; } = AccessProvision.NotOffered;

    public AccessProvision Captioning { get; private set; } = AccessProvision.NotOffered;

    public bool MayBeRecorded { get; private set; }

    public bool MayBePhotographed { get; private set; }

    /// <summary>What calendars were told last (RFC 5545, 3.8.7.4): raised by a release that moves or cancels it, and never lowered.</summary>
    public int Sequence { get; private set; }

    /// <summary>When a release last changed what calendars hold of it; null while it was in none.</summary>
    public DateTimeOffset? RevisedAt { get; private set; }

    /// <summary>Raised by every change: who changes what another changed meanwhile is told.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>In their order; the first is the one that is said where only one can be.</summary>
    public IReadOnlyList<Guid> RoomIds => [.. rooms.OrderBy(room => room.Position).Select(room => room.RoomId)];

    /// <summary>In their order.</summary>
    public IReadOnlyList<AgendaItemSpeaker> Speakers => [.. speakers.OrderBy(speaker => speaker.Position)];

    public bool IsPlaced => StartsAt is not null;

    /// <summary>It is there on all days: a quiet room.</summary>
    public bool IsThroughout => IsPlaced && Day is null;

    /// <summary>An empty one by an identifier that was said before: a form that is sent twice makes one item.</summary>
    public static AgendaItem By(Guid agendaItemId, Guid conveningId, string code) => new(conveningId, code) { AgendaItemId = agendaItemId };
}
