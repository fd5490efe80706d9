using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;

namespace PactPortal.Application.Programme;

/// <summary>What a planner types of a track.</summary>
public sealed class TrackForm
{
    private const int MostTracks = 99;

    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Its place among the tracks, from 1; empty: the last.</summary>
    public string? Position { get; set; }

    /// <summary>The track's version when the form was shown.</summary>
    public int? Version { get; set; }

    public static TrackForm Of(Track track) => new()
    {
        Name = track.Name,
        Description = track.Description,
        Position = track.Position.ToString(CultureInfo.InvariantCulture),
        Version = track.Version,
    };

    public Outcome<TrackTerms> Read()
    {
        var refusals = new List<Refusal>();
        var terms = new TrackTerms(
            TypedText.Required(Name, nameof(Name), Track.NameLength, "Enter the name of the track.", refusals),
            TypedText.Box(Description, nameof(Description), Track.DescriptionLength, refusals),
            TypedText.Number(Position, nameof(Position), 1, MostTracks, "the order", refusals));
        return refusals.Count > 0 ? refusals : terms;
    }
}

/// <param name="Position">Null: the last.</param>
public sealed record TrackTerms(string Name, string? Description, int? Position);

/// <summary>Adds a track to a convening, or changes one. Sent twice it is added once.</summary>
public sealed class SaveTrack(PortalDbContext db)
{
    /// <param name="trackId">The one that is changed; null for a new one.</param>
    public Task<Outcome<Guid>> ExecuteAsync(
        Caller caller, Guid conveningId, Guid? trackId, TrackForm form, CancellationToken cancellation)
    {
        var read = form.Read();
        return db.CommitAsync<Guid>(
            caller.Act, trackId is null ? "track added" : "track changed", AuditSubject.Agenda(conveningId),
            async token =>
            {
                var tracks = await db.Tracks.Where(track => track.ConveningId == conveningId).ToListAsync(token);
                return trackId is null ? Add(conveningId, tracks, read)
                    : tracks.Find(track => track.TrackId == trackId) is { } track ? Change(track, tracks, form, read)
                    : Outcome.NotFound;
            },
            cancellation);
    }

    private Outcome<Guid> Add(Guid conveningId, List<Track> tracks, Outcome<TrackTerms> read)
    {
        if (!read.Succeeded)
        {
            return read.Failure;
        }

        var terms = read.Value;
        if (Named(tracks, terms.Name) is { } there)
        {
            return there.Description == terms.Description && (terms.Position ?? there.Position) == there.Position
                ? Outcome.Unchanged(there.TrackId)
                : Taken(there);
        }

        var last = tracks.Select(track => track.Position).DefaultIfEmpty().Max() + 1;
        var code = CodeOfName.Make(terms.Name, [.. tracks.Select(one => one.Code)], "track");
        var track = new Track(conveningId, code, terms.Name, terms.Position ?? last);
        track.Change(terms.Name, terms.Description, terms.Position ?? last);
        db.Tracks.Add(track);
        return track.TrackId;
    }

    private static Outcome<Guid> Change(Track track, List<Track> tracks, TrackForm form, Outcome<TrackTerms> read)
    {
        var position = read.Succeeded ? read.Value.Position ?? track.Position : track.Position;
        if (read.Succeeded && (track.Name, track.Description, track.Position) == (read.Value.Name, read.Value.Description, position))
        {
            return Outcome.Unchanged(track.TrackId);
        }

        if (form.Version != track.Version)
        {
            return read.Succeeded
                ? new StaleSave("track").Compare("name", track.Name, read.Value.Name)
                    .Compare("description", track.Description, read.Value.Description).Compare("order", track.Position, position).Refuse()
                : new StaleSave("track").Refuse();
        }

        if (!read.Succeeded)
        {
            return read.Failure;
        }

        if (Named(tracks.Where(one => one != track), read.Value.Name) is { } other)
        {
            return Taken(other);
        }

        track.Change(read.Value.Name, read.Value.Description, position);
        return track.TrackId;
    }

    private static Track? Named(IEnumerable<Track> tracks, string name) =>
        tracks.FirstOrDefault(track => PersonName.Fold(track.Name) == PersonName.Fold(name));

    private static Refusal Taken(Track there) => new(
        $"There is a track {there.Name} already{(there.IsRetired ? ", which was retired: bring it back" : "")}.", nameof(TrackForm.Name));
}
