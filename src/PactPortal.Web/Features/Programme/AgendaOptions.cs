using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Programme;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Programme;

/// <summary>What an agenda can be filtered by, each from what its reader may see of it: who hides is no option.</summary>
public sealed record AgendaOptions
{
    public static readonly AgendaOptions None = new();

    public IReadOnlyList<Choice> Days { get; private init; } = [];

    public IReadOnlyList<Choice> Tracks { get; private init; } = [];

    public IReadOnlyList<Choice> Rooms { get; private init; } = [];

    public IReadOnlyList<Choice> Speakers { get; private init; } = [];

    public IReadOnlyList<Choice> Audiences { get; private init; } = [];

    public static AgendaOptions Of(Convening convening, IReadOnlyList<AgendaEntry> sessions)
    {
        var days = sessions.Select(entry => entry.Item.Day).ToHashSet();
        var roles = sessions.SelectMany(entry => entry.Item.Audience.Roles).Distinct().Order(StringComparer.Ordinal);
        return new AgendaOptions
        {
            Days = [.. convening.Days.Where(day => days.Contains(day.Number)).Select(day => new Choice(AgendaFilter.ValueOf(day.Number), Title(day)))],
            Tracks =
            [
                .. sessions.Select(entry => entry.Item.Track).OfType<ReleasedTrack>().DistinctBy(track => track.Code).OrderBy(track => track.Position)
                    .Select(track => new Choice(track.Code, track.Name)),
            ],
            Rooms =
            [
                .. sessions.SelectMany(entry => entry.Item.Rooms).DistinctBy(room => room.Code)
                    .OrderBy(room => room.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(room => room.Code, StringComparer.Ordinal).Select(room => new Choice(room.Code, room.Name)),
            ],
            Speakers =
            [
                .. sessions.SelectMany(entry => entry.People).DistinctBy(person => person.Code)
                    .OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(person => person.Code, StringComparer.Ordinal).Select(person => new Choice(person.Code, person.Name)),
            ],
            Audiences =
            [
                .. AgencyTypes.All.Select(type => new Choice(StoredName.Of(type), type.Name())),
                .. roles.Select(role => new Choice(AgendaFilter.ValueOf(role), char.ToUpperInvariant(role[0]) + role[1..])),
            ],
        };
    }

    /// <summary>"Wednesday, December 9"; "Day 2" where the date isn't known.</summary>
    public static string Title(ConveningDay day) => day.Date is { } date ? DateWords.Day(date) : $"Day {day.Number}";

    /// <summary>What was chosen, in words: what a printed page says it was filtered by.</summary>
    public IEnumerable<string> Chosen(AgendaFilter filter) => new[]
    {
        filter.Search is { } search ? $"“{search}”" : null,
        Label(Days, filter.Day), Label(Tracks, filter.Track), Label(Rooms, filter.Room), Label(Speakers, filter.Speaker), Label(Audiences, filter.For),
    }.OfType<string>();

    internal static string? Known(IReadOnlyList<Choice> choices, string? value) => choices.Any(choice => choice.Value == value) ? value : null;

    private static string? Label(IReadOnlyList<Choice> choices, string? value) => choices.FirstOrDefault(choice => choice.Value == value)?.Label;
}
