using System.Globalization;

namespace PactPortal.Domain.Programme;

/// <summary>What begins at one moment of the agenda, in one line.</summary>
/// <param name="Words">A title, or what several sessions at once are: "Cohort time, four at once".</param>
public sealed record AgendaGlance(int Day, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Words, string? Place)
{
    private static readonly string[] Few = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>In order of time; what is there on all days is left out.</summary>
    public static IReadOnlyList<AgendaGlance> Of(IEnumerable<AgendaLine> lines) =>
    [
        .. lines.Where(line => line.Day is not null)
            .GroupBy(line => (line.Day, line.StartsAt, line.IsSession, Alone: line.IsSession ? "" : line.Title))
            .Select(group => Of(group.Key.Day ?? 0, [.. group]))
            .OrderBy(glance => glance.StartsAt).ThenBy(glance => glance.EndsAt),
    ];

    private static AgendaGlance Of(int day, IReadOnlyList<AgendaLine> together)
    {
        var (first, end) = (together[0], together.Max(line => line.EndsAt));
        if (together.Count == 1)
        {
            return new AgendaGlance(day, first.StartsAt, end, first.Title, first.Place);
        }

        var kind = first.Track.Length > 0 && together.All(line => line.Track == first.Track) ? first.Track : "Workshops and panels";
        return new AgendaGlance(day, first.StartsAt, end, $"{kind}, {Count(together.Count)} at once", null);
    }

    private static string Count(int count) => count < Few.Length + 2 ? Few[count - 2] : count.ToString(CultureInfo.InvariantCulture);
}
