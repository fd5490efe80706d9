using System.Globalization;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;

namespace PactPortal.Documents.Packets;

/// <summary>
/// The public registration packet: everything a county needs to decide and to register. What the data doesn't know, it doesn't say.
/// </summary>
public static class PublicPacketDocument
{
    public static Document Compose(PublicPacketFacts facts) => new()
    {
        Title = $"Registration packet, {facts.Convening.Name}",
        Created = facts.Convening.MidnightBefore(facts.AsOf),
        Letterhead = facts.Convening.Payee is { } payee
            ? new Letterhead(payee.Name, [.. payee.RemitTo, .. RegistrationContact(facts.Convening) is { } contact ? [contact.Email]
                : Array.Empty<string>()])
            : null,
        FooterText = $"{facts.Convening.Name} · registration packet of {DateWords.DayWithYear(facts.AsOf)}",
        Blocks =
        [
            new Heading(1, "Registration packet"),
            KeyFacts(facts),
            .. About(facts),
            .. WhoShouldAttend(facts.Convening),
            .. Agenda(facts),
            .. PacketRates.Compose(facts),
            .. HowToRegister(facts),
            .. PacketTerms.Compose(facts),
            .. PacketVisit.Compose(facts),
            .. PacketStatement.Compose(facts),
            .. Contacts(facts.Convening),
        ],
    };

    internal static Contact? RegistrationContact(Convening convening) => ContactFor(convening, "Registration");

    internal static Contact? ContactFor(Convening convening, string topic) =>
        convening.Guide.Contacts.FirstOrDefault(contact => contact.Topic.Contains(topic, StringComparison.Ordinal));

    private static Facts KeyFacts(PublicPacketFacts facts)
    {
        var convening = facts.Convening;
        return new Facts(
        [
            new Fact("Convening", convening.Theme is { } theme ? $"{convening.Name}, “{theme}”" : convening.Name),
            new Fact("Dates", DateWords.Range(facts.StartsOn, facts.EndsOn)),
            .. convening.Venue is { } venue
                ? new[] { new Fact("Place", string.Join(", ", new[] { venue.Name, venue.Address ?? venue.City }.OfType<string>())) } : [],
            .. convening.Host is { } host ? new[] { new Fact("Host", host) } : [],
            new Fact("Online", Run.LinkTo(WithoutScheme(facts.ConveningAddress), facts.ConveningAddress)),
            new Fact("Packet of", $"{DateWords.DayWithYear(facts.AsOf)}; the page above always has the latest"),
        ]);
    }

    private static IEnumerable<Block> About(PublicPacketFacts facts)
    {
        var guide = facts.Convening.Guide;
        yield return new Heading(2, "About the convening");
        yield return new Paragraph(
            $"Preventing and Addressing Child Trafficking (PACT) brings together the people who prevent child trafficking, and answer it, in California’s {facts.Counties} counties{(facts.MemberCounties == 0 ? "" : $", of which {facts.MemberCounties} are members")}.");
        if (guide.ProducedIntroduction is { } introduction && guide.Produced.Count > 0)
        {
            yield return new Paragraph(introduction
                .Replace("{members}", facts.MemberCounties.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{counties}", facts.Counties.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            yield return new BulletList([.. guide.Produced.Select(ListItem.ToListItem)]);
        }
    }

    private static IEnumerable<Block> WhoShouldAttend(Convening convening)
    {
        var guide = convening.Guide;
        if (guide.WhoShouldAttend is not { } who)
        {
            yield break;
        }

        yield return new Heading(2, "Who should attend");
        yield return new Paragraph(who);
        if (guide.WhyATeam is { } why)
        {
            yield return new Paragraph(why);
        }

        if (convening.Rates.Any(rate => rate.IsOffered && rate.Eligibility == RateEligibility.NonPactCounty))
        {
            yield return new Paragraph(
                "Counties outside PACT may request to attend, as space allows. A request holds no seat; the planning team answers each one.");
        }

        if (guide.MinimumAge is { } age)
        {
            yield return new Paragraph($"Attendees are {age} or older.");
        }
    }

    private static IEnumerable<Block> Agenda(PublicPacketFacts facts)
    {
        yield return new Heading(2, "Agenda at a glance");
        if (facts.Agenda.Count == 0)
        {
            yield return new BulletList(
                [.. facts.Convening.Days.Select(day => ListItem.ToListItem(string.Join(
                    ": ", new[] { day.Date is { } date ? DateWords.Day(date) : null, day.Title }.OfType<string>())))]);
            yield return new Paragraph("The sessions are not published yet.");
            yield break;
        }

        foreach (var block in AgendaBlocks.AtAGlance(facts.Convening, facts.Agenda))
        {
            yield return block;
        }

        if (facts.AgendaAddress is { } address)
        {
            yield return new Note("Every session, its room and what it is about: ", Run.LinkTo(
                WithoutScheme(address), address), ". Times are those of the place.");
        }
    }

    private static IEnumerable<Block> HowToRegister(PublicPacketFacts facts)
    {
        var convening = facts.Convening;
        yield return new Heading(2, "How to register");
        if (!facts.TakesRegistrations)
        {
            yield return new Paragraph("Registration is closed.");
            yield break;
        }

        if (convening.RegistrationOpensAt is { } opens && facts.Convening.LocalDay(opens) > facts.AsOf)
        {
            yield return new Paragraph(Sentence($"Registration opens {DateWords.DayTimeWithYear(opens, convening.Zone)}"));
        }

        yield return new NumberedList(
        [
            facts.LetterAddress is { } letter
                ? new ListItem("Get the trip approved: make a ", Run.LinkTo(
                    "fiscal-justification letter", letter), " with your county’s own costs. It needs no account and holds no name.")
                : ListItem.ToListItem("Get the trip approved."),
            "Build the team: a coordinator of your organization signs in, starts a draft and adds people as they are known. A draft holds no seat and can stay open for weeks.",
            $"Submit the team, at most {convening.LargestTeam} people at a time. Submitting takes the seats and fixes the rate. You see the total first.",
            "Pay the way your county pays: see below.",
        ]);
        yield return new Paragraph("Register at ", Run.LinkTo(WithoutScheme(facts.ConveningAddress), facts.ConveningAddress), ".");
    }

    private static IEnumerable<Block> Contacts(Convening convening)
    {
        if (convening.Guide.Contacts.Count > 0)
        {
            yield return new Heading(2, "Contact");
            yield return new Facts([.. convening.Guide.Contacts.Select(contact => new Fact(contact.Topic, contact.Email))]);
        }

        if (convening.IsDemonstration)
        {
            yield return new Note("People, prices, places and policies of this demonstration are invented.");
        }
    }

    /// <summary>Ends in one full stop, also after "p.m."</summary>
    internal static string Sentence(string words) => words.TrimEnd('.') + ".";

    internal static string WithoutScheme(Uri address) => address.Authority + address.AbsolutePath;
}
