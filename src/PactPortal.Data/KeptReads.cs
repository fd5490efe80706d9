using System.Collections.Concurrent;

namespace PactPortal.Data;

/// <summary>
/// What nearly every page reads and hardly anybody changes, such as convenings and counties: kept in memory until this process
/// commits something, and a second at the longest, so that what another process commits is seen soon.
/// </summary>
internal sealed class KeptReads(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private const int MostVersions = 32;

    private readonly ConcurrentDictionary<string, Kept> all = new();
    private readonly ConcurrentDictionary<string, object> versions = new();

    private int commits;

    public void Forget() => Interlocked.Increment(ref commits);

    public async Task<T> GetAsync<T>(string name, Func<Task<T>> read)
        where T : class
    {
        // Taken before the reading: what is committed meanwhile makes its result old at once.
        var (before, now) = (Volatile.Read(ref commits), time.GetUtcNow());
        if (all.TryGetValue(name, out var kept) && kept.Commits == before && (now - kept.At).Duration() < Longest)
        {
            return (T)kept.Value;
        }

        var value = await read();
        all[name] = new Kept(value, before, now);
        return value;
    }

    /// <summary>Kept however much is committed, for what never changes under its name; a few, then all are let go.</summary>
    public async Task<T> GetVersionAsync<T>(string name, Func<Task<T>> read)
        where T : class
    {
        if (versions.TryGetValue(name, out var kept))
        {
            return (T)kept;
        }

        var value = await read();
        if (versions.Count >= MostVersions)
        {
            versions.Clear();
        }

        versions[name] = value;
        return value;
    }

    private sealed record Kept(object Value, int Commits, DateTimeOffset At);
}
