using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Lists;

/// <summary>
/// The sheet people sign on one day. It lies where everybody sees it: the name each of them chose and the organization, and nothing else.
/// </summary>
public static class SignInSheetDocument
{
    public static Document Compose(PeopleListFacts facts, ConveningDay day)
    {
        var when = day.Date is { } date ? DateWords.Day(date) : day.Title;
        var people = facts.People.Where(person => person.Days.Contains(day.Number)).ByChosenName().ToList();
        return new Document
        {
            Title = $"Sign-in sheet, {when}, {facts.Convening.Name}",
            Created = facts.AsOf,
            FooterText = $"Sign-in sheet, {when} · {facts.Convening.Name}",
            Blocks =
            [
                new Heading(1, $"Sign-in sheet, {when}"),
                new Paragraph(
                    $"{facts.Convening.Name}. As of {DateWords.DayTimeWithYear(facts.AsOf, facts.Convening.Zone)}: {ListWords.People(people.Count)}."),
                .. people.Count == 0 ? Array.Empty<Block>() :
                [
                    new Table
                    {
                        Caption = "Please sign beside your name",
                        Columns = [Column.Text("Name"), Column.Text("Organization"), Column.Blank("Signature")],
                        Rows = [.. people.Select(person => new Row(person.ChosenName, ListWords.Organization(person), ""))],
                    },
                ],
            ],
        };
    }
}
