using PactPortal.Domain;
using PactPortal.Domain.Convenings;

namespace PactPortal.Documents.Packets;

/// <summary>Hotel and travel, access, and how people are with each other, of the public packet.</summary>
internal static class PacketVisit
{
    public static IEnumerable<Block> Compose(PublicPacketFacts facts)
    {
        var convening = facts.Convening;
        yield return new Heading(2, "Hotel and travel");
        yield return convening.Travel.Hotel is { } hotel ? Hotel(hotel, convening) : new Paragraph("No group rate at a hotel is known yet.");
        if (convening.Venue is { } venue)
        {
            yield return new Paragraph(string.Join(" ", new[] { $"{string.Join(", ", new[] { venue.Name, venue.Address ?? venue.City }.OfType<string>())}.", venue.Transit is { } transit ? $"{transit}." : null }.OfType<string>()));
        }

        yield return new Heading(2, "Access");
        if (Access(facts).ToList() is { Count: > 0 } access)
        {
            yield return new BulletList(access);
        }

        yield return new Paragraph((PublicPacketDocument.ContactFor(convening, "Access") ?? PublicPacketDocument.RegistrationContact(convening)) is { } contact
            ? $"Whatever would help you take part, write to {contact.Email}. You need give no reason and no diagnosis."
            : "What else would help you take part is asked when people register.");

        if (convening.Guide.CodeOfConduct.Count > 0)
        {
            yield return new Heading(2, "Code of conduct");
            yield return new BulletList([.. convening.Guide.CodeOfConduct.Select(rule => ListItem.ToListItem($"{rule}."))]);
        }
    }

    private static Facts Hotel(HotelBlock hotel, Convening convening) => new(
    [
        new Fact("Hotel", hotel.Hotel),
        new Fact("Group rate", $"{hotel.NightlyRate} a night; occupancy tax {hotel.OccupancyTax} and tourism fee {hotel.TourismFee} percent are added"),
        new Fact("Nights held", string.Join(", ", hotel.Nights.Select(DateWords.Day))),
        new Fact("Book through", $"{DateWords.ThroughWithYear(hotel.BookingEndsAt, convening.Zone)}, with the hotel, which you pay yourselves"),
        .. hotel.CancellationNote is { } note ? new[] { new Fact("To cancel", note) } : [],
    ]);

    /// <summary>What is recorded of the rooms; nothing is said of what isn't.</summary>
    private static IEnumerable<ListItem> Access(PublicPacketFacts facts)
    {
        var rooms = facts.Rooms;
        if (rooms.Count > 0 && rooms.All(room => room.IsStepFree))
        {
            yield return "Every room can be reached without steps.";
        }

        if (rooms.Where(room => room.HasHearingLoop).Select(room => room.Name).ToList() is { Count: > 0 } loops)
        {
            yield return $"A hearing loop: {string.Join(", ", loops)}.";
        }

        if (rooms.Where(room => room.HasCaptionDisplay).Select(room => room.Name).ToList() is { Count: > 0 } captions)
        {
            yield return $"A display for live captions: {string.Join(", ", captions)}.";
        }

        foreach (var room in rooms.Where(room => !room.HoldsSessions && room.Notes is not null))
        {
            yield return $"{room.Name}{(room.Floor is { } floor ? $", {floor}" : "")}: {room.Notes}";
        }
    }
}
