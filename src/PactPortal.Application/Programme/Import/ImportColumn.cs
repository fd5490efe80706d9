using System.Text.Json.Serialization;

namespace PactPortal.Application.Programme.Import;

/// <summary>What a column of a schedule's file can say of an item.</summary>
public enum ImportColumn
{
    [JsonStringEnumMemberName("Code")]
    Code = 1,
    [JsonStringEnumMemberName("Title")]
    Title = 2,
    [JsonStringEnumMemberName("Kind")]
    Kind = 3,
    [JsonStringEnumMemberName("State")]
    State = 4,

    /// <summary>The block it stands in, by code or title.</summary>
    [JsonStringEnumMemberName("Block")]
    Block = 5,

    /// <summary>The convening's day it belongs to, by number or date; in other words: what the file calls it.</summary>
    [JsonStringEnumMemberName("Day")]
    Day = 6,

    /// <summary>The date on the wall when it starts.</summary>
    [JsonStringEnumMemberName("Date")]
    Date = 7,
    [JsonStringEnumMemberName("Start")]
    Start = 8,
    [JsonStringEnumMemberName("End")]
    End = 9,
    [JsonStringEnumMemberName("Duration")]
    Duration = 10,
    [JsonStringEnumMemberName("Rooms")]
    Rooms = 11,
    [JsonStringEnumMemberName("Place")]
    Place = 12,
    [JsonStringEnumMemberName("Track")]
    Track = 13,
    [JsonStringEnumMemberName("Format")]
    Format = 14,
    [JsonStringEnumMemberName("Level")]
    Level = 15,
    [JsonStringEnumMemberName("Cohort")]
    Cohort = 16,
    [JsonStringEnumMemberName("AgencyTypes")]
    AgencyTypes = 17,
    [JsonStringEnumMemberName("Roles")]
    Roles = 18,
    [JsonStringEnumMemberName("Capacity")]
    Capacity = 19,
    [JsonStringEnumMemberName("Choosing")]
    Choosing = 20,
    [JsonStringEnumMemberName("Pinned")]
    Pinned = 21,
    [JsonStringEnumMemberName("Abstract")]
    Abstract = 22,
    [JsonStringEnumMemberName("Objectives")]
    Objectives = 23,
    [JsonStringEnumMemberName("Advisory")]
    Advisory = 24,
    [JsonStringEnumMemberName("CreditHours")]
    CreditHours = 25,
    [JsonStringEnumMemberName("Interpreter")]
    Interpreter = 26,
    [JsonStringEnumMemberName("Captions")]
    Captions = 27,
    [JsonStringEnumMemberName("Recording")]
    Recording = 28,
    [JsonStringEnumMemberName("Photographs")]
    Photographs = 29,
    [JsonStringEnumMemberName("Speakers")]
    Speakers = 30,

    /// <summary>A UUID: what calendars know the item by.</summary>
    [JsonStringEnumMemberName("Identifier")]
    Identifier = 31,
}
