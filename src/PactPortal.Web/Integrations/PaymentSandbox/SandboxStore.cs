using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text.Json;

namespace PactPortal.Web.Integrations.PaymentSandbox;

/// <summary>Where the sandbox keeps what it knows.</summary>
public sealed record SandboxFolder(string Path);

/// <summary>
/// The sandbox's file: read, changed and written by one at a time, in this process and in others on the same folder.
/// A restart loses nothing.
/// </summary>
public sealed class SandboxStore(SandboxFolder folder, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    private readonly string path = System.IO.Path.Combine(folder.Path, "payment-sandbox.json");
    private (long Version, SandboxState State)? known;

    /// <summary>Looks, after what the clock has ended meanwhile is ended.</summary>
    internal Task<T> ReadAsync<T>(Func<SandboxState, T> look, CancellationToken cancellation) => TurnAsync(look, changes: false, cancellation);

    /// <summary>Does the work alone and keeps what it changed; where it throws, nothing is kept.</summary>
    internal Task<T> ChangeAsync<T>(Func<SandboxState, T> work, CancellationToken cancellation) => TurnAsync(work, changes: true, cancellation);

    private async Task<T> TurnAsync<T>(Func<SandboxState, T> work, bool changes, CancellationToken cancellation)
    {
        var turn = Turns.GetOrAdd(path, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellation);
        try
        {
            await using var gate = await EnterAsync(cancellation);
            var version = VersionIn(gate);
            var state = known is { } kept && kept.Version == version ? kept.State : await ReadAsync(cancellation);
            known = null;
            var hasEnded = SandboxActs.EndWhatIsOver(state, time.GetUtcNow());
            var result = work(state);
            if (changes || hasEnded)
            {
                await File.WriteAllBytesAsync(path + ".part", JsonSerializer.SerializeToUtf8Bytes(state, Json), CancellationToken.None);
                File.Move(path + ".part", path, overwrite: true);
                Write(gate, ++version);
            }

            known = (version, state);
            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<SandboxState> ReadAsync(CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            return new SandboxState();
        }

        await using var stream = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<SandboxState>(stream, Json, cancellation) ?? new SandboxState();
    }

    private async Task<FileStream> EnterAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder.Path);
        using var timer = new PeriodicTimer(Pause);
        while (true)
        {
            try
            {
                return new FileStream(path + ".turn", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await timer.WaitForNextTickAsync(cancellation); // another process has its turn
            }
        }
    }

    // The gate's file counts the changes: who finds the number it knows need not read the other file again.
    private static long VersionIn(FileStream gate)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        return gate.ReadAtLeast(bytes, sizeof(long), throwOnEndOfStream: false) == sizeof(long) ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : 0;
    }

    private static void Write(FileStream gate, long version)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, version);
        gate.Position = 0;
        gate.Write(bytes);
    }
}
