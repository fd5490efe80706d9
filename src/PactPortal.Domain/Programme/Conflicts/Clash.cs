namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>Two items that are there at once, and apart from each other: a block and what stands in it are together.</summary>
/// <param name="First">The one that begins first.</param>
internal sealed record Clash(DraftItem First, DraftItem Second)
{
    public Period When { get; } = Period.Common(First, Second);

    public int Minutes => ConflictKey.Minutes(When.Length);

    public static IEnumerable<Clash> Among(IEnumerable<DraftItem> items) =>
        from pair in Overlaps.Among(items)
        where pair.First.IsApartFrom(pair.Second)
        select new Clash(pair.First, pair.Second);

    /// <summary>The one of these two, or null.</summary>
    public static Clash? Of(DraftItem one, DraftItem other)
    {
        var inOrder = one.StartsAt < other.StartsAt || (one.StartsAt == other.StartsAt && string.CompareOrdinal(one.Code, other.Code) < 0);
        var clash = inOrder ? new Clash(one, other) : new Clash(other, one);
        return clash.When.Length > TimeSpan.Zero && one.IsApartFrom(other) ? clash : null;
    }
}
