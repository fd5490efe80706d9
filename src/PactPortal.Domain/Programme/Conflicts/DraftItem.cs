namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>An item that takes place, with its rooms and people read once.</summary>
/// <param name="rooms">In their order.</param>
/// <param name="above">The blocks it stands in, the outer ones too.</param>
internal sealed class DraftItem(AgendaItem item, IReadOnlyList<Room> rooms, IReadOnlySet<Guid> above) : ITimed
{
    public AgendaItem Item { get; } = item;

    public string Code => Item.Code;

    public IReadOnlyList<Room> Rooms { get; } = rooms;

    public IReadOnlyList<AgendaItemSpeaker> People { get; } = item.Speakers;

    public bool IsPlaced => Item is { StartsAt: not null, EndsAt: not null };

    /// <summary>It binds nobody from start to end: a quiet room is there on all days, and who looks after it goes home at night.</summary>
    public bool IsThroughout => Item.IsThroughout;

    public DateTimeOffset StartsAt { get; } = item.StartsAt ?? DateTimeOffset.MaxValue;

    public DateTimeOffset EndsAt { get; } = item.EndsAt ?? DateTimeOffset.MaxValue;

    /// <summary>As it is now, it will not be released: what is wrong with it is a note.</summary>
    public bool IsTentative => !IsPlaced || Item.State is AgendaItemState.Idea;

    /// <summary>Neither stands in the other: what they need at once they don't have together.</summary>
    public bool IsApartFrom(DraftItem other) => !IsWithin(other) && !other.IsWithin(this);

    private bool IsWithin(DraftItem block) => above.Contains(block.Item.AgendaItemId);
}
