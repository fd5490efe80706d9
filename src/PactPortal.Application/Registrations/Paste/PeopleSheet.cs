using PactPortal.Application.Sheets;
using PactPortal.Domain;
using PactPortal.Domain.Organizations;

namespace PactPortal.Application.Registrations.Paste;

/// <summary>A value of the sheet that is wrong.</summary>
/// <param name="Row">As the spreadsheet counts, from 1.</param>
/// <param name="Value">As it was found, or empty.</param>
public sealed record SheetProblem(int Row, string Column, string Value, string Sentence);

/// <summary>One person of the sheet, as the form of one person would send them.</summary>
public sealed record SheetPerson(int Row, TeamForm Answers);

/// <summary>People from a spreadsheet: tabs, semicolons or commas between, with a row of titles or without. Cells are text: a formula stays what it is.</summary>
public sealed record PeopleSheet(IReadOnlyList<SheetPerson> People, IReadOnlyList<SheetProblem> Problems)
{
    public static readonly IReadOnlyList<string> Titles = ["Full name", "E-mail", "Agency type", "Job title", "Rate", "Latin name", "Day"];

    private const int MostRows = 2_000;

    private static readonly Dictionary<string, int> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["full name"] = 0,
        ["name"] = 0,
        ["e-mail"] = 1,
        ["email"] = 1,
        ["e-mail address"] = 1,
        ["email address"] = 1,
        ["agency type"] = 2,
        ["agency"] = 2,
        ["job title"] = 3,
        ["title"] = 3,
        ["rate"] = 4,
        ["latin name"] = 5,
        ["name in latin letters"] = 5,
        ["day"] = 6,
    };

    public static PeopleSheet Read(string text, RegistrationContext context)
    {
        var rows = CsvRows.Read(text).Take(MostRows).Where(row => !row.IsEmpty).ToList();
        var problems = new List<SheetProblem>();
        var order = Enumerable.Range(0, Titles.Count).ToList();
        if (rows is [var first, ..] && IsTitles(first.Cells))
        {
            rows.RemoveAt(0);
            order = [.. first.Cells.Select(title => title.Length == 0 ? -1 : Columns.GetValueOrDefault(title, -2))];
            problems.AddRange(first.Cells.Where((_, at) => order[at] == -2)
                .Select(title => new SheetProblem(first.Line, "Titles", title, $"Take this column out: a team has {string.Join(", ", Titles).ToLowerInvariant()}, and nothing else is kept here.")));
        }

        var people = new List<SheetPerson>();
        foreach (var (number, cells) in rows)
        {
            problems.AddRange(cells.Skip(order.Count).Where(cell => cell.Length > 0)
                .Select(cell => new SheetProblem(number, "More columns", cell, $"Take this out: a row has at most {order.Count} columns here.")));
            people.Add(new SheetPerson(number, Answers(column => order.IndexOf(column) is var at and >= 0 && at < cells.Count ? cells[at] : null, context)));
        }

        return new PeopleSheet(people, problems);
    }

    private static TeamForm Answers(Func<int, string?> cell, RegistrationContext context) => new()
    {
        FullName = cell(0),
        Email = cell(1),
        AgencyType = AgencyTypes.All.Where(type => Same(type.Name(), cell(2))).Select(StoredName.Of).FirstOrDefault() ?? cell(2),
        JobTitle = cell(3),
        Rate = context.Rates.FirstOrDefault(rate => Same(rate.Name, cell(4)))?.Code ?? cell(4),
        LatinSpelling = cell(5),
        Day = cell(6),
    };

    private static bool Same(string name, string? typed) => string.Equals(name, typed, StringComparison.OrdinalIgnoreCase);

    private static bool IsTitles(IReadOnlyList<string> cells)
    {
        var known = cells.Select(cell => Columns.GetValueOrDefault(cell, -1)).ToHashSet();
        return known.Contains(0) && known.Contains(1);
    }
}
