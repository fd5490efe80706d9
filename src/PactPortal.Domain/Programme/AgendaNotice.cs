using System.Text.Json.Serialization;

namespace PactPortal.Domain.Programme;

/// <summary>What somebody is to the agenda who is told of its changes.</summary>
public enum AgendaReaderKind
{
    /// <summary>Who chose a session.</summary>
    [JsonStringEnumMemberName("Attendee")]
    Attendee = 1,
    [JsonStringEnumMemberName("Speaker")]
    Speaker = 2,
}

/// <summary>
/// Up to which release somebody knows of an item: what they were told, or what they saw when they chose it. Who is told of a release is judged by this, so
/// that a quiet release is told with the next, and what was moved and moved back is told to nobody.
/// </summary>
/// <param name="readerId">The attendee or speaker.</param>
public sealed class AgendaKnowledge(Guid conveningId, AgendaReaderKind kind, Guid readerId, Guid agendaItemId, int release)
{
    public Guid ConveningId { get; private set; } = conveningId;

    public AgendaReaderKind Kind { get; private set; } = kind;

    public Guid ReaderId { get; private set; } = readerId;

    public Guid AgendaItemId { get; private set; } = agendaItemId;

    /// <summary>Number of the release.</summary>
    public int Release { get; private set; } = release;

    /// <summary>They were told of it, or shown it, as it is in a later release.</summary>
    public void Learn(int release) => Release = Math.Max(Release, release);
}

/// <summary>One message of a release to one person: which items changed for them, and since which release.</summary>
public sealed class AgendaNotice(
    Guid conveningId, AgendaReaderKind kind, Guid readerId, int release, IReadOnlyList<NoticedItem> items, bool isMailed, DateTimeOffset madeAt)
{
    public Guid AgendaNoticeId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    public AgendaReaderKind Kind { get; private set; } = kind;

    public Guid ReaderId { get; private set; } = readerId;

    public int Release { get; private set; } = release;

    public IReadOnlyList<NoticedItem> Items { get; private set; } = items;

    /// <summary>False where it is a banner on their page only: they switched such mails off.</summary>
    public bool IsMailed { get; private set; } = isMailed;

    public DateTimeOffset MadeAt { get; private set; } = madeAt;
}

/// <param name="Since">The release that they knew of it.</param>
public sealed record NoticedItem([property: JsonPropertyName("itemId")] Guid ItemId, [property: JsonPropertyName("since")] int Since);
