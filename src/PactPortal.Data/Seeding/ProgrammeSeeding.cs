using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Data.Seeding;

/// <summary>Makes a convening's agenda from a seed file.</summary>
public static class ProgrammeSeeding
{
    public static void Add(PortalDbContext db, Guid conveningId, ProgrammeSeed seed)
    {
        var tracks = seed.Tracks.Select((track, at) => new Track(
            conveningId, track.Code, track.Name, at + 1)
        { Description = track.Description }).ToDictionary(track => track.Code);
        var rooms = seed.Rooms.ToDictionary(room => room.Code, room => Room(conveningId, room));
        var speakers = seed.Speakers.ToDictionary(
            speaker => speaker.Code, speaker => new Speaker(conveningId, speaker.Code, speaker.Name, speaker.Visibility)
            {
                Person = new Person(speaker.Name),
                Role = speaker.Role,
                Organization = speaker.Organization,
                Biography = speaker.Biography,
                Pronouns = speaker.Pronouns,
            });
        db.Tracks.AddRange(tracks.Values);
        db.Rooms.AddRange(rooms.Values);
        db.Speakers.AddRange(speakers.Values);
        db.AgendaActivities.AddRange(seed.Activities.Select(activity => new AgendaActivity(
            conveningId, activity.Code, activity.Title, activity.Day, activity.StartsAt, activity.EndsAt)
        {
            Place = activity.Place,
            RevisedAt = seed.RevisedAt,
        }));
        foreach (var sessionSeed in seed.Sessions)
        {
            var session = Session(conveningId, sessionSeed, tracks[sessionSeed.Track].TrackId,
                sessionSeed.Room is { } room ? rooms[room].RoomId : null, seed.RevisedAt);
            foreach (var code in sessionSeed.Speakers)
            {
                session.Add(speakers[code].SpeakerId, isModerator: false);
            }

            if (sessionSeed.Moderator is { } moderator)
            {
                session.Add(speakers[moderator].SpeakerId, isModerator: true);
            }

            db.Sessions.Add(session);
        }
    }

    private static Room Room(Guid conveningId, RoomSeed seed) => new(conveningId, seed.Code, seed.Name)
    {
        Floor = seed.Floor,
        Capacity = seed.Capacity,
        Layout = seed.Layout,
        IsStepFree = seed.StepFree,
        HasHearingLoop = seed.HearingLoop,
        HasCaptionDisplay = seed.CaptionDisplay,
        Notes = seed.Notes,
        HoldsSessions = seed.HoldsSessions,
    };

    private static Session Session(Guid conveningId, SessionSeed seed, Guid trackId, Guid? roomId, DateTimeOffset revisedAt) =>
        new(conveningId, seed.Code, seed.Title, trackId, seed.Day, seed.StartsAt, seed.EndsAt)
        {
            RoomId = roomId,
            Format = seed.Format,
            Level = seed.Level,
            Abstract = seed.Abstract,
            Objectives = seed.Objectives,
            Audience = new SessionAudience(seed.AgencyTypes, seed.Roles),
            Cohort = seed.Cohort,
            ContentAdvisory = seed.ContentAdvisory,
            CreditMinutes = seed.CreditMinutes,
            Interpreter = seed.Interpreter,
            Captioning = seed.Captioning,
            MayBeRecorded = seed.Recording,
            MayBePhotographed = seed.Photography,
            RevisedAt = revisedAt,
        };
}

public sealed record ProgrammeSeed(
    DateTimeOffset RevisedAt, IReadOnlyList<TrackSeed> Tracks, IReadOnlyList<RoomSeed> Rooms, IReadOnlyList<SpeakerSeed> Speakers,
    IReadOnlyList<SessionSeed> Sessions, IReadOnlyList<ActivitySeed> Activities);

public sealed record TrackSeed(string Code, string Name, string? Description);

public sealed record RoomSeed(
    string Code, string Name, string? Floor, int? Capacity, string? Layout, bool StepFree, bool HearingLoop, bool CaptionDisplay,
    string? Notes, bool HoldsSessions);

public sealed record SpeakerSeed(
    string Code, string Name, SpeakerVisibility Visibility, string? Role, string? Organization, string? Biography, string? Pronouns);

public sealed record SessionSeed(
    string Code, int Day, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Room, string Track, string Format, SessionLevel Level,
    string Title, string? Abstract,
    IReadOnlyList<string> Objectives, IReadOnlyList<AgencyType> AgencyTypes, IReadOnlyList<string> Roles, Cohort? Cohort,
    string? ContentAdvisory, int? CreditMinutes,
    AccessProvision Interpreter, AccessProvision Captioning, bool Recording, bool Photography, IReadOnlyList<string> Speakers,
    string? Moderator);

public sealed record ActivitySeed(string Code, int? Day, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Title, string? Place);
