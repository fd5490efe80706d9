using Microsoft.EntityFrameworkCore;
using PactPortal.Data;

namespace PactPortal.Web.Hosting;

/// <summary>
/// The clock of a demonstration: real time moved by an offset that all processes on the database share. Cookies, tokens and
/// lockouts keep real time. Registered in Development only; elsewhere <see cref="TimeProvider.System"/> is the clock.
/// </summary>
public sealed class DemonstrationTimeProvider(TimeProvider realTime) : TimeProvider
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private long offsetTicks;
    private long readAt = long.MinValue;

    public override DateTimeOffset GetUtcNow() => realTime.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    /// <summary>Reads the shared offset where what is known is older than a second.</summary>
    public async Task RefreshAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var now = realTime.GetTimestamp();
        var last = Interlocked.Read(ref readAt);
        if (last != long.MinValue && realTime.GetElapsedTime(last, now) < Fresh)
        {
            return;
        }

        var stored = await db.DemonstrationClocks.AsNoTracking().SingleOrDefaultAsync(cancellation);
        Set(stored?.OffsetTicks ?? 0, stored?.Preset ?? "");
    }

    public DateTimeOffset RealNow => realTime.GetUtcNow();

    /// <summary>The preset it was last set to; empty for another moment.</summary>
    public string Preset { get; private set; } = "";

    public void Set(long ticks, string preset)
    {
        Preset = preset;
        Interlocked.Exchange(ref offsetTicks, ticks);
        Interlocked.Exchange(ref readAt, realTime.GetTimestamp());
    }
}
