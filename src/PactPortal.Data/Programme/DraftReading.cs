using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Data.Programme;

/// <summary>The draft of a convening's agenda, for the planning team alone.</summary>
public static class DraftReading
{
    /// <summary>All of it: tracked inside a commit, which may change it, and not otherwise.</summary>
    public static async Task<AgendaDraft> ReadDraftAsync(this PortalDbContext db, Guid conveningId, CancellationToken cancellation)
    {
        var tracking = db.IsCommitting ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        return new AgendaDraft(
            await db.AgendaItems.AsTracking(tracking).WithPlaces().Where(item => item.ConveningId == conveningId)
                .OrderBy(item => item.Code).ToListAsync(cancellation),
            await db.Rooms.AsTracking(tracking).Where(room => room.ConveningId == conveningId).OrderBy(room => room.Name).ToListAsync(cancellation),
            await db.Tracks.AsTracking(tracking).Where(track => track.ConveningId == conveningId).OrderBy(track => track.Position)
                .ToListAsync(cancellation));
    }

    /// <summary>What changes with every change of the draft: who publishes says which draft they read.</summary>
    public static string Mark(this AgendaDraft draft) => FormattableString.Invariant(
        $"{draft.Items.Count}.{draft.Items.Sum(item => (long)item.Version)}.{draft.Rooms.Sum(room => (long)room.Version)}.{draft.Tracks.Sum(track => (long)track.Version)}");

    /// <summary>A release of a convening by its number, not tracked, or null.</summary>
    public static Task<AgendaRelease?> FindReleaseAsync(this PortalDbContext db, Guid conveningId, int number, CancellationToken cancellation) =>
        db.AgendaReleases.AsNoTracking().SingleOrDefaultAsync(release => release.ConveningId == conveningId && release.Number == number, cancellation);

    /// <summary>Names of the speakers whom anybody may see, and of no other: a change says "withheld" for those.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> ReadSpeakerNamesAsync(
        this PortalDbContext db, Guid conveningId, bool withAttendeesOnly, CancellationToken cancellation) =>
        await db.Speakers.Where(speaker => speaker.ConveningId == conveningId
                && (speaker.Visibility == SpeakerVisibility.Public || (withAttendeesOnly && speaker.Visibility == SpeakerVisibility.Attendees)))
            .ToDictionaryAsync(speaker => speaker.SpeakerId, speaker => speaker.Name, cancellation);
}
