namespace PactPortal.Documents.Lists;

/// <summary>
/// A badge for each: the name they chose, large, their pronouns if they said them, where they come from, their days, and a code for
/// the door that says nothing to anybody else. Nothing else of them.
/// </summary>
public static class BadgeSheets
{
    public static LabelSheets Compose(PeopleListFacts facts) => new(
        $"Badges, {facts.Convening.Name}", facts.AsOf, LabelStock.Badges,
        [
            .. facts.People.ByChosenName()
                .Select(person => new Label(facts.Convening.Name, person.ChosenName, ListWords.Pronouns(person),
                    person.Organization is { } name ? PrintableText.OrSayWhere(name) : null)
                {
                    When = ListWords.Days(person, facts.Convening),
                    Where = person.County,
                    Code = person.BadgeCode is { } code ? new QrCode(code, "Code for the check-in desk") : null,
                }),
        ]);
}
