namespace PactPortal.Domain.Printing;

public enum PrintState
{
    /// <summary>Nobody began it, or whoever did is gone and it goes on soon.</summary>
    Waiting = 1,
    Running = 2,
    Done = 3,

    /// <summary>Something can't be printed; it can be tried again.</summary>
    Failed = 4,

    /// <summary>Its file was kept as long as it was promised.</summary>
    Removed = 5,
}

/// <summary>
/// A wish to print much of a convening as one file, made in the background. What it prints is a list that is fixed when it is asked for.
/// Who prints it holds it by a claim that ends by itself; claims and progress are conditional updates.
/// </summary>
public sealed class PrintJob
{
    public const int LongestProblem = 2000;

    private PrintJob()
    {
        (RequestedByName, Items, LeftOut) = (null!, null!, null!); // set by the database
    }

    public PrintJob(Guid conveningId, PrintKind kind, PrintForm form, IReadOnlyList<PrintItem> items, Act act)
    {
        if (items.Count == 0)
        {
            throw new ArgumentException($"A job of {kind} that prints nothing.", nameof(items));
        }

        PrintJobId = Guid.CreateVersion7();
        (ConveningId, Kind, Form, Items, Total) = (conveningId, kind, form, items, items.Count);
        (RequestedAt, RequestedBy, RequestedByName, LeftOut) = (act.At, act.Actor, act.ActorName, []);
        Live = LiveKey(conveningId, kind, form);
    }

    public Guid PrintJobId { get; private set; }

    public Guid ConveningId { get; private set; }

    public PrintKind Kind { get; private set; }

    public PrintForm Form { get; private set; }

    /// <summary>By the portal's clock, as are the other instants but <see cref="ClaimedUntil"/>.</summary>
    public DateTimeOffset RequestedAt { get; private set; }

    public Guid? RequestedBy { get; private set; }

    public string RequestedByName { get; private set; }

    /// <summary>What it prints, in this order.</summary>
    public IReadOnlyList<PrintItem> Items { get; private set; }

    public int Total { get; private set; }

    /// <summary>Of the items, how many were looked at.</summary>
    public int Done { get; private set; }

    /// <summary>From 1. Trying again prints all of it anew, as it is then.</summary>
    public int Attempt { get; private set; } = 1;

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public long? FileSize { get; private set; }

    public IReadOnlyList<PrintGap> LeftOut { get; private set; }

    /// <summary>When the file is removed.</summary>
    public DateTimeOffset? KeptUntil { get; private set; }

    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Why it failed, in sentences for whoever asked.</summary>
    public string? Problem { get; private set; }

    /// <summary>When its file, or what a failed attempt left, was removed.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>The claim that prints it now.</summary>
    public Guid? Claim { get; private set; }

    /// <summary>Real time.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    /// <summary>Unique while the job is not over: there is one of a convening, kind and form. Null when it is over.</summary>
    public string? Live { get; private set; }

    /// <summary>Raised by every change but progress: a claim that was lost can't finish the job.</summary>
    public int Version { get; private set; } = 1;

    public static string LiveKey(Guid conveningId, PrintKind kind, PrintForm form) =>
        $"{conveningId:N}-{StoredName.Of(kind)}-{StoredName.Of(form)}";

    public static PrintState StateAt(
        DateTimeOffset now, DateTimeOffset? startedAt, DateTimeOffset? finishedAt, DateTimeOffset? failedAt, DateTimeOffset? keptUntil) =>
        failedAt is not null ? PrintState.Failed
        : finishedAt is not null ? now < keptUntil ? PrintState.Done : PrintState.Removed
        : startedAt is not null ? PrintState.Running
        : PrintState.Waiting;

    public PrintState StateAt(DateTimeOffset now) => StateAt(now, StartedAt, FinishedAt, FailedAt, KeptUntil);

    public void Finish(long size, IReadOnlyList<PrintGap> leftOut, DateTimeOffset at, DateTimeOffset keptUntil)
    {
        RequireLive();
        (FinishedAt, FileSize, LeftOut, KeptUntil, Done) = (at, size, leftOut, keptUntil, Total);
        End();
    }

    /// <param name="problem">In sentences.</param>
    public void Fail(string problem, DateTimeOffset at)
    {
        RequireLive();
        (FailedAt, Problem) = (at, problem.Length <= LongestProblem ? problem : problem[..(LongestProblem - 1)] + "…");
        End();
    }

    /// <summary>Prints the same list anew.</summary>
    public void Again()
    {
        if (FailedAt is null)
        {
            throw new InvalidOperationException($"Print job {PrintJobId} did not fail.");
        }

        (FailedAt, Problem, StartedAt, RemovedAt, Done) = (null, null, null, null, 0);
        Live = LiveKey(ConveningId, Kind, Form);
        Attempt++;
        Version++;
    }

    public void Remove(DateTimeOffset at)
    {
        RemovedAt = at;
        Version++;
    }

    /// <summary>
    /// What was printed names somebody who has no name any more: the time of a finished file is over, and what is being made begins anew.
    /// The files of all attempts go with it.
    /// </summary>
    public void Discard(DateTimeOffset at)
    {
        if (Live is not null)
        {
            Attempt += StartedAt is null ? 0 : 1;
            (Claim, ClaimedUntil, StartedAt, Done) = (null, null, null, 0);
        }
        else if (KeptUntil > at)
        {
            KeptUntil = at;
        }

        Version++;
    }

    private void End()
    {
        (Claim, ClaimedUntil, Live) = (null, null, null);
        Version++;
    }

    private void RequireLive()
    {
        if (Live is null)
        {
            throw new InvalidOperationException($"Print job {PrintJobId} is over.");
        }
    }
}
