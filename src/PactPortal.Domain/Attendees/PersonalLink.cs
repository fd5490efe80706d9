namespace PactPortal.Domain.Attendees;

/// <summary>
/// A key to an attendee's own page. It opens only while the attendee's e-mail is the one it was sent to: changing the e-mail
/// ends it.
/// </summary>
public sealed class PersonalLink(Guid attendeeId, string address, string tokenHash, DateTimeOffset madeAt)
{
    public Guid PersonalLinkId { get; private set; } = Guid.CreateVersion7();

    public Guid AttendeeId { get; private set; } = attendeeId;

    /// <summary>The e-mail it was sent to.</summary>
    public string Address { get; private set; } = address;

    public string TokenHash { get; private set; } = tokenHash;

    public DateTimeOffset MadeAt { get; private set; } = madeAt;
}
