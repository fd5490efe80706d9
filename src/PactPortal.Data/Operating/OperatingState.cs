namespace PactPortal.Data.Operating;

/// <summary>What the processes on one database know together about its operation. There is one row, from the first migration that has the table.</summary>
public sealed class OperatingState
{
    internal const int Only = 1;

    public int OperatingStateId { get; private set; } = Only;

    /// <summary>Real time of the last write that was only a trial.</summary>
    public DateTimeOffset? WriteTriedAt { get; private set; }

    /// <summary>Real time. While it is set nothing is mailed: the database is a restored copy, and the one it was taken from may mail too.</summary>
    public DateTimeOffset? MailHeldSince { get; private set; }
}
