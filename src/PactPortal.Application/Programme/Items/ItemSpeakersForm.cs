namespace PactPortal.Application.Programme.Items;

/// <summary>Who speaks in an item, as the browser sends it.</summary>
public sealed class ItemSpeakersForm
{
    public List<ItemSpeakerForm> People { get; set; } = [];

    /// <summary>Who is added; empty: nobody.</summary>
    public string? Speaker { get; set; }

    public string? Role { get; set; }

    public string? Answer { get; set; }

    /// <summary>The item's version when the form was shown.</summary>
    public int Version { get; set; }
}

/// <summary>Somebody who stands in the item.</summary>
public sealed class ItemSpeakerForm
{
    public Guid SpeakerId { get; set; }

    public string? Role { get; set; }

    public string? Answer { get; set; }

    public bool IsTakenOut { get; set; }
}
