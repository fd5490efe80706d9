namespace PactPortal.Application;

/// <summary>Real time, for what a demonstration's clock must not move: retries, claims, the life of links, limits on an answer.</summary>
public sealed class RealTime(TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Ticks after each pause.</summary>
    public PeriodicTimer Every(TimeSpan pause) => new(pause, time);

    /// <summary>A source whose token is cancelled after that long.</summary>
    public CancellationTokenSource EndingAfter(TimeSpan wait) => new(wait, time);
}
