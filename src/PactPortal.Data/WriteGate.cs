namespace PactPortal.Data;

/// <summary>
/// Lets one write at a time into SQLite. SQLite's own waiting is unfair: with sixteen connections single commits starve
/// for seconds, while a queue in the process keeps the same rate. Other processes wait by busy_timeout.
/// SQL Server needs none: <see cref="None"/>.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim? oneAtATime;

    /// <summary>Something was committed by this process. Whoever listens answers at once.</summary>
    public event Action? Committed;

    private WriteGate(SemaphoreSlim? oneAtATime, TimeProvider time) => (this.oneAtATime, Kept) = (oneAtATime, new KeptReads(time));

    /// <summary>What may be read from memory until something is committed.</summary>
    internal KeptReads Kept { get; }

    public static WriteGate None(TimeProvider time) => new(null, time);

    public static WriteGate ForSqlite(TimeProvider time) => new(new SemaphoreSlim(1, 1), time);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        if (oneAtATime is not null)
        {
            await oneAtATime.WaitAsync(cancellation);
        }

        return new Turn(oneAtATime);
    }

    /// <returns>Null where no turn came within the time.</returns>
    internal IDisposable? TryEnter(TimeSpan patience) => oneAtATime?.Wait(patience) == false ? null : new Turn(oneAtATime);

    public void Dispose() => oneAtATime?.Dispose();

    internal void TellCommitted()
    {
        Kept.Forget();
        Committed?.Invoke();
    }

    private sealed class Turn(SemaphoreSlim? gate) : IDisposable
    {
        public void Dispose() => gate?.Release();
    }
}
