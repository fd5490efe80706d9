namespace PactPortal.Documents.Lists;

/// <summary>A badge for each: the name they chose, large, their pronouns if they said them, their organization. Nothing else of them.</summary>
public static class BadgeSheets
{
    public static LabelSheets Compose(PeopleListFacts facts) => new(
        $"Badges, {facts.Convening.Name}", facts.AsOf, LabelStock.Badges,
        [
            .. facts.People.OrderBy(person => person.ChosenName, StringComparer.InvariantCultureIgnoreCase).ThenBy(person => person.Organization, StringComparer.InvariantCultureIgnoreCase)
                .Select(person => new Label(
                    facts.Convening.Name, person.ChosenName, person.Pronouns is { } pronouns && PrintableText.CanPrint(pronouns) ? pronouns : null, PrintableText.OrSayWhere(person.Organization))),
        ]);
}
