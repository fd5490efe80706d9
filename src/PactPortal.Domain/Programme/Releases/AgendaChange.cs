namespace PactPortal.Domain.Programme.Releases;

/// <summary>What was and what is, in one line each.</summary>
public sealed record ChangeLine(AgendaChangeKind Kind, string Was, string Is);

/// <summary>What is different about an item between two releases, or a release and the draft.</summary>
/// <param name="Was">Null where it is new.</param>
/// <param name="Is">Null where it is gone.</param>
/// <param name="Lines">One or more, in the order of their kinds; several of words.</param>
public sealed record AgendaChange(ReleasedItem? Was, ReleasedItem? Is, IReadOnlyList<ChangeLine> Lines)
{
    /// <summary>As it is, or as it was where it is gone.</summary>
    public ReleasedItem Item => Is ?? Was ?? throw new InvalidOperationException("A change is of an item that was there or is.");

    public bool Has(AgendaChangeKind kind) => Lines.Any(line => line.Kind == kind);

    /// <summary>Nothing else changed: a change of room alone is called that.</summary>
    public bool IsOnly(AgendaChangeKind kind) => Lines.All(line => line.Kind == kind);

    public bool IsAlwaysTold => Lines.Any(line => line.Kind.IsAlwaysTold());

    /// <summary>All of it may be kept from somebody's mail by what they switched off.</summary>
    public bool MayBeSwitchedOff => !IsAlwaysTold && Lines.Any(line => line.Kind.MayBeSwitchedOff());

    /// <summary>
    /// Calendars that hold it are told, with a higher sequence: another time, length, room, place or title, also another name of its
    /// room; cancelled, taken out or back.
    /// </summary>
    public bool TellsCalendars =>
        Was is not null && (IsUnlisted || (Is is null ? !Was.IsCancelled : CalendarFacts.Of(Was) != CalendarFacts.Of(Is)));

    /// <summary>It takes place without the reader: their calendar takes out what others' keep.</summary>
    public bool IsUnlisted => Has(AgendaChangeKind.Unlisted);

    /// <summary>
    /// The item as the reader's calendar is told of it; null where it isn't to be. Who is taken out of it is told that it is cancelled, at the time that
    /// their calendar has and by a higher sequence than that of any release so far, which asks for it (RFC 5546, 3.2.5).
    /// </summary>
    /// <param name="release">In which the change is.</param>
    public ReleasedItem? ForCalendar(AgendaSnapshot release) =>
        Was is null || !TellsCalendars ? null
        : IsUnlisted ? Was with { IsCancelled = true, Sequence = Math.Max(Was.Sequence, Item.Sequence) + 1 }
        : Is ?? release.Withdrawn.FirstOrDefault(item => item.Id == Was.Id);
}
