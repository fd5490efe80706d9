namespace PactPortal.Domain.Billing;

/// <summary>An event of the payment provider that was acted upon: its identifier is written in the commit that acts, and so it acts once.</summary>
public sealed class ProviderEvent(string eventId, string type, DateTimeOffset at)
{
    public string EventId { get; private set; } = eventId;

    public string Type { get; private set; } = type;

    /// <summary>When it was acted upon, by the portal's clock.</summary>
    public DateTimeOffset At { get; private set; } = at;
}
