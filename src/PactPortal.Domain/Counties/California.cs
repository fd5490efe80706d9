namespace PactPortal.Domain.Counties;

/// <summary>The state's own calendar, in which facts about counties are dated.</summary>
public static class California
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);
}
