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

    [FromQuery(Name = "track")]
    public string? Track { get; set; }

    [FromQuery(Name = "for")]
    public string? For { get; set; }

    public IReadOnlyList<string> Words => (Search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public AgencyType? Agency => StoredName.Find<AgencyType>(For);

    public string? Role => For?.StartsWith(RolePrefix, StringComparison.Ordinal) == true ? For[RolePrefix.Length..] : null;

    public static string ValueOf(string role) => RolePrefix + role;

    /// <summary>Only what this agenda knows, and a search of bearable length.</summary>
    public AgendaFilter Within(IReadOnlyList<ReleasedTrack> tracks, IReadOnlyList<string> roles) => new()
    {
        Search = Search?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestSearch)] : null,
        Track = tracks.Any(track => track.Code == Track) ? Track : null,
        For = Agency is not null || roles.Contains(Role) ? For : null,
    };

    public bool IsEmpty => Words.Count == 0 && Track is null && For is null;

    /// <summary>Every word is found somewhere in what the reader may see of the session.</summary>
    public bool Admits(AgendaEntry entry) =>
        (Track is null || entry.Item.Track?.Code == Track)
        && (Agency is not { } agency || entry.Item.Audience.IsFor(agency))
        && (Role is not { } role || entry.Item.Audience.IsFor(role))
        && Words.All(word => Texts(entry).Any(text => Holds(text, word)));

    private static bool Holds(string? text, string word) =>
        text is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static IEnumerable<string?> Texts(AgendaEntry entry) =>
    [
        entry.Item.Code, entry.Item.Title, entry.Item.Abstract, entry.Item.Format, entry.Item.Audience.Words, entry.Item.Track?.Name, entry.Item.Where,
        .. entry.Item.Objectives,
        .. entry.People.SelectMany(person => new[] { person.Name, person.Organization }),
    ];
}
