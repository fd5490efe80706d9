using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;

namespace PactPortal.Data.Programme;

public static class AgendaItemReading
{
    /// <summary>With their rooms and speakers, each in a query of its own: joined they would multiply.</summary>
    public static IQueryable<AgendaItem> WithPlaces(this IQueryable<AgendaItem> items) =>
        items.Include("rooms").Include("speakers").AsSplitQuery();

    /// <summary>The items of the draft in which a speaker has a part, with their rooms and speakers.</summary>
    public static IQueryable<AgendaItem> ItemsOf(this PortalDbContext db, Guid speakerId) =>
        db.AgendaItems.WithPlaces().Where(item =>
            db.Set<AgendaItemSpeaker>().Any(part => part.AgendaItemId == item.AgendaItemId && part.SpeakerId == speakerId));
}
