using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Packets;

/// <summary>Payment and cancellation, of the public packet.</summary>
internal static class PacketTerms
{
    public static IEnumerable<Block> Compose(PublicPacketFacts facts)
    {
        var convening = facts.Convening;
        yield return new Heading(2, "Payment and cancellation");
        yield return new Paragraph("A purchase order, or a commitment to pay signed by typing a name and title, confirms the team before any money arrives. A warrant, a check, ACH or EFT settles the invoice later.");
        if (convening.Policies is { PaymentTermsDays: > 0 } terms)
        {
            yield return new Paragraph($"Invoices are payable within {terms.PaymentTermsDays} days of their date.");
        }

        if (convening.Payee is { } payee)
        {
            yield return new Paragraph(Run.Bold("Remit to: "), $"{payee.Name}, {string.Join(", ", payee.RemitTo)}.");
            yield return new Note($"{payee.RemitToSource}.");
        }

        foreach (var block in IfPlansChange(convening))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> IfPlansChange(Convening convening)
    {
        if (convening.Policies is not { } policies)
        {
            yield break;
        }

        yield return new Heading(3, "If plans change");
        yield return new BulletList(
        [
            .. policies.Cancellation.Select(band => ListItem.ToListItem(band.EndsAt is { } end
                ? $"Cancel through {DateWords.ThroughWithYear(end, convening.Zone)}: {RefundWords.Of(band)}."
                : $"After that: {RefundWords.Of(band)}.")),
            .. policies.SubstitutionEndsAt is { } substitution
                ? new[] { ListItem.ToListItem(PublicPacketDocument.Sentence($"Another person of the same organization may come instead, free of charge, through {DateWords.ThroughWithYear(substitution, convening.Zone)}{(policies.SubstitutionAtDoor ? "; after that, at the door" : "")}") + " Price and sessions carry over.") }
                : [],
            .. convening.Guide.HostCancels is { } host ? new[] { ListItem.ToListItem(host) } : [],
        ]);
    }
}
