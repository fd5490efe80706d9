namespace PactPortal.Domain.Mail;

/// <summary>When something is tried again.</summary>
public static class RetrySchedule
{
    // Soon at first, then patiently for three days, as mail servers do (RFC 5321, 4.5.4.1).
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(8), TimeSpan.FromHours(24), TimeSpan.FromHours(36),
    ];

    // A server that is asked with a wrong password too often locks the account.
    private static readonly TimeSpan[] ServerWaits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)];

    /// <param name="attempts">How often a message was tried.</param>
    /// <returns>The wait before the next attempt, or null: it was tried often enough.</returns>
    public static TimeSpan? After(int attempts) => attempts >= 1 && attempts <= Waits.Length ? Waits[attempts - 1] : null;

    /// <param name="failures">How often the server could not be used, one after another.</param>
    /// <returns>The wait before it is tried again; it always is.</returns>
    public static TimeSpan OfServer(int failures) => ServerWaits[Math.Clamp(failures, 1, ServerWaits.Length) - 1];
}
