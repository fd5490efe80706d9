using PactPortal.Domain.People;

namespace PactPortal.Domain.Programme;

/// <summary>Somebody who speaks or moderates, by the name they chose.</summary>
/// <param name="code">Their part of an address within a page: "fernbrook".</param>
public sealed class Speaker(Guid conveningId, string code, string name, SpeakerVisibility visibility)
{
    public Guid SpeakerId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    /// <summary>Who it is, over the years.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Null where it was not read.</summary>
    public Person? Person { get; init; }

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    public SpeakerVisibility Visibility { get; private set; } = visibility;

    /// <summary>What they do: "Staff attorney".</summary>
    public string? Role { get; init; }

    public string? Organization { get; init; }

    public string? Biography { get; init; }

    public string? Pronouns { get; init; }

    /// <summary>Another person's record: a merge, or its undoing.</summary>
    public void BelongTo(Guid personId) => PersonId = personId;
}
