using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>Whose page a link opens.</summary>
/// <param name="Email">That the link was sent to.</param>
public sealed record OwnSpeaker(Speaker Speaker, string Email, Convening Convening);

/// <summary>An item for which a speaker was asked.</summary>
/// <param name="Rooms">Their names; empty while it is in none.</param>
public sealed record AskedPart(AgendaItem Item, AgendaItemSpeaker Part, IReadOnlyList<string> Rooms)
{
    public bool IsCancelled => Item.State == AgendaItemState.Cancelled;
}

/// <summary>Finds the speaker whom a link opens, and what they were asked for.</summary>
public sealed class SpeakerLinkAccess(PortalDbContext db)
{
    /// <returns>Null where the link is unknown, or the speaker's e-mail is another by now.</returns>
    public async Task<OwnSpeaker?> FindAsync(string token, CancellationToken cancellation)
    {
        if (SecretToken.HashOf(token) is not { } hash
            || await db.SpeakersOfLink(hash).SingleOrDefaultAsync(cancellation) is not { Email: { } email } speaker)
        {
            return null;
        }

        return new OwnSpeaker(speaker, email, await db.GetConveningAsync(speaker.ConveningId, cancellation));
    }

    /// <summary>Those they were asked for, in order of time. What nobody asked them yet isn't theirs to know.</summary>
    public async Task<IReadOnlyList<AskedPart>> PartsAsync(Guid speakerId, CancellationToken cancellation)
    {
        var items = await db.ItemsOf(speakerId).AsNoTracking().ToListAsync(cancellation);
        var roomIds = items.SelectMany(item => item.RoomIds).Distinct().ToList();
        var rooms = await db.Rooms.AsNoTracking().Where(room => roomIds.Contains(room.RoomId))
            .ToDictionaryAsync(room => room.RoomId, room => room.Name, cancellation);
        return
        [
            .. from item in items
               let part = item.Speakers.Single(one => one.SpeakerId == speakerId)
               where part.Answer != SpeakingAnswer.NotAsked
               orderby item.StartsAt is null, item.StartsAt, item.Title, item.AgendaItemId
               select new AskedPart(item, part, [.. item.RoomIds.Select(roomId => rooms[roomId])]),
        ];
    }
}
