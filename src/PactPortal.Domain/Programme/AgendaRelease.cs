using PactPortal.Domain.People;

namespace PactPortal.Domain.Programme;

/// <summary>
/// The agenda as it was published at an instant: public pages, files, documents, badges and calendars read releases and never the draft. It doesn't change,
/// but that a name is taken out of its words when somebody is erased. Who speaks stands in it by identifier: whether, and by what name, a reader
/// sees them is asked of the speaker each time.
/// </summary>
public sealed class AgendaRelease(Guid conveningId, int number, string name, DateTimeOffset publishedAt, string? note = null)
{
    public const int NameLength = 100, NoteLength = 1_000;

    public Guid AgendaReleaseId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; private set; } = number;

    public string Name { get; private set; } = name;

    /// <summary>What is new in it, for everybody who reads it; null where nothing was said.</summary>
    public string? Note { get; private set; } = note;

    /// <summary>Said on each page and document made from it.</summary>
    public bool IsPreliminary { get; init; }

    public DateTimeOffset PublishedAt { get; private set; } = publishedAt;

    /// <summary>The account; null for the portal itself.</summary>
    public Guid? PublishedBy { get; init; }

    /// <summary>Items, rooms and tracks as they were.</summary>
    public AgendaSnapshot Snapshot { get; private set; } = AgendaSnapshot.Empty;

    /// <summary>Raised when a name was taken out of its words; zero until it has any.</summary>
    public int Version { get; private set; }

    /// <summary>Once: a release that has content keeps it.</summary>
    /// <exception cref="InvalidOperationException">It has content already.</exception>
    public void Hold(AgendaSnapshot snapshot)
    {
        if (Version > 0)
        {
            throw new InvalidOperationException($"Release {Number} of {ConveningId} has content already.");
        }

        (Snapshot, Version) = (snapshot, 1);
    }

    /// <summary>The one change there is: the same content without the name of somebody who was erased.</summary>
    public void TakeOut(KnownNames known)
    {
        if (!Snapshot.Words.Append(Name).Append(Note).Any(known.AreIn))
        {
            return;
        }

        (Name, Note) = (known.TakeOutOf(Name, NameLength), known.TakeOutOf(Note, NoteLength));
        Snapshot = Snapshot.Without(known);
        Version++;
    }
}
