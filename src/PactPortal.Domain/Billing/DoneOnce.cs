namespace PactPortal.Domain.Billing;

/// <summary>
/// Marks something that must not be done twice, however often it is sent: a form by the key it was shown with, a row of a bank's
/// file by what it says. Written in the commit that does it; the database has each key once.
/// </summary>
/// <param name="key">Of the form or row.</param>
/// <param name="subject">The record that came of it.</param>
public sealed class DoneOnce(Guid key, Guid subject, DateTimeOffset at)
{
    public Guid Key { get; private set; } = key;

    public Guid Subject { get; private set; } = subject;

    /// <summary>By the portal's clock.</summary>
    public DateTimeOffset At { get; private set; } = at;
}
