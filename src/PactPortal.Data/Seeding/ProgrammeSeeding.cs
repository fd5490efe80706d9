using PactPortal.Domain.Counties;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Data.Seeding;

/// <summary>Makes a convening's agenda from a seed file: the draft, and the release that shows all of it.</summary>
public static class ProgrammeSeeding
{
    public static void Add(PortalDbContext db, Guid conveningId, ProgrammeSeed seed)
    {
        var tracks = seed.Tracks.Select((track, at) => (track.Code, Track: Track(conveningId, track, at + 1)))
            .ToDictionary(track => track.Code, track => track.Track);
        var rooms = seed.Rooms.ToDictionary(room => room.Code, room => Room(conveningId, room));
        var speakers = seed.Speakers.ToDictionary(speaker => speaker.Code, speaker => Speaker(conveningId, speaker));
        db.Tracks.AddRange(tracks.Values);
        db.Rooms.AddRange(rooms.Values);
        db.Speakers.AddRange(speakers.Values);
        List<AgendaItem> items =
        [
            .. seed.Sessions.Select(session => Session(conveningId, session, tracks, rooms, speakers)),
            .. seed.Activities.Select(activity => Activity(conveningId, activity)),
        ];
        items.ForEach(item => item.Tell(0, seed.RevisedAt));
        db.AgendaItems.AddRange(items);
        db.AgendaReleases.Add(FirstRelease.Of(conveningId, new AgendaDraft(items, rooms.Values, tracks.Values)));
    }

    private static Track Track(Guid conveningId, TrackSeed seed, int position)
    {
        var track = new Track(conveningId, seed.Code, seed.Name, position);
        track.Change(seed.Name, seed.Description, position);
        return track;
    }

    private static Room Room(Guid conveningId, RoomSeed seed)
    {
        var room = new Room(conveningId, seed.Code, seed.Name);
        room.Change(new RoomTerms(seed.Name)
        {
            Floor = seed.Floor,
            Capacity = seed.Capacity,
            Layout = seed.Layout,
            IsStepFree = seed.StepFree,
            HasHearingLoop = seed.HearingLoop,
            HasCaptionDisplay = seed.CaptionDisplay,
            Notes = seed.Notes,
            HoldsSessions = seed.HoldsSessions,
        });
        return room;
    }

    private static Speaker Speaker(Guid conveningId, SpeakerSeed seed)
    {
        var speaker = new Speaker(conveningId, seed.Code, seed.Name, seed.Visibility) { Person = new Person(seed.Name) };
        speaker.Change(new SpeakerTerms(seed.Name, seed.Visibility)
        {
            Role = seed.Role,
            Organization = seed.Organization,
            Biography = seed.Biography,
            Pronouns = seed.Pronouns,
        });
        return speaker;
    }

    private static AgendaItem Session(
        Guid conveningId, SessionSeed seed, Dictionary<string, Track> tracks, Dictionary<string, Room> rooms, Dictionary<string, Speaker> speakers)
    {
        var item = new AgendaItem(conveningId, seed.Code);
        item.Change(new AgendaItemTerms
        {
            Title = seed.Title,
            Kind = seed.Kind,
            TakesChoices = seed.Kind != AgendaItemKind.Plenary,
            State = AgendaItemState.Confirmed,
            Time = new AgendaTime(seed.Day, seed.StartsAt, seed.EndsAt),
            RoomIds = seed.Room is { } room ? [rooms[room].RoomId] : [],
            TrackId = tracks[seed.Track].TrackId,
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
        });
        foreach (var code in seed.Speakers)
        {
            item.Give(speakers[code].SpeakerId, SpeakingRole.Speaker, SpeakingAnswer.Confirmed, null);
        }

        if (seed.Moderator is { } moderator)
        {
            item.Give(speakers[moderator].SpeakerId, SpeakingRole.Moderator, SpeakingAnswer.Confirmed, null);
        }

        return item;
    }

    private static AgendaItem Activity(Guid conveningId, ActivitySeed seed)
    {
        var item = new AgendaItem(conveningId, seed.Code);
        item.Change(new AgendaItemTerms
        {
            Title = seed.Title,
            Kind = seed.Kind,
            State = AgendaItemState.Confirmed,
            Time = new AgendaTime(seed.Day, seed.StartsAt, seed.EndsAt),
            Place = seed.Place,
            IsPinned = seed.Kind == AgendaItemKind.Meal,
        });
        return item;
    }
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
    string Code, AgendaItemKind Kind, int Day, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Room, string Track, string Format,
    SessionLevel Level, string Title, string? Abstract,
    IReadOnlyList<string> Objectives, IReadOnlyList<AgencyType> AgencyTypes, IReadOnlyList<string> Roles, Cohort? Cohort,
    string? ContentAdvisory, int? CreditMinutes,
    AccessProvision Interpreter, AccessProvision Captioning, bool Recording, bool Photography, IReadOnlyList<string> Speakers,
    string? Moderator);

public sealed record ActivitySeed(
    string Code, AgendaItemKind Kind, int? Day, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Title, string? Place);
