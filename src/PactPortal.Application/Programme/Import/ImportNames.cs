using PactPortal.Domain;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme.Import;

/// <summary>A name of the file that the convening doesn't have, and what becomes of it.</summary>
/// <param name="Answer">One of <see cref="NameAnswer"/>'s words, or the identifier of one that is there.</param>
public sealed record UnknownName(ImportedNameKind Kind, string Name, string Answer)
{
    /// <summary>In how many items it stands.</summary>
    public int Items { get; internal set; }
}

/// <summary>
/// Finds what the file names: case, accents and kinds of hyphens tell nothing apart. What the convening doesn't have is asked about once, and
/// added where nobody says otherwise.
/// </summary>
internal sealed class ImportNames
{
    private readonly ImportGround ground;
    private readonly Dictionary<(ImportedNameKind, string), NameAnswer> answers;
    private readonly Dictionary<(ImportedNameKind, string), (UnknownName Name, Guid? Id)> unknown = [];

    public ImportNames(ImportGround ground, ImportForm form)
    {
        this.ground = ground;
        answers = form.Names.Where(answer => answer.Name is not null).GroupBy(KeyOf).ToDictionary(group => group.Key, group => group.First());
        Rooms = [.. ground.Draft.Rooms];
        Tracks = [.. ground.Draft.Tracks];

        static (ImportedNameKind, string) KeyOf(NameAnswer answer) => (StoredName.Find<ImportedNameKind>(answer.Kind) ?? default, PersonName.Fold(answer.Name ?? ""));
    }

    /// <summary>Those that are there, and those that would be added.</summary>
    public List<Room> Rooms { get; }

    public List<Track> Tracks { get; }

    /// <summary>Those that would be added.</summary>
    public List<Speaker> NewSpeakers { get; } = [];

    /// <summary>In the order in which the file names them.</summary>
    public IReadOnlyList<UnknownName> Unknown => [.. unknown.Values.Select(one => one.Name)];

    public bool IsRoom(string name) => Rooms.Exists(room => IsSame(room.Name, name));

    public bool IsSpeaker(string name) => ground.Speakers.Any(speaker => speaker.Folded == PersonName.Fold(name));

    /// <summary>Null where it is left out.</summary>
    public Outcome<Guid?> Room(string name) =>
        Of(
            ImportedNameKind.Room, name, Domain.Programme.Room.NameLength,
            ground.Draft.Rooms.FirstOrDefault(room => IsSame(room.Name, name))?.RoomId, AddRoom);

    /// <summary>Null where it is left out.</summary>
    public Outcome<Guid?> Track(string name) =>
        Of(
            ImportedNameKind.Track, name, Domain.Programme.Track.NameLength,
            ground.Draft.Tracks.FirstOrDefault(track => IsSame(track.Name, name))?.TrackId, AddTrack);

    /// <summary>Null where they are left out.</summary>
    /// <param name="item">Of two who are called alike the one is meant who is in it.</param>
    public Outcome<Guid?> Speaker(string name, AgendaItem? item)
    {
        var folded = PersonName.Fold(name);
        var there = ground.Speakers.Where(speaker => speaker.Folded == folded).ToList();
        if (there.Count > 1)
        {
            var within = there.Where(speaker => item?.Speakers.Any(one => one.SpeakerId == speaker.SpeakerId) == true).ToList();
            there = within is [_] ? within : [.. there.Where(speaker => speaker.Name is not null)];
        }

        return there.Count > 1
            ? new Refusal($"Two speakers are called {there[0].Name}. Put the one who is meant into the item on its own page.")
            : Of(ImportedNameKind.Speaker, name, Domain.Programme.Speaker.NameLength, there is [var known] ? known.SpeakerId : null, AddSpeaker);
    }

    private Outcome<Guid?> Of(ImportedNameKind kind, string name, int longest, Guid? there, Func<string, Guid> add)
    {
        if (there is not null || OneLineText.Clean(name) is not { } clean)
        {
            return there;
        }

        if (OneLineText.WhyNot(clean, longest, "on one line, in letters that can be read", "a name of") is { } sentence)
        {
            return new Refusal(sentence);
        }

        var key = (kind, PersonName.Fold(clean));
        if (!unknown.TryGetValue(key, out var met))
        {
            // One too many: the plan refuses the file, whatever else it names.
            if (unknown.Count > ImportForm.MostNames)
            {
                return (Guid?)null;
            }

            var answer = Answered(kind, answers.GetValueOrDefault(key)?.Answer);
            Guid? id = answer == NameAnswer.LeaveOut ? null : answer == NameAnswer.Add ? add(clean) : Guid.Parse(answer);
            met = (new UnknownName(kind, clean, answer), id);
            unknown.Add(key, met);
        }

        met.Name.Items++;
        return met.Id;
    }

    /// <summary>What can't be meant, is asked again: it stands as an addition.</summary>
    private string Answered(ImportedNameKind kind, string? answer) =>
        answer == NameAnswer.LeaveOut ? NameAnswer.LeaveOut
        : Guid.TryParse(answer, out var id) && IsOffered(kind, id) ? id.ToString()
        : NameAnswer.Add;

    private bool IsOffered(ImportedNameKind kind, Guid id) => kind switch
    {
        ImportedNameKind.Room => ground.Draft.Rooms.Any(room => room.RoomId == id),
        ImportedNameKind.Track => ground.Draft.Tracks.Any(track => track.TrackId == id),
        ImportedNameKind.Speaker => ground.Speakers.Any(speaker => speaker.SpeakerId == id),
    };

    private Guid AddRoom(string name)
    {
        var room = new Room(ground.Convening.ConveningId, CodeOfName.Make(name, [.. Rooms.Select(one => one.Code)], "room"), name);
        Rooms.Add(room);
        return room.RoomId;
    }

    private Guid AddTrack(string name)
    {
        var last = Tracks.Select(track => track.Position).DefaultIfEmpty().Max() + 1;
        var track = new Track(ground.Convening.ConveningId, CodeOfName.Make(name, [.. Tracks.Select(one => one.Code)], "track"), name, last);
        Tracks.Add(track);
        return track.TrackId;
    }

    private Guid AddSpeaker(string name)
    {
        var person = new Person(name);
        var code = CodeAlphabet.Random(SaveSpeaker.CodeLength).ToLowerInvariant();
        var speaker = new Speaker(ground.Convening.ConveningId, code, name, SpeakerVisibility.Public) { Person = person };
        speaker.BelongTo(person.PersonId);
        NewSpeakers.Add(speaker);
        return speaker.SpeakerId;
    }

    private static bool IsSame(string name, string other) => PersonName.Fold(name) == PersonName.Fold(other);
}
