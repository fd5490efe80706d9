namespace PactPortal.Web.Hosting;

/// <summary>Real time, for what a demonstration's clock must not move: retries, claims, the life of links.</summary>
public sealed class RealTime(TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();
}
