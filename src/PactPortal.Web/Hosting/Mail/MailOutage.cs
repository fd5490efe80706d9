using PactPortal.Domain.Mail;

namespace PactPortal.Web.Hosting.Mail;

/// <param name="TryAgainAt">Real time.</param>
public sealed record MailOutageState(MailReceipt Reason, int Failures, DateTimeOffset TryAgainAt);

/// <summary>Why no mail leaves this process at present, if so. Each process finds out for itself, and a restart tries at once.</summary>
public sealed class MailOutage
{
    private volatile MailOutageState? current;

    public MailOutageState? Current => current;

    public bool MayTry(DateTimeOffset now) => current is not { } outage || outage.TryAgainAt <= now;

    /// <returns>When the server is tried again.</returns>
    public DateTimeOffset Begin(MailReceipt reason, DateTimeOffset now)
    {
        var failures = (current?.Failures ?? 0) + 1;
        current = new MailOutageState(reason, failures, now + RetrySchedule.OfServer(failures));
        return current.TryAgainAt;
    }

    public void End() => current = null;
}
