using Microsoft.Extensions.Time.Testing;

namespace PactPortal.Testing;

/// <summary>A clock that stands where it is put, also before where it stood.</summary>
public sealed class TestClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    public DateTimeOffset Now
    {
        get => GetUtcNow().ToUniversalTime();
        set => AdjustTime(value.ToUniversalTime());
    }
}
