namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>
/// Something in a draft that is in the way of something else, as a planner reads it. Its sentence and its key are made when they are asked
/// for: where hundreds overlap, few of them are read.
/// </summary>
public sealed class AgendaConflict
{
    private readonly Func<string> say;

    internal AgendaConflict(ConflictKind kind, Func<string> say, params IReadOnlyList<DraftItem> items)
    {
        (Kind, this.say, Items) = (kind, say, [.. items.Select(item => item.Item)]);
        Severity = items.Any(item => item.IsTentative) ? ConflictSeverity.Note : kind.Severity();
        (BeginsAt, EndsAt) = (items[0].Item.StartsAt, items[0].Item.EndsAt);
    }

    public ConflictKind Kind { get; }

    public ConflictSeverity Severity { get; private init; }

    /// <summary>"Paloma Sagecrest is in E4 until 4:20 p.m. and in OH-1 from 4:00 p.m."</summary>
    public string Sentence => field ??= say();

    /// <summary>Those concerned, at least one; of two that overlap the one that begins first is in front.</summary>
    public IReadOnlyList<AgendaItem> Items { get; }

    /// <summary>The room concerned, if it is about one.</summary>
    public Room? Room { get; internal init; }

    /// <summary>The person concerned, if it is about one.</summary>
    public Speaker? Speaker { get; internal init; }

    /// <summary>Null where its item has no time.</summary>
    public DateTimeOffset? BeginsAt { get; private init; }

    /// <summary>Exclusive; null where its item has no time.</summary>
    public DateTimeOffset? EndsAt { get; private init; }

    /// <summary>What a silence of it is kept for. Two items say which circle of blocks it is; nothing else has more.</summary>
    public ConflictKey Key => field ??= ConflictKey.Of(Kind, Items.Take(2), AboutId?.ToString("N") ?? About, Extent);

    /// <summary>Why it is let be; null: it is not.</summary>
    public ConflictSilence? Silence { get; internal set; }

    public bool IsSilenced => Silence is not null;

    internal Guid? AboutId => Room?.RoomId ?? Speaker?.SpeakerId;

    /// <summary>What its key holds in place of a room or a person: a day, a cohort.</summary>
    internal string About { private get; init; } = "";

    /// <summary>How far it goes, as its key says it.</summary>
    internal int Extent { private get; init; }

    /// <summary>Where that isn't all the time of its first item.</summary>
    internal Period When
    {
        init => (BeginsAt, EndsAt) = (value.StartsAt, value.EndsAt);
    }

    internal bool IsOnlyNote
    {
        init => Severity = value ? ConflictSeverity.Note : Severity;
    }

    /// <summary>Whether it is about that item.</summary>
    public bool Concerns(Guid itemId) => Items.Any(item => item.AgendaItemId == itemId);
}
