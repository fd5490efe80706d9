using System.Text.Json.Serialization;

namespace PactPortal.Domain.People;

/// <summary>
/// Somebody who lasts over registrations, convenings and years. An attendee, a speaker and an account are somebody's doings, and point to
/// one. Organizations see nothing of it, and nothing that they read depends on it. It holds no answers and never whether somebody has lived
/// through anything.
/// </summary>
public sealed class Person
{
    private Person() => (Name, FoldedName) = (null!, null); // set by the database

    /// <param name="name">As it was typed.</param>
    public Person(string name)
    {
        PersonId = Guid.CreateVersion7();
        (Name, FoldedName) = (name, PersonName.Fold(name));
    }

    public Guid PersonId { get; private set; }

    /// <summary>As it was typed, in any script.</summary>
    public string Name { get; private set; }

    /// <summary>How the name is compared; null on rows that were copied and not folded yet.</summary>
    public string? FoldedName { get; private set; }

    /// <summary>What lists are sorted by where the name's own beginning is not it: "Rivera, Ana"; null elsewhere.</summary>
    public string? SortName { get; private set; }

    /// <summary>Into whom this one was merged; null while it stands for itself.</summary>
    public Guid? MergedInto { get; private set; }

    /// <summary>When the name was erased; null while it is there.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>
    /// Why the records of this person must be kept (a request for public records, a dispute); null where nothing stands against erasing.
    /// </summary>
    public string? HeldBecause { get; private set; }

    /// <summary>Raised by every change, of what points here too: undoing a merge is possible while it is as the merge left it.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>It stands for itself: neither merged into another nor erased.</summary>
    public bool IsCurrent => MergedInto is null && ErasedAt is null;

    /// <summary>Something that points here changed.</summary>
    public void Touch() => Version++;

    /// <summary>For a row that was copied without it.</summary>
    public void FoldName() => FoldedName = PersonName.Fold(Name);

    /// <summary>Gives the name as it is known now, and what it is sorted by.</summary>
    public void Rename(string name, string? sortName)
    {
        Require();
        (Name, FoldedName, SortName) = (name, PersonName.Fold(name), sortName);
        Version++;
    }

    public void MergeInto(Person kept)
    {
        Require();
        kept.Require();
        if (kept.PersonId == PersonId)
        {
            throw new InvalidOperationException($"Person {PersonId} can't be merged into itself.");
        }

        MergedInto = kept.PersonId;
        Version++;
    }

    public void StandAgain()
    {
        MergedInto = null;
        Version++;
    }

    /// <summary>Keeps the records of this person from being erased, with the reason; null lets them go.</summary>
    public void Hold(string? because)
    {
        HeldBecause = because;
        Version++;
    }

    /// <summary>Takes the name away. What the person did stays, under no name.</summary>
    public Refusal? Erase(DateTimeOffset at)
    {
        if (HeldBecause is { } because)
        {
            return new Refusal($"The records of this person are held: {because.TrimEnd('.')}. Nothing was erased.");
        }

        (Name, FoldedName, SortName, ErasedAt) = (PersonName.Erased, null, null, at);
        Version++;
        return null;
    }

    private void Require()
    {
        if (!IsCurrent)
        {
            throw new InvalidOperationException($"Person {PersonId} {(MergedInto is null ? "was erased" : "was merged into another")}.");
        }
    }
}

/// <summary>By what an address came to be known as somebody's own.</summary>
public enum AddressConfirmation
{
    /// <summary>They signed in with it.</summary>
    [JsonStringEnumMemberName("SignedIn")]
    SignedIn = 1,

    /// <summary>
    /// They saved something on the page of the personal link that was sent to it. Opening it confirms nothing: mail scanners do.
    /// </summary>
    [JsonStringEnumMemberName("SavedOwnPage")]
    SavedOwnPage = 2,
}

/// <summary>An address that somebody confirmed to be theirs.</summary>
/// <param name="address">Folded, see <see cref="EmailAddress.Fold"/>.</param>
public sealed class PersonAddress(Guid personId, string address, AddressConfirmation confirmedBy, DateTimeOffset confirmedAt)
{
    public Guid PersonAddressId { get; private set; } = Guid.CreateVersion7();

    public Guid PersonId { get; private set; } = personId;

    public string Address { get; private set; } = address;

    public AddressConfirmation ConfirmedBy { get; private set; } = confirmedBy;

    public DateTimeOffset ConfirmedAt { get; private set; } = confirmedAt;

    /// <summary>A merge gave it to another, or gave it back.</summary>
    public void MoveTo(Guid personId) => PersonId = personId;
}
