namespace PactPortal.Domain.Mail;

/// <summary>When a message is tried again: soon at first, then patiently for three days, as mail servers do (RFC 5321, 4.5.4.1).</summary>
public static class RetrySchedule
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(8), TimeSpan.FromHours(24), TimeSpan.FromHours(36),
    ];

    /// <param name="attempts">How often it was tried.</param>
    /// <returns>The wait before the next attempt, or null: it was tried often enough.</returns>
    public static TimeSpan? After(int attempts) => attempts >= 1 && attempts <= Waits.Length ? Waits[attempts - 1] : null;
}
