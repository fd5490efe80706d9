namespace PactPortal.Documents.Lists;

/// <summary>A card to stand before each: the name they chose, their pronouns if they said them, where they come from.</summary>
public static class TentCards
{
    public static LabelSheets Compose(PeopleListFacts facts) => new(
        $"Tent cards, {facts.Convening.Name}", facts.AsOf, LabelStock.TentCards,
        [
            .. facts.People.ByChosenName()
                .Select(person => new Label(Above: null, person.ChosenName, ListWords.Pronouns(person),
                    person.Organization is { } name ? PrintableText.OrSayWhere(name) : null) { Where = person.County }),
        ]);
}
