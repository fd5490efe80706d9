namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>
/// The draft of a convening's agenda with what people said and chose, as it is checked for conflicts, for the planning team alone. Who is
/// hidden stands in it without a name (<see cref="Speaker.WithoutName"/>): its conflicts say names.
/// </summary>
/// <param name="Zone">The convening's.</param>
public sealed record CheckedDraft(TimeZoneInfo Zone)
{
    public IReadOnlyList<DraftDay> Days { get; init; } = [];

    /// <summary>All of them, the cancelled and those without a time too.</summary>
    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    /// <summary>Every room that an item is in, the retired too.</summary>
    public IReadOnlyList<Room> Rooms { get; init; } = [];

    /// <summary>Everybody who stands in an item.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>How many people chose an item; one that isn't here was chosen by nobody.</summary>
    public IReadOnlyDictionary<Guid, int> Chosen { get; init; } = new Dictionary<Guid, int>();

    /// <summary>How many people chose both of two items; whether the two overlap is found out here.</summary>
    public IReadOnlyDictionary<ItemPair, int> ChosenBoth { get; init; } = new Dictionary<ItemPair, int>();

    public IReadOnlyList<ConflictSilence> Silences { get; init; } = [];
}

/// <param name="Number">From 1.</param>
/// <param name="Date">Null where it isn't known: then nothing is outside of it.</param>
public sealed record DraftDay(int Number, DateOnly? Date)
{
    /// <summary>What begins after midnight and before this hour belongs to the evening before.</summary>
    public static readonly TimeOnly NightEnds = new(5, 0);

    /// <summary>
    /// Whether an item that begins then can belong to this day: on its date, or in the night that follows. When it ends is not asked,
    /// many an evening goes on past midnight. Early on its own date is this day too: a walk at sunrise.
    /// </summary>
    public bool Holds(DateTimeOffset startsAt, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(startsAt, zone).DateTime;
        return Date is not { } date || (local >= date.ToDateTime(TimeOnly.MinValue) && local < date.AddDays(1).ToDateTime(NightEnds));
    }
}

/// <summary>Two items, whichever was named first.</summary>
public readonly record struct ItemPair
{
    public ItemPair(Guid one, Guid other) => (First, Second) = one.CompareTo(other) <= 0 ? (one, other) : (other, one);

    public Guid First { get; }

    public Guid Second { get; }
}
