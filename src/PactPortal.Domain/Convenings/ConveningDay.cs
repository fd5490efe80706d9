using System.Text.Json.Serialization;

namespace PactPortal.Domain.Convenings;

public enum DayAudience
{
    [JsonStringEnumMemberName("Open")]
    Open = 1,

    /// <summary>PACT member counties only, with a cap on each county's seats where one is set.</summary>
    [JsonStringEnumMemberName("MemberCounties")]
    MemberCounties = 2,
}

/// <summary>One day of a convening.</summary>
public sealed class ConveningDay(int number, string title, DayAudience audience)
{
    public Guid ConveningDayId { get; private set; } = Guid.CreateVersion7();

    /// <summary>From 1.</summary>
    public int Number { get; private set; } = number;

    /// <summary>Null where it is not known (the archive).</summary>
    public DateOnly? Date { get; init; }

    public string Title { get; private set; } = title;

    public string? Description { get; init; }

    public DayAudience Audience { get; private set; } = audience;

    /// <summary>Null: no limit is known.</summary>
    public int? Capacity { get; init; }

    /// <summary>The most people one county may send on this day, or null.</summary>
    public int? CountySeatCap { get; init; }
}
