using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Packets;

/// <summary>Rates and deadlines, of the public packet.</summary>
internal static class PacketRates
{
    public static IEnumerable<Block> Compose(PublicPacketFacts facts)
    {
        var convening = facts.Convening;
        var rates = convening.Rates.Where(rate => rate.IsOffered).ToList();
        if (rates.Count > 0 && convening.Tiers.Count > 0)
        {
            yield return new Table
            {
                Caption = "Rates and deadlines",
                CaptionLevel = 2,
                Columns = [Column.Text("Rate, US dollars for one person"), .. convening.Tiers.Select(tier => Column.Number(tier.Name))],
                Rows = [.. rates.Select(rate => new Row([rate.Audience is { } audience ? Cell.WithNote(rate.Name, audience)
                    : rate.Name, .. convening.Tiers.Select(tier => Cell.ToCell(MoneyFormat.Plain(rate.PriceIn(tier))))]))],
            };
            var periods = string.Join(
                "; ", convening.Tiers.Select(tier => $"{tier.Name}: through {DateWords.ThroughWithYear(tier.EndsAt, convening.Zone)}"));
            yield return new Note(
                $"{PublicPacketDocument.Sentence(periods)} The day the team is submitted fixes the rate; the day the county pays does not change it.");
        }
        else
        {
            yield return new Heading(2, "Rates and deadlines");
            yield return new Paragraph("The rates are not published yet.");
        }

        if (facts.Offset is { } fund)
        {
            yield return new Paragraph(
                $"{fund.Name}: a fund pays {MoneyFormat.Brief(fund.PerSeat)} of each seat for PACT member counties, up to {fund.SeatsPerCounty} seats a county, in the order teams are submitted, while it lasts. A county claims only what it pays.");
        }

        if (convening.Guide.Includes.Count > 0)
        {
            yield return new Paragraph(Run.Bold("Included: "), $"{Listed(convening.Guide.Includes)}.");
        }

        if (convening.Guide.Excludes.Count > 0)
        {
            yield return new Paragraph(Run.Bold("Not included: "), $"{Listed(convening.Guide.Excludes)}.");
        }

        if (ConveningDeadlines.Of(convening) is { Count: > 0 } deadlines)
        {
            yield return new Dates([.. deadlines.Select(date => new Deadline(
                $"Through {DateWords.ThroughWithYear(date.EndsAt, convening.Zone)}", $"{date.What}."))]);
        }
    }

    private static string Listed(IReadOnlyList<string> things) =>
        string.Join("; ", things.Select((thing, at) => at == 0 ? thing : char.ToLowerInvariant(thing[0]) + thing[1..]));
}
