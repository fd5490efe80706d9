namespace PactPortal.Domain.Programme;

/// <summary>A thread through the agenda.</summary>
/// <param name="code">"MDT"; also what a filter sends.</param>
public sealed class Track(Guid conveningId, string code, string name, int position)
{
    public Guid TrackId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    /// <summary>Order among the tracks, from 1.</summary>
    public int Position { get; private set; } = position;

    public string? Description { get; init; }
}
