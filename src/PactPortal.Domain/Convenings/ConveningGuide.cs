namespace PactPortal.Domain.Convenings;

/// <summary>What a convening tells people besides its numbers. Plain text, edited as data.</summary>
public sealed record ConveningGuide
{
    public IReadOnlyList<string> Includes { get; init; } = [];

    public IReadOnlyList<string> Excludes { get; init; } = [];

    public IReadOnlyList<string> CodeOfConduct { get; init; } = [];

    /// <summary>What happens to fees when the host cancels.</summary>
    public string? HostCancels { get; init; }

    /// <summary>Attendees are this age or older; null where the convening says nothing.</summary>
    public int? MinimumAge { get; init; }

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Who the convening is for, in a sentence or two.</summary>
    public string? WhoShouldAttend { get; init; }

    /// <summary>What the convening has produced: an opening sentence, then the results, for the letter.</summary>
    public string? ProducedIntroduction { get; init; }

    public IReadOnlyList<string> Produced { get; init; } = [];

    /// <summary>Why a county sends a team and not one person, for the letter.</summary>
    public string? WhyATeam { get; init; }

    /// <summary>Who carries which part of the cost, for the letter.</summary>
    public string? CostSharing { get; init; }

    /// <summary>What an archived convening left behind, by name.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Deadlines that belong to no rate or policy, for example the end of scholarship applications.</summary>
    public IReadOnlyList<DateToKeep> FurtherDates { get; init; } = [];

    /// <param name="topic">A word of the contact's topic: "Invoice".</param>
    public Contact? ContactAbout(string topic) => Contacts.FirstOrDefault(contact => contact.Topic.Contains(topic, StringComparison.OrdinalIgnoreCase));
}

/// <param name="Topic">"Registration and logistics".</param>
public sealed record Contact(string Topic, string Email);

/// <param name="EndsAt">Exclusive end.</param>
/// <param name="What">"Scholarship applications close".</param>
public sealed record DateToKeep(DateTimeOffset EndsAt, string What);
