namespace PactPortal.Domain.Programme;

/// <summary>A release of an agenda as one reader may see it, in order of time.</summary>
public sealed record Agenda(AgendaRelease Release, IReadOnlyList<AgendaEntry> Entries)
{
    public IEnumerable<AgendaEntry> Sessions => Entries.Where(entry => entry.Item.IsSession);

    /// <summary>What happens around the sessions.</summary>
    public IEnumerable<ReleasedItem> Around => Entries.Where(entry => !entry.Item.IsSession).Select(entry => entry.Item);
}

/// <param name="People">Those whom the reader may know of; an item whose people are all hidden still takes place.</param>
public sealed record AgendaEntry(ReleasedItem Item, IReadOnlyList<AgendaPerson> People)
{
    /// <summary>Speakers, then moderators, then interpreters, each in their order.</summary>
    public IEnumerable<AgendaPerson> InOrder => People.OrderBy(person => person.Part);
}

/// <summary>Somebody in an item, as far as the reader may know them.</summary>
/// <param name="Code">Their part of the address of the speakers' page.</param>
/// <param name="Part">What they do in it.</param>
public sealed record AgendaPerson(string Code, string Name, string? Role, string? Organization, SpeakingRole Part)
{
    /// <summary>Null where there is none, and where they didn't say that it may be shown.</summary>
    public SpeakerPhoto? Photo { get; init; }
}
