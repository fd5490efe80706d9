using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;

namespace PactPortal.Documents.Packets;

/// <summary>The agenda on paper: a table a day.</summary>
internal static class AgendaBlocks
{
    /// <summary>What begins when; sessions at the same time in one line.</summary>
    public static IEnumerable<Block> AtAGlance(Convening convening, IReadOnlyList<AgendaLine> lines)
    {
        var glances = AgendaGlance.Of(lines);
        return Days(convening, day => [.. glances.Where(glance => glance.Day == day.Number).Select(glance => Row(convening, glance.StartsAt, glance.EndsAt, glance.Words, glance.Place))]);
    }

    /// <summary>Every session and activity.</summary>
    public static IEnumerable<Block> InFull(Convening convening, IReadOnlyList<AgendaLine> lines) =>
        Days(convening, day => [.. lines.Where(line => line.Day == day.Number).Select(line => Row(convening, line.StartsAt, line.EndsAt, line.Title, line.Place))]);

    private static IEnumerable<Block> Days(Convening convening, Func<ConveningDay, IReadOnlyList<Row>> rowsOf)
    {
        foreach (var day in convening.Days)
        {
            if (rowsOf(day) is { Count: > 0 } rows)
            {
                yield return new Table
                {
                    Caption = day.Date is { } date ? $"{DateWords.Day(date)}: {Printable(day.Title)}" : Printable(day.Title),
                    CaptionLevel = 3,
                    Columns = [Column.Text("Time"), Column.Text("What"), Column.Text("Where")],
                    Rows = rows,
                };
            }
        }
    }

    private static Row Row(Convening convening, DateTimeOffset startsAt, DateTimeOffset endsAt, string what, string? place) =>
        new($"{Time(startsAt, convening)} to\u00A0{Time(endsAt, convening)}", Printable(what), Printable(place ?? ""));

    /// <summary>Never broken inside.</summary>
    private static string Time(DateTimeOffset instant, Convening convening) => DateWords.Time(instant, convening.Zone).Replace(' ', '\u00A0');

    /// <summary>Titles are typed by people: what the fonts can't print is said to be on the page.</summary>
    private static string Printable(string text) => PrintableText.OrSayWhere(text, "on the agenda’s page");
}
