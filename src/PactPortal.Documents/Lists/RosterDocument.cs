using PactPortal.Domain;

namespace PactPortal.Documents.Lists;

/// <summary>Everybody with a seat, for the planning team: nothing that an attendee answered for themselves.</summary>
public static class RosterDocument
{
    public static Document Compose(PeopleListFacts facts) => new()
    {
        Title = $"Roster, {facts.Convening.Name}",
        Created = facts.AsOf,
        FooterText = $"Roster · {facts.Convening.Name} · for the planning team",
        Blocks =
        [
            new Heading(1, $"Roster, {facts.Convening.Name}"),
            new Facts(
            [
                new Fact("People", $"{facts.People.Count}"),
                new Fact(
                    "Organizations",
                    $"{facts.People.Select(person => person.Organization).OfType<string>().Distinct(StringComparer.Ordinal).Count()}"),
                new Fact(
                    "Counties",
                    $"{facts.People.Select(person => person.County).OfType<string>().Distinct(StringComparer.Ordinal).Count()}"),
                new Fact("As of", DateWords.DayTimeWithYear(facts.AsOf, facts.Convening.Zone)),
            ]),
            .. facts.People.Count == 0 ? new Block[] { new Paragraph("Nobody has a seat yet.") }
                : [ByName(facts), new PageBreak(), ByOrganization(facts)],
        ],
    };

    private static Table ByName(PeopleListFacts facts) => new()
    {
        Caption = "People by name",
        CaptionLevel = 2,
        Columns = [Column.Text("Name"), Column.Text("Organization"), Column.Text("Role"), Column.Text("Days")],
        Rows =
        [
            .. facts.People.OrderBy(person => person.PrintedName, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(person => person.Organization, StringComparer.InvariantCultureIgnoreCase)
                .Select(person => new Row(person.PrintedName, OrganizationOf(person), PrintableText.OrSayWhere(person.Role), DaysOf(
                    person, facts))),
        ],
    };

    private static Table ByOrganization(PeopleListFacts facts) => new()
    {
        Caption = "People by organization and role",
        CaptionLevel = 2,
        Columns = [Column.Text("Organization"), Column.Text("Role"), Column.Text("Name"), Column.Text("Days")],
        Rows =
        [
            .. facts.People.OrderBy(person => person.Organization, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(person => person.Role, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(person => person.PrintedName, StringComparer.InvariantCultureIgnoreCase)
                .Select(person => new Row(OrganizationOf(person), PrintableText.OrSayWhere(person.Role), person.PrintedName, DaysOf(
                    person, facts))),
        ],
    };

    private static Cell OrganizationOf(ListedPerson person) =>
        person.County is { } county ? Cell.WithNote(ListWords.Organization(person), county) : ListWords.Organization(person);

    private static string DaysOf(ListedPerson person, PeopleListFacts facts) =>
        person.Days.Count == facts.Convening.Days.Count ? "All" : string.Join(", ", person.Days.Order());
}
