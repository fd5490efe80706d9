using System.Text.Json.Serialization;

namespace PactPortal.Documents.Calendars;

/// <summary>What a calendar file is for (RFC 5546, 1.4).</summary>
public enum CalendarMethod
{
    /// <summary>To be read: a file that somebody fetches, or a feed.</summary>
    [JsonStringEnumMemberName("PUBLISH")]
    Publish = 1,

    /// <summary>Puts an event into somebody's calendar, or changes the one that is there.</summary>
    [JsonStringEnumMemberName("REQUEST")]
    Request = 2,

    /// <summary>Takes an event out of somebody's calendar.</summary>
    [JsonStringEnumMemberName("CANCEL")]
    Cancel = 3,
}

/// <summary>Whether an event takes place (RFC 5545, 3.8.1.11).</summary>
public enum CalendarStatus
{
    [JsonStringEnumMemberName("CONFIRMED")]
    Confirmed = 1,
    [JsonStringEnumMemberName("TENTATIVE")]
    Tentative = 2,
    [JsonStringEnumMemberName("CANCELLED")]
    Cancelled = 3,
}

/// <summary>These words as a calendar program reads them.</summary>
internal static class CalendarWords
{
    public static string Word(this CalendarMethod method) => method switch
    {
        CalendarMethod.Publish => "PUBLISH",
        CalendarMethod.Request => "REQUEST",
        CalendarMethod.Cancel => "CANCEL",
    };

    public static string Word(this CalendarStatus status) => status switch
    {
        CalendarStatus.Confirmed => "CONFIRMED",
        CalendarStatus.Tentative => "TENTATIVE",
        CalendarStatus.Cancelled => "CANCELLED",
    };
}
