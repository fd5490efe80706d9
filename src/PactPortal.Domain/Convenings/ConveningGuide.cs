using System.Text.Json.Serialization;

namespace PactPortal.Domain.Convenings;

/// <summary>What a convening tells people besides its numbers. Plain text, edited as data.</summary>
public sealed record ConveningGuide
{
    [JsonPropertyName("includes")]
    public IReadOnlyList<string> Includes { get; init; } = [];

    [JsonPropertyName("excludes")]
    public IReadOnlyList<string> Excludes { get; init; } = [];

    [JsonPropertyName("codeOfConduct")]
    public IReadOnlyList<string> CodeOfConduct { get; init; } = [];

    /// <summary>What happens to fees when the host cancels.</summary>
    [JsonPropertyName("hostCancels")]
    public string? HostCancels { get; init; }

    /// <summary>Attendees are this age or older; null where the convening says nothing.</summary>
    [JsonPropertyName("minimumAge")]
    public int? MinimumAge { get; init; }

    [JsonPropertyName("contacts")]
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Who the convening is for, in a sentence or two.</summary>
    [JsonPropertyName("whoShouldAttend")]
    public string? WhoShouldAttend { get; init; }

    /// <summary>What the convening has produced: an opening sentence, then the results, for the letter.</summary>
    [JsonPropertyName("producedIntroduction")]
    public string? ProducedIntroduction { get; init; }

    [JsonPropertyName("produced")]
    public IReadOnlyList<string> Produced { get; init; } = [];

    /// <summary>Why a county sends a team and not one person, for the letter.</summary>
    [JsonPropertyName("whyATeam")]
    public string? WhyATeam { get; init; }

    /// <summary>Who carries which part of the cost, for the letter.</summary>
    [JsonPropertyName("costSharing")]
    public string? CostSharing { get; init; }

    /// <summary>What an archived convening left behind, by name.</summary>
    [JsonPropertyName("documents")]
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Deadlines that belong to no rate or policy, for example the end of scholarship applications.</summary>
    [JsonPropertyName("furtherDates")]
    public IReadOnlyList<DateToKeep> FurtherDates { get; init; } = [];

    /// <param name="topic">A word of the contact's topic: "Invoice".</param>
    public Contact? ContactAbout(string topic) => Contacts.FirstOrDefault(contact => contact.Topic.Contains(topic, StringComparison.OrdinalIgnoreCase));
}

/// <param name="Topic">"Registration and logistics".</param>
public sealed record Contact(
    [property: JsonPropertyName("topic")] string Topic,
    [property: JsonPropertyName("email")] string Email);

/// <param name="EndsAt">Exclusive end.</param>
/// <param name="What">"Scholarship applications close".</param>
public sealed record DateToKeep(
    [property: JsonPropertyName("endsAt")] DateTimeOffset EndsAt,
    [property: JsonPropertyName("what")] string What);
