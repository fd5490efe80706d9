namespace PactPortal.Domain.Pricing;

/// <summary>A period of prices. It is in effect until its end, exclusively, from the end of the one before.</summary>
public sealed class Tier(string code, string name, DateTimeOffset endsAt)
{
    public Guid TierId { get; private set; } = Guid.CreateVersion7();

    public string Code { get; private set; } = code;

    /// <summary>"Early bird".</summary>
    public string Name { get; internal set; } = name;

    public DateTimeOffset EndsAt { get; internal set; } = endsAt;

    /// <summary>The name as it stands before "rate": "early-bird".</summary>
    public string Attributive => AttributiveOf(Name);

    public static string AttributiveOf(string name) => name.ToLowerInvariant().Replace(' ', '-');
}
