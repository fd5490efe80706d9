namespace PactPortal.Domain.Programme;

/// <summary>A key to a speaker's own page. It opens only while the speaker's e-mail is the one it was sent to: changing the e-mail ends it.</summary>
public sealed class SpeakerLink(Guid speakerId, string address, string tokenHash, DateTimeOffset madeAt)
{
    public Guid SpeakerLinkId { get; private set; } = Guid.CreateVersion7();

    public Guid SpeakerId { get; private set; } = speakerId;

    /// <summary>The e-mail it was sent to.</summary>
    public string Address { get; private set; } = address;

    public string TokenHash { get; private set; } = tokenHash;

    public DateTimeOffset MadeAt { get; private set; } = madeAt;
}
