using System.Globalization;

namespace PactPortal.Domain.Programme.Conflicts;

/// <summary>
/// What a conflict is known by from one check to the next, and so what a silence is kept for. It is the same while the same items are in
/// each other's way for the same room or person, as far as before: what is moved as a whole stays silenced, what grows is shown again.
/// </summary>
/// <param name="Matter">The kind, the items, and the room, person or day.</param>
/// <param name="Extent">How far: minutes, or people in tens, so that one more person doesn't wake it.</param>
public sealed record ConflictKey(string Matter, int Extent)
{
    /// <summary>The longest that a key is as text.</summary>
    public const int Length = 200;

    private const char Mark = '~';

    /// <summary>A silence of this one holds for the other: it is the same matter and no worse.</summary>
    public bool Covers(ConflictKey other) => Matter == other.Matter && other.Extent <= Extent;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Matter}{Mark}{Extent}");

    /// <returns>Null for a text that is no key.</returns>
    public static ConflictKey? Find(string text) =>
        text.LastIndexOf(Mark) is > 0 and var at
        && int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var extent)
            ? new ConflictKey(text[..at], extent)
            : null;

    internal static ConflictKey Of(ConflictKind kind, IEnumerable<AgendaItem> items, string about, int extent)
    {
        var ids = items.Select(item => item.AgendaItemId.ToString("N")).Order(StringComparer.Ordinal);
        return new ConflictKey($"{StoredName.Of(kind)}/{string.Join('.', ids)}/{about}", extent);
    }

    internal static int Minutes(TimeSpan length) => (int)Math.Ceiling(length.TotalMinutes);

    internal static int Tens(int people) => (people + 9) / 10 * 10;
}
