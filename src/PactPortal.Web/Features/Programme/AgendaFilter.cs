using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Programme;

namespace PactPortal.Web.Features.Programme;

/// <summary>What somebody looks for in an agenda, as an address holds it. What names nothing is no filter.</summary>
public sealed class AgendaFilter
{
    private const int LongestSearch = 100;
    private const string RolePrefix = "role:";

    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>A day's number.</summary>
    [FromQuery(Name = "day")]
    public string? Day { get; set; }

    [FromQuery(Name = "track")]
    public string? Track { get; set; }

    /// <summary>A room's code.</summary>
    [FromQuery(Name = "room")]
    public string? Room { get; set; }

    /// <summary>A speaker's code, of those whom the reader may know of.</summary>
    [FromQuery(Name = "speaker")]
    public string? Speaker { get; set; }

    [FromQuery(Name = "for")]
    public string? For { get; set; }

    public IReadOnlyList<string> Words => (Search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public AgencyType? Agency => StoredName.Find<AgencyType>(For);

    public string? Role => For?.StartsWith(RolePrefix, StringComparison.Ordinal) == true ? For[RolePrefix.Length..] : null;

    public bool IsEmpty => Words.Count == 0 && Day is null && Track is null && Room is null && Speaker is null && For is null;

    /// <summary>Nothing but the day is chosen: what happens around the sessions is of a day too, and of nothing else.</summary>
    public bool IsOfDayAlone => Words.Count == 0 && Track is null && Room is null && Speaker is null && For is null;

    public static string ValueOf(string role) => RolePrefix + role;

    public static string ValueOf(int day) => day.ToString(CultureInfo.InvariantCulture);

    /// <summary>Only what this agenda knows, and a search of bearable length.</summary>
    public AgendaFilter Within(AgendaOptions options) => new()
    {
        Search = Search?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestSearch)] : null,
        Day = AgendaOptions.Known(options.Days, Day),
        Track = AgendaOptions.Known(options.Tracks, Track),
        Room = AgendaOptions.Known(options.Rooms, Room),
        Speaker = AgendaOptions.Known(options.Speakers, Speaker),
        For = AgendaOptions.Known(options.Audiences, For),
    };

    /// <summary>Every word is found somewhere in what the reader may see of the session.</summary>
    public bool Admits(AgendaEntry entry) =>
        (Day is null || (entry.Item.Day is { } day && ValueOf(day) == Day))
        && (Track is null || entry.Item.Track?.Code == Track)
        && (Room is null || entry.Item.Rooms.Any(room => room.Code == Room))
        && (Speaker is null || entry.People.Any(person => person.Code == Speaker))
        && (Agency is not { } agency || entry.Item.Audience.IsFor(agency))
        && (Role is not { } role || entry.Item.Audience.IsFor(role))
        && Words.All(word => Texts(entry).Any(text => Holds(text, word)));

    /// <summary>Of what happens around the sessions, what is there on the day that was chosen; nothing where anything else was.</summary>
    public bool Admits(ReleasedItem around) => IsOfDayAlone && (Day is null || around.Day is not { } day || ValueOf(day) == Day);

    private static bool Holds(string? text, string word) =>
        text is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static IEnumerable<string?> Texts(AgendaEntry entry) =>
    [
        entry.Item.Code, entry.Item.Title, entry.Item.Abstract, entry.Item.Format, entry.Item.Audience.Words, entry.Item.Track?.Name, entry.Item.Where,
        .. entry.Item.Objectives,
        .. entry.People.SelectMany(person => new[] { person.Name, person.Organization }),
    ];
}
