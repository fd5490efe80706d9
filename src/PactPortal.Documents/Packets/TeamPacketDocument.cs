using PactPortal.Documents.Registrations;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Programme;

namespace PactPortal.Documents.Packets;

/// <summary>
/// The packet of a confirmed team, for its coordinator and finance office: the confirmation, and what the team needs on the way.
/// </summary>
public static class TeamPacketDocument
{
    /// <param name="enclosures">The team's invoice, receipts and justification letter, as they were issued.</param>
    public static Document Compose(
        ConfirmationFacts facts, Convening convening, IReadOnlyList<AgendaLine> agenda, IEnumerable<Document> enclosures) => new()
        {
            Title = $"Team packet of registration {facts.Reference}, {facts.ConveningName}",
            Created = facts.SubmittedAt,
            Letterhead = ConfirmationDocument.LetterheadOf(facts),
            FooterText = $"Team packet {facts.Reference} · {facts.ConveningName}",
            Blocks =
        [
            new Heading(1, "Team packet"),
            ConfirmationDocument.KeyFacts(facts),
            .. ErasedNames.Of(facts.NameErasedOn),
            Roster(facts),
            ConfirmationDocument.Prices(facts),
            .. ConfirmationDocument.IfPlansChange(facts),
            .. Agenda(convening, agenda),
            .. ConfirmationDocument.HotelAndContacts(facts),
            .. Enclosures.Of(enclosures),
        ],
        };

    private static Table Roster(ConfirmationFacts facts) => new()
    {
        Caption = "Roster by role",
        CaptionLevel = 2,
        Columns = [Column.Text("Name"), Column.Text("Role"), Column.Text("Days"), Column.Number("Price, USD")],
        Rows =
        [
            .. facts.People.OrderBy(person => person.Role).Select(person => new Row(
                PrintableText.Choose(person.Name, person.LatinSpelling), PrintableText.OrSayWhere(person.Work), person.Days,
                MoneyFormat.Plain(person.Price))),
        ],
    };

    private static IEnumerable<Block> Agenda(Convening convening, IReadOnlyList<AgendaLine> agenda)
    {
        yield return new Heading(2, "Agenda");
        if (agenda.Count == 0)
        {
            yield return new Paragraph("The sessions are not published yet.");
        }

        foreach (var block in AgendaBlocks.InFull(convening, agenda))
        {
            yield return block;
        }

        if (agenda.Count > 0)
        {
            yield return new Note("Times and rooms can change: the agenda’s page has the latest.");
        }
    }
}
