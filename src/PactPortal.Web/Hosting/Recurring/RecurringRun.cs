namespace PactPortal.Web.Hosting.Recurring;

/// <summary>How the last run of some work went in this process.</summary>
public abstract class RecurringRun(string name, TimeSpan pause)
{
    private sealed record Ended(DateTimeOffset At, bool HasFailed);

    private Ended? last;

    public string Name => name;

    public TimeSpan Pause => pause;

    public bool HasFailed => last is { HasFailed: true };

    /// <summary>Real time; null before the first run.</summary>
    public DateTimeOffset? At => last?.At;

    public void End(DateTimeOffset at, bool hasFailed) => last = new Ended(at, hasFailed);
}

public sealed class RecurringRun<TWork>(TimeSpan pause) : RecurringRun(typeof(TWork).Name, pause);
