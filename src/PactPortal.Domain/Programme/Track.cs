namespace PactPortal.Domain.Programme;

/// <summary>A thread through the agenda.</summary>
/// <param name="code">"MDT"; also what a filter sends. It never changes.</param>
public sealed class Track(Guid conveningId, string code, string name, int position)
{
    public const int NameLength = 200, DescriptionLength = 1_000;

    public Guid TrackId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    /// <summary>Order among the tracks, from 1.</summary>
    public int Position { get; private set; } = position;

    public string? Description { get; private set; }

    /// <summary>It is chosen for nothing new.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Raised by every change.</summary>
    public int Version { get; private set; } = 1;

    public void Change(string name, string? description, int position)
    {
        (Name, Description, Position) = (name, description, position);
        Version++;
    }

    public void Retire(bool isRetired)
    {
        IsRetired = isRetired;
        Version++;
    }
}
