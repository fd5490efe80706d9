using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;

namespace PactPortal.Data.Programme;

public static class AgendaReading
{
    /// <summary>The whole agenda of a convening as the reader may see it, in three queries.</summary>
    public static async Task<Agenda> ReadAgendaAsync(this PortalDbContext db, Guid conveningId, SpeakerReader reader, CancellationToken cancellation)
    {
        var people = (await db.ReadPeopleAsync(conveningId, reader, cancellation)).ToLookup(person => person.SessionId);
        var sessions = await db.ReadSessionsAsync(conveningId, null, cancellation);
        var activities = await db.AgendaActivities.AsNoTracking()
            .Where(activity => activity.ConveningId == conveningId).OrderBy(activity => activity.StartsAt).ThenBy(activity => activity.EndsAt).ToListAsync(cancellation);
        return new Agenda([.. sessions.Select(item => item with { People = [.. people[item.Session.SessionId]] })], activities);
    }

    /// <summary>One session as the reader may see it, or null, in two queries.</summary>
    public static async Task<AgendaSession?> ReadSessionAsync(this PortalDbContext db, Guid conveningId, string code, SpeakerReader reader, CancellationToken cancellation)
    {
        if (await db.ReadSessionsAsync(conveningId, code, cancellation) is not [var found])
        {
            return null;
        }

        var people = await db.ReadPeopleAsync(conveningId, reader, cancellation);
        return found with { People = [.. people.Where(person => person.SessionId == found.Session.SessionId)] };
    }

    /// <summary>Sessions and activities as lines that name nobody, in order of time.</summary>
    public static async Task<IReadOnlyList<AgendaLine>> ReadLinesAsync(this PortalDbContext db, Guid conveningId, CancellationToken cancellation)
    {
        var sessions =
            from session in db.Sessions
            where session.ConveningId == conveningId
            join track in db.Tracks on session.TrackId equals track.TrackId
            join room in db.Rooms on session.RoomId equals (Guid?)room.RoomId into rooms
            from room in rooms.DefaultIfEmpty()
            select new AgendaLine { Day = session.Day, StartsAt = session.StartsAt, EndsAt = session.EndsAt, Title = session.Title, Place = room.Name, Track = track.Name };
        var activities = db.AgendaActivities.Where(activity => activity.ConveningId == conveningId).Select(activity => new AgendaLine
        {
            Day = activity.Day,
            StartsAt = activity.StartsAt,
            EndsAt = activity.EndsAt,
            Title = activity.Title,
            Place = activity.Place,
            Track = "",
        });
        var lines = await sessions.Concat(activities).ToListAsync(cancellation);
        return [.. lines.OrderBy(line => line.StartsAt).ThenBy(line => line.EndsAt).ThenBy(line => line.Title, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<AgendaSession>> ReadSessionsAsync(this PortalDbContext db, Guid conveningId, string? code, CancellationToken cancellation)
    {
        var rows = await (
            from session in db.Sessions.AsNoTracking()
            where session.ConveningId == conveningId && (code == null || session.Code == code)
            join track in db.Tracks on session.TrackId equals track.TrackId
            join room in db.Rooms on session.RoomId equals (Guid?)room.RoomId into rooms
            from room in rooms.DefaultIfEmpty()
            orderby session.StartsAt, session.Code
            select new { session, track, room }).ToListAsync(cancellation);
        return [.. rows.Select(row => new AgendaSession(row.session, row.track, row.room, []))];
    }

    private static Task<List<SessionPerson>> ReadPeopleAsync(this PortalDbContext db, Guid conveningId, SpeakerReader reader, CancellationToken cancellation) =>
        (from speaker in db.SpeakersShownTo(reader).AsNoTracking()
         where speaker.ConveningId == conveningId
         join place in db.Set<SessionSpeaker>() on speaker.SpeakerId equals place.SpeakerId
         orderby place.Position
         select new SessionPerson(place.SessionId, speaker.Code, speaker.Name, speaker.Role, speaker.Organization, place.IsModerator))
        .ToListAsync(cancellation);
}
