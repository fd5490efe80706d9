using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Registrations;

/// <summary>The confirmation of a registration, for the coordinator and the finance office.</summary>
public static class ConfirmationDocument
{
    public static Document Compose(ConfirmationFacts facts) => new()
    {
        Title = $"Confirmation of registration {facts.Reference}, {facts.ConveningName}",
        Created = facts.SubmittedAt,
        Letterhead = LetterheadOf(facts),
        FooterText = $"Registration {facts.Reference} · {facts.ConveningName}",
        Blocks =
        [
            new Heading(1, "Confirmation of registration"),
            KeyFacts(facts),
            .. ErasedNames.Of(facts.NameErasedOn),
            People(facts),
            Prices(facts),
            .. IfPlansChange(facts),
            .. HotelAndContacts(facts),
        ],
    };

    internal static Facts KeyFacts(ConfirmationFacts facts) => new(
    [
        new Fact("Reference", Run.Reference(facts.Reference)),
        new Fact("Convening", facts.Theme is { } theme ? $"{facts.ConveningName}, “{theme}”" : facts.ConveningName),
        new Fact("Dates and place", facts.Dates + Place(facts.Venue)),
        new Fact(facts.IsOfPerson ? "Registered for" : "Organization", PrintableText.OrSayWhere(facts.Payer)),
        .. facts.ContactName is { } contact ? new[] { new Fact("Submitted by", PrintableText.OrSayWhere(contact)) } : [],
        new Fact("Submitted", DateWords.DayTimeWithYear(facts.SubmittedAt, facts.Zone)),
        new Fact("Confirmed by", PrintableText.OrSayWhere(facts.ConfirmedBy)),
    ]);

    internal static Letterhead? LetterheadOf(ConfirmationFacts facts) => facts.Payee is { } payee
        ? new Letterhead(payee.Name, [.. payee.RemitTo, .. facts.Contacts.Take(1).Select(_ => RegistrationContact(facts))])
        : null;

    private static string RegistrationContact(ConfirmationFacts facts) =>
        (facts.Contacts.FirstOrDefault(contact => contact.Topic.Contains("Registration", StringComparison.Ordinal))
            ?? facts.Contacts[0]).Email;

    private static string Place(Venue? venue) =>
        venue is null ? "" : $", {string.Join(", ", new[] { venue.Name, venue.Address ?? venue.City }.OfType<string>())}";

    private static Table People(ConfirmationFacts facts) => new()
    {
        Caption = facts.People.Count == 1 ? "1 person" : $"{facts.People.Count} people",
        CaptionLevel = 2,
        Columns = [Column.Text("Name"), Column.Text("Days"), Column.Number("Price, USD")],
        Rows =
        [
            .. facts.People.Select(person => new Row(
                Cell.WithNote(PrintableText.Choose(person.Name, person.LatinSpelling), PrintableText.OrSayWhere(person.Work)), person.Days,
                MoneyFormat.Plain(person.Price))),
        ],
    };

    internal static Table Prices(ConfirmationFacts facts) => new()
    {
        Caption = "Price",
        CaptionLevel = 2,
        Columns = [Column.Text("Line"), Column.Number("Amount, USD")],
        Rows = [.. facts.Prices.Select(price => new Row(Cell.WithNote(price.Label, price.Note), MoneyFormat.Plain(price.Amount)))],
        Totals = [new Row("Total due", MoneyFormat.Plain(facts.Total))],
    };

    internal static IEnumerable<Block> IfPlansChange(ConfirmationFacts facts)
    {
        if (facts.Policies is not { } policies)
        {
            yield break;
        }

        yield return new Heading(2, "If plans change");
        yield return new Dates(
        [
            .. policies.Cancellation.Where(band => band.EndsAt is not null).Select(band => new Deadline(
                $"Through {DateWords.ThroughWithYear(band.EndsAt ?? default, facts.Zone)}", $"Cancel with {RefundWords.Of(band)}.")),
            .. policies.SubstitutionEndsAt is { } end
                ? new[] { new Deadline($"Through {DateWords.ThroughWithYear(end, facts.Zone)}",
                    "Another person of the same organization may come instead, free of charge. Price and sessions carry over.") }
                : [],
        ]);
    }

    internal static IEnumerable<Block> HotelAndContacts(ConfirmationFacts facts)
    {
        if (facts.Hotel is { } hotel)
        {
            yield return new Heading(2, "Hotel");
            yield return new Facts(
            [
                new Fact("Group rate", $"{hotel.NightlyRate} a night, {hotel.Hotel}"),
                new Fact(
                    "Book through",
                    $"{DateWords.ThroughWithYear(hotel.BookingEndsAt, facts.Zone)}, with the hotel, which you pay yourselves"),
                .. hotel.CancellationNote is { } note ? new[] { new Fact("To cancel", note) } : [],
            ]);
        }

        if (facts.CodeOfConduct.Count > 0)
        {
            yield return new Heading(2, "How we are with each other");
            yield return new BulletList([.. facts.CodeOfConduct.Select(ListItem.ToListItem)]);
        }

        if (facts.Contacts.Count > 0)
        {
            yield return new Heading(2, "Contact");
            yield return new Facts([.. facts.Contacts.Select(contact => new Fact(contact.Topic, contact.Email))]);
        }

        if (facts.IsDemonstration)
        {
            yield return new Note("People, prices, places and policies of this demonstration are invented.");
        }
    }
}
