using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Programme.Releases;

namespace PactPortal.Data.Programme;

/// <summary>What a release changed for one person: for a message, and for the banner in its place.</summary>
public static class NoticedChanges
{
    /// <summary>Of the last release, where it was not mailed.</summary>
    public static async Task<IReadOnlyList<AgendaChange>> ReadUnmailedChangesAsync(
        this PortalDbContext db, Convening convening, Guid readerId, CancellationToken cancellation)
    {
        if (await db.FindLastReleaseAsync(convening.ConveningId, cancellation) is not { } release)
        {
            return [];
        }

        var number = release.Number;
        var notices = await db.AgendaNotices.AsNoTracking()
            .Where(notice => notice.ReaderId == readerId && notice.Release == number && !notice.IsMailed).ToListAsync(cancellation);
        return notices is [var notice] ? await db.ReadNoticedChangesAsync(convening, release, notice, cancellation) : [];
    }

    /// <summary>
    /// In order of time: what they still chose, or speak in. What left the release they are told of all the same, and so is a speaker of an item in which they
    /// are no longer listed.
    /// </summary>
    public static async Task<IReadOnlyList<AgendaChange>> ReadNoticedChangesAsync(
        this PortalDbContext db, Convening convening, AgendaRelease release, AgendaNotice notice, CancellationToken cancellation)
    {
        var mine = await MineAsync(db, notice, release, cancellation);
        var numbers = notice.Items.Select(item => item.Since).Distinct().ToList();
        var earlier = await db.AgendaReleases.AsNoTracking()
            .Where(one => one.ConveningId == convening.ConveningId && numbers.Contains(one.Number))
            .ToDictionaryAsync(one => one.Number, one => one.Snapshot, cancellation);
        // A message travels on: it names who is public, and nobody else.
        var names = await db.ReadSpeakerNamesAsync(convening.ConveningId, withAttendeesOnly: false, cancellation);
        var words = new ChangeWords(convening.Zone, speaker => names.GetValueOrDefault(speaker)) { IsForPlanners = false };
        return
        [
            .. notice.Items.Select(ChangeOf).OfType<AgendaChange>()
                .OrderBy(change => change.Item.StartsAt).ThenBy(change => change.Item.Code, StringComparer.Ordinal),
        ];

        AgendaChange? ChangeOf(NoticedItem item)
        {
            var was = earlier.GetValueOrDefault(item.Since)?.Items.FirstOrDefault(one => one.Id == item.ItemId);
            var now = release.Snapshot.Items.FirstOrDefault(one => one.Id == item.ItemId);
            return mine.Contains(item.ItemId) ? AgendaDifference.Of(was, now, words)
                : notice.Kind == AgendaReaderKind.Speaker ? AgendaDifference.OfFormerSpeaker(was, now, notice.ReaderId, words)
                : null;
        }
    }

    private static async Task<HashSet<Guid>> MineAsync(
        PortalDbContext db, AgendaNotice notice, AgendaRelease release, CancellationToken cancellation)
    {
        var readerId = notice.ReaderId;
        return notice.Kind switch
        {
            AgendaReaderKind.Attendee => await db.SessionChoices.Where(choice => choice.AttendeeId == readerId)
                .Select(choice => choice.AgendaItemId).ToHashSetAsync(cancellation),
            AgendaReaderKind.Speaker => [.. release.Snapshot.Items.Concat(release.Snapshot.Withdrawn)
                .Where(item => item.Names(readerId)).Select(item => item.Id)],
        };
    }
}
