using System.Text.Json.Serialization;

namespace PactPortal.Domain.Convenings;

public enum DayAudience
{
    [JsonStringEnumMemberName("Open")]
    Open = 1,

    /// <summary>PACT member counties only; where each county has a pool on it, up to so many people from each.</summary>
    [JsonStringEnumMemberName("MemberCounties")]
    MemberCounties = 2,
}

/// <summary>One day of a convening. How many seats it has, its pool says.</summary>
public sealed class ConveningDay(int number, string title, DayAudience audience)
{
    public Guid ConveningDayId { get; private set; } = Guid.CreateVersion7();

    /// <summary>From 1.</summary>
    public int Number { get; private set; } = number;

    /// <summary>Null where it is not known (the archive).</summary>
    public DateOnly? Date { get; internal set; }

    public string Title { get; internal set; } = title;

    public string? Description { get; internal set; }

    public DayAudience Audience { get; internal set; } = audience;
}
